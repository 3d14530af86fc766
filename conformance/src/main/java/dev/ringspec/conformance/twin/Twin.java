package dev.ringspec.conformance.twin;

import dev.ringspec.model.explore.Bounds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The protocol in Promela.
 *
 * @param text the model
 */
public record Twin(String text) {
    /** Where the module model puts it. */
    private static final String RESOURCE = "/dev/ringspec/model/promela/ringing.pml";

    private static final List<String> NAMES = List.of("ALICE", "BOB", "CAROL");
    private static final int MOST_DEVICES = 5;
    private static final int MOST_CALLS = 3;

    /** The twin that comes with the kit. */
    public static Twin ofTheKit() {
        try (InputStream in = Bounds.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            return new Twin(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of somebody's own. */
    public static Twin of(Path file) {
        try {
            return new Twin(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The bounds as Spin's options.
     *
     * @throws IllegalArgumentException if the twin cannot have them
     */
    public static List<String> macros(Bounds bounds) {
        List<Integer> devices = bounds.devices();
        require(devices.size() >= 2 && devices.size() <= NAMES.size(), "has two or three users");
        require(devices.stream().mapToInt(n -> n).sum() <= MOST_DEVICES, "has " + MOST_DEVICES + " devices at most");
        require(bounds.groups() == 0, "knows calls between two users only, so no --groups");
        require(bounds.calls() >= 1 && bounds.calls() <= MOST_CALLS, "has 1 to " + MOST_CALLS + " calls");
        List<String> macros = new ArrayList<>();
        for (int user = 0; user < devices.size(); user++) {
            macros.add("-D" + NAMES.get(user) + "=" + devices.get(user));
        }
        macros.add("-DCALLS=" + bounds.calls());
        macros.add("-DIN_FLIGHT=" + bounds.inFlight());
        return macros;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("the twin " + otherwise);
        }
    }
}

package dev.ringspec.conformance.twin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A program run to its end in a folder. */
final class Tool {
    private final List<String> command;

    Tool(List<String> command) {
        this.command = List.copyOf(command);
    }

    /**
     * Runs it.
     *
     * @param watch hears each line as it comes
     * @return all that it printed
     * @throws SpinFailure if it fails
     */
    String run(Path folder, Consumer<String> watch) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            Thread end = new Thread(() -> stop(process));
            Runtime.getRuntime().addShutdownHook(end);
            try {
                return finished(process, watch);
            } finally {
                stop(process);
                Runtime.getRuntime().removeShutdownHook(end);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String finished(Process process, Consumer<String> watch) throws IOException {
        process.getOutputStream().close();
        StringBuilder output = new StringBuilder();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().peek(watch).forEach(line -> output.append(line).append('\n'));
        }
        int code = process.onExit().join().exitValue();
        if (code != 0) {
            throw new SpinFailure(command.get(0) + " failed with exit code " + code + ":", output.toString());
        }
        return output.toString();
    }

    /** With whatever it started: a shell that is stopped would leave its command running. */
    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}

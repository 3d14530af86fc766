package dev.ringspec.conformance.http.binding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The text of a binding.
 *
 * @param name the file, or {@code neutral}
 * @param text the YAML
 */
public record BindingFile(String name, String text) {
    /** The name of the binding that comes with the kit. */
    public static final String NEUTRAL = "neutral";

    private static final String FIRST = "Begin with what binding show " + NEUTRAL + " prints.";

    /**
     * The binding that comes with the kit, or a file.
     *
     * @throws BadBinding if there is no such file
     */
    public static BindingFile named(String name) {
        return name.equals(NEUTRAL) ? neutral() : file(Path.of(name));
    }

    private static BindingFile file(Path path) {
        try {
            return new BindingFile(path.toString(), Files.readString(path));
        } catch (NoSuchFileException e) {
            throw new BadBinding("'" + path + "': there is no such file. Check the path, or name " + NEUTRAL
                    + " for the binding that comes with the kit.");
        } catch (IOException e) {
            throw new BadBinding("'" + path + "' cannot be read as a binding. Name a YAML file, or " + NEUTRAL
                    + " for the one that comes with the kit.");
        }
    }

    private static BindingFile neutral() {
        String resource = NEUTRAL + ".yaml";
        try (InputStream in = Objects.requireNonNull(BindingFile.class.getResourceAsStream(resource), resource)) {
            return new BindingFile(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the text says.
     *
     * @param environment the value of a variable, or null
     * @throws BadBinding naming everything that is wrong with it
     */
    public Binding read(UnaryOperator<@Nullable String> environment) {
        YamlText yaml = yaml();
        if (!yaml.json().isObject()) {
            throw new BadBinding(name, List.of(new BindingFault(1, 1, nothing(yaml), FIRST)));
        }
        List<BindingFault> formal = new SchemaCheck(yaml).faults();
        FaultList faults = new FaultList(yaml);
        faults.addAll(formal);
        if (formal.isEmpty()) {
            Secrets secrets = new Secrets();
            Requests requests = new Requests(yaml.json(), faults, environment, secrets);
            Binding binding = new BindingReader(yaml.json(), requests, secrets).binding();
            new SenseCheck(yaml.json(), binding, faults).check();
            if (faults.all().isEmpty()) {
                return binding;
            }
        }
        throw new BadBinding(name, faults.all());
    }

    /** A schema would speak of an object, and of the name of what has none. */
    private static String nothing(YamlText yaml) {
        return yaml.json().isNull() ? "the file is empty" : "the file has no keys";
    }

    private YamlText yaml() {
        try {
            return new YamlText(text);
        } catch (MarkedYAMLException e) {
            String problem = Objects.requireNonNullElse(e.getProblem(), "no YAML");
            throw new BadBinding(
                    name,
                    List.of(YamlText.fault(e.getProblemMark(), problem, "Correct the YAML there, or just before it.")));
        } catch (YAMLException e) {
            throw new BadBinding(name, List.of(new BindingFault(1, 1, "no YAML: " + e.getMessage(), "Write YAML.")));
        }
    }
}

package dev.ringspec.conformance.http.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The text of a YAML file as JSON, and where each value of it stands. A value in an object stands where its key does: that is
 * where people look.
 */
final class YamlText {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final JsonNode json;
    private final Map<String, Mark> marks = new HashMap<>();

    /**
     * Reads it.
     *
     * @throws MarkedYAMLException if it is no YAML, or a key is there twice
     */
    YamlText(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Yaml yaml = new Yaml(new SafeConstructor(options));
        Object loaded = yaml.load(text);
        this.json = MAPPER.valueToTree(loaded);
        Node root = yaml.compose(new StringReader(text));
        if (root != null) {
            marks.put("", root.getStartMark());
            mark("", root);
        }
    }

    JsonNode json() {
        return json;
    }

    /** A fault at the value that the pointer names, or as near to it as there is anything. */
    BindingFault fault(String pointer, String problem, String remedy) {
        return fault(mark(pointer), problem, remedy);
    }

    static BindingFault fault(@Nullable Mark mark, String problem, String remedy) {
        return mark == null
                ? new BindingFault(1, 1, problem, remedy)
                : new BindingFault(mark.getLine() + 1, mark.getColumn() + 1, problem, remedy);
    }

    private @Nullable Mark mark(String pointer) {
        String nearest = pointer;
        while (!marks.containsKey(nearest) && !nearest.isEmpty()) {
            nearest = nearest.substring(0, nearest.lastIndexOf('/'));
        }
        return marks.get(nearest);
    }

    private void mark(String pointer, Node node) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple each : mapping.getValue()) {
                if (each.getKeyNode() instanceof ScalarNode key) {
                    mark(pointer + "/" + escaped(key.getValue()), key.getStartMark(), each.getValueNode());
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            List<Node> elements = new ArrayList<>(sequence.getValue());
            for (int i = 0; i < elements.size(); i++) {
                mark(pointer + "/" + i, elements.get(i).getStartMark(), elements.get(i));
            }
        }
    }

    private void mark(String pointer, Mark mark, Node value) {
        marks.put(pointer, mark);
        mark(pointer, value);
    }

    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}

package dev.ringspec.conformance.trace;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/** One JSON object a line, the same value always as the same bytes: fields in the order in which they were put. */
public final class Json {
    private static final int MICROS = 6;
    private static final int USUAL_DECIMALS = 3;
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * The fields of the one object that a line consists of.
     *
     * @throws Malformed if it is not JSON, or not an object
     */
    public static Fields parse(byte[] line) {
        JsonNode node = tree(line);
        if (node instanceof ObjectNode object) {
            return new Fields(object, "");
        }
        throw new Malformed(
                "expected one JSON object on the line, found " + Fields.shown(node),
                "Write every message as an object {…} on a line of its own; lists of messages are not part of it.");
    }

    /** The JSON text, on one line, without its end. */
    public static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JSON text of a whole file, for people to read as well. */
    public static String pretty(JsonNode node) {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);
        try {
            return MAPPER.writer(printer).writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number of seconds as people write it: 45, 1754035200.123; never with an exponent, on every JDK the same. */
    public static DecimalNode number(double value) {
        BigDecimal shortest = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
        return DecimalNode.valueOf(shortest.setScale(Math.max(0, shortest.scale())));
    }

    /** A time in seconds, with three to six decimals. */
    public static DecimalNode seconds(long micros) {
        BigDecimal exact = BigDecimal.valueOf(micros, MICROS);
        return DecimalNode.valueOf(exact.setScale(micros % 1000 == 0 ? USUAL_DECIMALS : decimals(exact)));
    }

    /** A time that {@link #seconds} wrote, or anybody else: rounded to whole microseconds. */
    public static long micros(double seconds) {
        return Math.round(seconds * 1e6);
    }

    private static int decimals(BigDecimal exact) {
        return exact.stripTrailingZeros().scale();
    }

    private static JsonNode tree(byte[] line) {
        try {
            return MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw notJson(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Malformed notJson(JsonProcessingException e) {
        JsonLocation place = e.getLocation();
        return new Malformed(
                "expected JSON, found a mistake" + (place == null ? "" : " at column " + place.getColumnNr()) + " ("
                        + firstLine(e.getOriginalMessage()) + ")",
                "Write one complete JSON object a line, in UTF-8, without line breaks inside.");
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}

package dev.ringspec.conformance.http.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ringspec.conformance.trace.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;

/** How a moment is written on the wire. */
public enum TimeForm {
    SECONDS("seconds") {
        @Override
        double seconds(JsonNode value) {
            return number(value).doubleValue();
        }

        @Override
        JsonNode written(double seconds) {
            return Json.number(seconds);
        }
    },

    MILLISECONDS("milliseconds") {
        @Override
        double seconds(JsonNode value) {
            return number(value).movePointLeft(3).doubleValue();
        }

        @Override
        JsonNode written(double seconds) {
            return Json.number(exact(seconds).movePointRight(3).doubleValue());
        }
    },

    ISO_8601("iso-8601") {
        @Override
        double seconds(JsonNode value) {
            Instant moment = OffsetDateTime.parse(value.asText()).toInstant();
            return BigDecimal.valueOf(moment.getNano(), 9)
                    .add(BigDecimal.valueOf(moment.getEpochSecond()))
                    .doubleValue();
        }

        @Override
        JsonNode written(double seconds) {
            BigDecimal exact = exact(seconds);
            BigDecimal whole = exact.setScale(0, RoundingMode.FLOOR);
            long nanos = exact.subtract(whole).movePointRight(9).longValue();
            return TextNode.valueOf(
                    Instant.ofEpochSecond(whole.longValueExact(), nanos).toString());
        }
    };

    private final String label;

    TimeForm(String label) {
        this.label = label;
    }

    static Optional<TimeForm> of(String label) {
        return Arrays.stream(values()).filter(f -> f.label.equals(label)).findFirst();
    }

    /**
     * The moment in epoch seconds.
     *
     * @throws Unreadable if it is not written so
     */
    public double read(JsonNode value) {
        try {
            return seconds(value);
        } catch (DateTimeException | NumberFormatException e) {
            throw new Unreadable("a time that is not in " + label);
        }
    }

    public JsonNode write(double seconds) {
        return written(seconds);
    }

    abstract double seconds(JsonNode value);

    abstract JsonNode written(double seconds);

    /** A number that was sent as a string is one. */
    private static BigDecimal number(JsonNode value) {
        return new BigDecimal(value.asText());
    }

    private static BigDecimal exact(double seconds) {
        return new BigDecimal(Double.toString(seconds)).setScale(6, RoundingMode.HALF_UP);
    }
}

package dev.ringspec.conformance.http.binding;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a value is written where it stands. */
enum Coding {
    /** As it is: in a header or a body. */
    PLAIN(".*?") {
        @Override
        String encoded(String value) {
            return value;
        }

        @Override
        String decoded(String text) {
            return text;
        }
    },

    /** Within a segment of a path, or a parameter of a query. */
    ADDRESS("[^/?&#]*") {
        @Override
        String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        }

        @Override
        String decoded(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
    };

    private final String regex;

    Coding(String regex) {
        this.regex = regex;
    }

    /** What a value can look like there. */
    String regex() {
        return regex;
    }

    abstract String encoded(String value);

    /** The value; throws IllegalArgumentException if the text is no such coding. */
    abstract String decoded(String text);
}

package dev.ringspec.conformance.http.binding;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All secrets of a run: those of the environment, and the tokens that a server gives at login. Text that somebody else wrote,
 * a server above all, goes through {@link #hide} before it goes anywhere: servers like to repeat what they were sent.
 */
public final class Secrets {
    /** A shorter one may stand in any word by chance, so only the whole word counts. */
    private static final int LONG = 8;

    /** The longest first: one may be a part of another. */
    private final Set<String> all = new ConcurrentSkipListSet<>(
            Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** Adds one, and hands it back. */
    public Secret add(Secret secret) {
        String text = secret.reveal();
        forms(text).filter(form -> !form.isBlank()).forEach(all::add);
        return secret;
    }

    /** The text with every secret in it made unreadable. */
    public String hide(String text) {
        String hidden = text;
        for (String secret : List.copyOf(all)) {
            if (hidden.contains(secret)) {
                hidden = pattern(secret).matcher(hidden).replaceAll(Matcher.quoteReplacement(Secret.HIDDEN));
            }
        }
        return hidden;
    }

    private static Pattern pattern(String secret) {
        String quoted = Pattern.quote(secret);
        return Pattern.compile(secret.length() < LONG ? "(?<![A-Za-z0-9])" + quoted + "(?![A-Za-z0-9])" : quoted);
    }

    /** As it is, as it stands in an address, and as it stands in JSON. */
    private static Stream<String> forms(String text) {
        String form = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return Stream.of(
                text, form, form.replace("+", "%20"), text.replace("\\", "\\\\").replace("\"", "\\\""));
    }
}

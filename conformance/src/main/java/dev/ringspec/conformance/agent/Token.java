package dev.ringspec.conformance.agent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What an agent that dials in has to know: else any page in a browser on the same machine could pose as the agent. It holds
 * for one run, however often agents dial in, and stands in no report, trace or log.
 */
public final class Token {
    private static final int BYTES = 16;

    /** So that it stands in an address and in JSON as it is, and can be found there when it must not be shown. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~-]{8,200}");

    private final String value;
    private final String printed;

    private Token(String value, String printed) {
        this.value = value;
        this.printed = printed;
    }

    /** A new one that nobody can guess; it is printed, since nobody could know it otherwise. */
    public static Token random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new Token(value, value);
    }

    /**
     * One that both sides know already.
     *
     * @param printed what to print in its place
     * @throws IllegalArgumentException if it is too short, or has characters that would need quoting in an address
     */
    public static Token known(String value, String printed) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a token has 8 to 200 of the letters A to Z and a to z, digits, and the characters . _ ~ -");
        }
        return new Token(value, printed);
    }

    /** Compares in a time that tells nothing of where they differ. */
    boolean matches(String other) {
        return MessageDigest.isEqual(bytes(value), bytes(other));
    }

    /** The text without it. */
    String hiddenIn(String text) {
        return text.replace(value, "…");
    }

    /** As it may be printed once, for whoever starts the agent. */
    String printed() {
        return printed;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

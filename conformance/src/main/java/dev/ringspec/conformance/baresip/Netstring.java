package dev.ringspec.conformance.baresip;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The framing of the control socket: {@code 5:hello,} (D. J. Bernstein, Netstrings). The length counts bytes. */
final class Netstring {
    /** Longer than any message of a user agent, and short enough not to hurt where the other end speaks nonsense. */
    static final int LONGEST = 1 << 20;

    private Netstring() {}

    static byte[] encode(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.writeBytes((body.length + ":").getBytes(StandardCharsets.US_ASCII));
        frame.writeBytes(body);
        frame.write(',');
        return frame.toByteArray();
    }

    /** The next string; empty at the end of the input. */
    static Optional<String> read(InputStream in) throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        byte[] body = in.readNBytes(length(first, in));
        if (in.read() != ',') {
            throw new IOException("a netstring that does not end in a comma");
        }
        return Optional.of(new String(body, StandardCharsets.UTF_8));
    }

    private static int length(int first, InputStream in) throws IOException {
        int length = digit(first);
        for (int next = in.read(); next != ':'; next = in.read()) {
            length = 10 * length + digit(next);
            if (length > LONGEST) {
                throw new IOException("a netstring of more than " + LONGEST + " bytes");
            }
        }
        return length;
    }

    private static int digit(int character) throws IOException {
        if (character < 0) {
            throw new EOFException("the input ends within the length of a netstring");
        }
        if (character < '0' || character > '9') {
            throw new IOException("a netstring whose length is not a number");
        }
        return character - '0';
    }
}

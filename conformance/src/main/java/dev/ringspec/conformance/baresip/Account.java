package dev.ringspec.conformance.baresip;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A user's SIP address: the uid at the port on which the user agent listens.
 *
 * @param uid the user
 * @param port the SIP port, on the loopback interface
 */
record Account(String uid, int port) {
    String uri() {
        return "sip:" + escaped(uid) + "@127.0.0.1:" + port;
    }

    /** The user of an address. */
    static String uidOf(String uri) {
        String user = uri.substring(uri.indexOf(':') + 1, Math.max(uri.indexOf(':') + 1, uri.lastIndexOf('@')));
        return URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** A uid may hold anything; unescaped, a line break in one would write into the settings. */
    private static String escaped(String uid) {
        return URLEncoder.encode(uid, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package dev.ringspec.conformance.baresip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files from which a user agent starts. */
final class Settings {
    /** Seconds after which a call that rings is given up by the user agent that is called. */
    static final int RING_TIMEOUT = 6;

    // aubridge takes the place of microphone and loudspeaker. It needs a network interface by its address, not by its
    // name.
    private static final String CONFIG = """
            sip_listen 127.0.0.1:%d
            net_interface 127.0.0.1
            call_local_timeout %d
            call_max_calls 1
            audio_player aubridge,player
            audio_source aubridge,source
            audio_alert aubridge,alert
            statmode_default off
            module_path %s
            module g711.so
            module aubridge.so
            module_app account.so
            module_app menu.so
            module_app ctrl_tcp.so
            ctrl_tcp_listen 127.0.0.1:%d
            """;

    private Settings() {}

    static void write(Path folder, Account account, Ports ports, Path modules) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("config"), CONFIG.formatted(ports.sip(), RING_TIMEOUT, modules, ports.control()));
        Files.writeString(folder.resolve("accounts"), "<" + account.uri() + ">;regint=0;answermode=manual\n");
        // Else baresip writes one of its own, with the addresses of strangers.
        Files.writeString(folder.resolve("contacts"), "");
    }
}

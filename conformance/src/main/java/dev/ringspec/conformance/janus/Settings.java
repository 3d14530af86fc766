package dev.ringspec.conformance.janus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files from which a server starts. What is not linked into its folders it cannot load. */
final class Settings {
    /**
     * Seconds after which an undecided call has to be over, as this subject declares. Janus knows no such time and has no
     * setting for one, so it breaks whatever is declared; a run in real time would not wait for the documented 45.
     */
    static final int RING_TIMEOUT = 4;

    /**
     * Janus never gathers on the loopback interface, whatever its lists say, so media ports are bound on the addresses of the
     * machine while a call lasts. Nothing is sent from them: no STUN server is named here, and no candidate in the SDP.
     */
    private static final String CORE = """
            general: {
              configs_folder = "%1$s"
              plugins_folder = "%1$s/plugins"
              transports_folder = "%1$s/transports"
              events_folder = "%1$s/events"
              loggers_folder = "%1$s/loggers"
              interface = "127.0.0.1"
              server_name = "ringspec"
              debug_level = 4
            }
            """;

    private static final String WEBSOCKETS = """
            general: {
              json = "compact"
              ws = true
              ws_ip = "127.0.0.1"
              ws_port = %d
              wss = false
            }
            admin: {
              admin_ws = false
              admin_wss = false
            }
            """;

    private Settings() {}

    static void write(Path folder, int port, Installation janus) throws IOException {
        for (String kind : List.of("plugins", "transports", "events", "loggers")) {
            Files.createDirectories(folder.resolve(kind));
        }
        for (String library : List.of("plugins/libjanus_videocall.so", "transports/libjanus_websockets.so")) {
            Files.createSymbolicLink(folder.resolve(library), janus.library(library));
        }
        Files.writeString(core(folder), CORE.formatted(folder));
        Files.writeString(folder.resolve("janus.transport.websockets.jcfg"), WEBSOCKETS.formatted(port));
        Files.writeString(folder.resolve("janus.plugin.videocall.jcfg"), "general: {\n}\n");
    }

    static Path core(Path folder) {
        return folder.resolve("janus.jcfg");
    }
}

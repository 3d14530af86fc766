package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.fault.Fault;
import dev.ringspec.conformance.fault.Faults;
import dev.ringspec.conformance.http.binding.Binding;
import dev.ringspec.conformance.http.binding.BindingFile;
import dev.ringspec.conformance.http.server.Backend;
import dev.ringspec.conformance.report.Page;
import dev.ringspec.model.subject.ReferenceSubject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ringspec serve}. */
@Command(
        name = "serve",
        description =
                "Serves the reference system over HTTP, as a wire binding has it, until it is ended: a server to develop an SDK"
                        + " against.")
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    private final Ringspec ringspec;

    @Option(
            names = "--binding",
            paramLabel = "FILE",
            description = "the wire binding: a YAML file, or neutral (the default), which comes with the kit")
    private String binding = BindingFile.NEUTRAL;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "the port, on the loopback interface; 0 for any that is free (default: ${DEFAULT-VALUE})")
    private int port = 7800;

    @Option(
            names = "--events-port",
            paramLabel = "N",
            description = "the port of the WebSockets, where events come by those (default: any that is free)")
    private int eventsPort;

    @Option(
            names = "--fault",
            paramLabel = "NAME",
            description = "break it in this respect; agent --list-faults names them")
    private Optional<String> fault = Optional.empty();

    ServeCommand(Ringspec ringspec) {
        this.ringspec = ringspec;
    }

    @Override
    public Integer call() throws InterruptedException {
        checkPorts();
        Binding read = BindingFile.named(binding).read(System.getenv()::get);
        ReferenceSubject subject = fault.map(ServeCommand::broken).orElseGet(ReferenceSubject::create);
        CountDownLatch ended = new CountDownLatch(1);
        try (Backend backend = Backend.start(read, subject, port, eventsPort)) {
            introduce(ringspec.page(), backend.url(), read);
            backend.events().ifPresent(url -> ringspec.page().line("Events come by WebSocket, from " + url + "."));
            ended.await();
        }
        return ExitCode.CONFORMS;
    }

    private void checkPorts() {
        if (port < 0 || port > HIGHEST_PORT || eventsPort < 0 || eventsPort > HIGHEST_PORT) {
            throw new WrongUse("--port, --events-port: expected a number from 0 to " + HIGHEST_PORT + ".");
        }
    }

    private static ReferenceSubject broken(String name) {
        return Faults.named(name)
                .map(Fault::subject)
                .orElseThrow(() -> new WrongUse("--fault: there is no fault '" + name + "'. See all by: " + Paste.self()
                        + " agent --list-faults"));
    }

    private void introduce(Page page, String url, Binding read) {
        page.line("Serving the binding " + read.name() + " at " + url + ". End it with Ctrl-C.");
        if (binding.equals(BindingFile.NEUTRAL)) {
            page.blank();
            page.prose(0, "A first call, by hand:");
            page.blank();
            firstCall(url).lines().forEach(line -> page.line("  " + line));
        }
        page.blank();
        page.line("The kit as its client: " + Paste.line(List.of("run", "--server", url, "--binding", binding)));
    }

    private static String firstCall(String url) {
        return """
                curl -X PUT URL/v1/apps/mine -d '{"users":[{"uid":"alice"},{"uid":"bob"}],"clock":"wall"}'
                curl URL/v1/apps/mine/login -d '{"uid":"alice","device":"alice-1"}'     # -> {"token":"ALICE"}
                curl URL/v1/apps/mine/login -d '{"uid":"bob","device":"bob-1"}'         # -> {"token":"BOB"}
                curl -N URL/v1/events -H 'Authorization: Bearer BOB'                    # in a terminal of its own
                curl URL/v1/calls -H 'Authorization: Bearer ALICE' -d '{"receiver":"bob","receiverType":"user","type":"video"}'
                """.replace("URL", url);
    }
}

package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.agent.Backing;
import dev.ringspec.conformance.http.binding.Binding;
import dev.ringspec.conformance.http.binding.BindingFile;
import dev.ringspec.conformance.http.binding.EventSource;
import dev.ringspec.conformance.http.server.BackedSubject;
import dev.ringspec.conformance.http.server.Backend;
import dev.ringspec.model.subject.ReferenceSubject;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.SubjectFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The options by which the kit plays the server for the SDK behind an agent. */
final class BackendOptions {
    @Option(
            names = "--backend",
            paramLabel = "FILE",
            description =
                    "with --agent: be the server of your SDK, as this wire binding has it (a YAML file, or neutral); the agent"
                            + " learns the address in initialize, and what the SDK sends is judged as well")
    private Optional<String> binding = Optional.empty();

    @Option(
            names = "--wire-faults",
            description = "with --backend: try what happens when answers and events are lost, late, doubled or broken")
    private boolean faults;

    /** Whether the kit is to be the server. */
    boolean isChosen() {
        return binding.isPresent();
    }

    /** Whoever else is tried has no use for these options. */
    void checkUnused() {
        if (isChosen()) {
            throw new WrongUse("--backend is for --agent: it is the SDK behind an agent that is given a server.");
        }
        checkFaults();
    }

    private void checkFaults() {
        if (faults && !isChosen()) {
            throw new WrongUse(
                    "--wire-faults needs --backend: without a server of its own, the kit can spoil no answer.");
        }
    }

    /** The agent, with a server behind its SDK if there is to be one. */
    Subject backed(Function<Backing, Subject> agent) {
        checkFaults();
        return binding.map(name -> backed(name, agent)).orElseGet(() -> agent.apply(Backing.NONE));
    }

    private Subject backed(String name, Function<Backing, Subject> agent) {
        Binding api = BindingFile.named(name).read(System.getenv()::get);
        checkStream(api);
        Backend backend = Backend.start(api, ReferenceSubject.create(), 0);
        Backing backing = Backing.at(backend.url(), backend.events());
        try {
            return new BackedSubject(agent.apply(backing), backend, backing, faults);
        } catch (SubjectFailure | WrongUse e) {
            backend.close();
            throw e;
        }
    }

    /** A device asks for what it missed when it opens its stream again, and a webhook is none that it could open. */
    private void checkStream(Binding api) {
        if (faults && api.events().from() == EventSource.WEBHOOK) {
            throw new WrongUse("--wire-faults needs a stream of events, and " + api.name() + " has webhooks.");
        }
    }

    /** The same choice as words of a command line. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        binding.ifPresent(name -> words.addAll(List.of("--backend", name)));
        if (faults) {
            words.add("--wire-faults");
        }
        return words;
    }
}

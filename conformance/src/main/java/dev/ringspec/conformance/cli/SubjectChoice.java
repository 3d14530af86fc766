package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.agent.AgentSubject;
import dev.ringspec.conformance.agent.Backing;
import dev.ringspec.conformance.agent.Patience;
import dev.ringspec.conformance.agent.Stray;
import dev.ringspec.conformance.baresip.BaresipSubject;
import dev.ringspec.conformance.janus.JanusSubject;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.subject.ReferenceSubject;
import dev.ringspec.model.subject.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say who is tried; without any, the reference system. */
final class SubjectChoice {
    @ArgGroup(exclusive = true)
    private @Nullable Other other;

    @Mixin
    private final BackendOptions backend = new BackendOptions();

    @Mixin
    private final ListenOptions listening = new ListenOptions();

    @Option(
            names = "--reading",
            paramLabel = "OP-x=reading",
            converter = ReadingOption.class,
            description =
                    "let the reference system follow this reading of an open point, such as OP-ender-told=told; may be"
                            + " repeated; list names them all")
    private List<Reading> readings = new ArrayList<>();

    /** Anything but the reference system as it comes. */
    private static final class Other {
        @Option(
                names = "--agent",
                paramLabel = "'CMD …'",
                description = "the command line that starts the agent of your implementation, in quotes")
        private @Nullable String agent;

        @Option(
                names = "--listen",
                arity = "0..1",
                fallbackValue = ListenOptions.USUAL,
                paramLabel = "[HOST:]PORT",
                description = "wait for agents that dial in by WebSocket, here (default: 127.0.0.1:7700)")
        private @Nullable String place;

        @Option(
                names = "--subject",
                paramLabel = "NAME",
                converter = BuiltInOption.class,
                description =
                        "reference (the default); or as installed here, baresip: SIP user agents, or janus: a WebRTC"
                                + " server")
        private @Nullable BuiltIn subject;

        @ArgGroup(exclusive = false)
        private @Nullable ServerChoice server;
    }

    /** Subjects that come with the kit. */
    private enum BuiltIn {
        REFERENCE,
        BARESIP,
        JANUS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<BuiltIn> named(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word().equals(word))
                    .findFirst();
        }
    }

    private static final class BuiltInOption implements ITypeConverter<BuiltIn> {
        @Override
        public BuiltIn convert(String value) {
            return BuiltIn.named(value)
                    .orElseThrow(() -> new TypeConversionException(
                            "expected reference, baresip or janus, and not '" + value + "'"));
        }
    }

    /**
     * Starts it.
     *
     * @param strays hears of events of worlds that are not open
     * @param news hears of agents that are waited for, and that dial in
     */
    Subject open(Consumer<Stray> strays, Consumer<String> news) {
        Other chosen = other;
        if (place() == null) {
            listening.checkUnused();
        }
        if (!readings.isEmpty() && !isReference()) {
            throw new WrongUse("--reading is for the reference system only; what another subject does is found out.");
        }
        if (chosen != null && chosen.agent != null) {
            String command = chosen.agent;
            return backend.backed(backing -> agent(command, strays, backing));
        }
        backend.checkUnused();
        if (chosen != null && chosen.place != null) {
            return AgentSubject.listen(listening.at(chosen.place, news), Patience.DOCUMENTED, strays, news);
        }
        if (chosen != null && chosen.server != null) {
            return chosen.server.open();
        }
        return switch (builtIn()) {
            case REFERENCE -> reference();
            case BARESIP -> new BaresipSubject();
            case JANUS -> new JanusSubject();
        };
    }

    private static Subject agent(String command, Consumer<Stray> strays, Backing backing) {
        try {
            return AgentSubject.start(command, Patience.DOCUMENTED, strays, backing);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("--agent: " + e.getMessage(), e);
        }
    }

    private Subject reference() {
        Readings all = Readings.RECOMMENDED;
        for (Reading reading : readings) {
            all = all.with(reading);
        }
        return ReferenceSubject.following(all);
    }

    boolean isReference() {
        Other chosen = other;
        boolean ours = chosen == null || (chosen.agent == null && chosen.place == null && chosen.server == null);
        return ours && builtIn() == BuiltIn.REFERENCE;
    }

    private @Nullable String place() {
        return other == null ? null : other.place;
    }

    /** The one that is tried where there is no agent. */
    private BuiltIn builtIn() {
        Other chosen = other;
        return chosen == null || chosen.subject == null ? BuiltIn.REFERENCE : chosen.subject;
    }

    /** Whether somebody chose it, be it the reference system. */
    boolean isNamed() {
        return other != null;
    }

    /** What to call it as long as it has not said its name. */
    String name() {
        Other chosen = other;
        if (chosen != null && chosen.agent != null) {
            return "agent '" + chosen.agent + "'";
        }
        if (place() != null) {
            return "an agent that dials in at " + place();
        }
        if (chosen != null && chosen.server != null) {
            return chosen.server.name();
        }
        return isReference() ? "the reference system" : builtIn().word();
    }

    /** What looks closer at it, where it could not be tested. */
    String closer() {
        Other chosen = other;
        if (chosen != null && chosen.server != null) {
            return Paste.words(chosen.server.check());
        }
        if (place() != null) {
            return Paste.words(List.of("doctor", "--listen", place()));
        }
        return Paste.words(
                List.of("doctor", "--agent", chosen == null || chosen.agent == null ? "CMD …" : chosen.agent));
    }

    /** The same choice as words of a command line. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        Other chosen = other;
        if (chosen != null && chosen.agent != null) {
            words.addAll(List.of("--agent", chosen.agent));
            words.addAll(backend.words());
        } else if (chosen != null && chosen.place != null) {
            words.addAll(List.of("--listen", chosen.place));
            words.addAll(listening.words());
        } else if (chosen != null && chosen.server != null) {
            words.addAll(chosen.server.words());
        } else if (!isReference()) {
            words.addAll(List.of("--subject", builtIn().word()));
        }
        readings.forEach(reading -> words.addAll(List.of("--reading", reading.toString())));
        return words;
    }
}

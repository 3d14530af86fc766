package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.agent.DialIn;
import dev.ringspec.conformance.agent.Token;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** How to wait for agents that dial in; what {@code --listen} itself says is a place. */
final class ListenOptions {
    /** Where agents dial in if nobody says where. */
    static final String USUAL = "127.0.0.1:7700";

    private static final Pattern PLACE = Pattern.compile("(?:(\\[[^]]+]|[^:\\[]+):)?(\\d{1,5})");
    private static final int MOST_AGENTS = 100;
    private static final Duration USUAL_WAIT = Duration.ofMinutes(1);

    @Option(
            names = "--wait",
            paramLabel = "60s",
            converter = Bounded.class,
            description = "with --listen: how long to wait for an agent, at the beginning and whenever one is missing"
                    + " (default: 1m)")
    private Optional<Duration> wait = Optional.empty();

    @Option(
            names = "--agents",
            paramLabel = "N",
            description =
                    "with --listen: how many agents have to dial in before anything is tried (default: as many as a"
                            + " call needs)")
    private Optional<Integer> agents = Optional.empty();

    @Option(
            names = "--token-env",
            paramLabel = "NAME",
            description = "with --listen: the environment variable that holds the token which agents have to know"
                    + " (default: a new one is made up, and printed)")
    private Optional<String> variable = Optional.empty();

    private static final class Bounded implements ITypeConverter<Duration> {
        private static final Durations ALL = new Durations(Duration.ofMillis(100), Duration.ofHours(24));

        @Override
        public Duration convert(String value) {
            return ALL.read(value);
        }
    }

    /** Where and how to listen; warns of a place that others can reach. */
    DialIn at(String place, Consumer<String> warnings) {
        InetSocketAddress address = address(place);
        if (!address.getAddress().isLoopbackAddress()) {
            warnings.accept(
                    "Warning: " + place + " can be reached from other machines. Whoever has the token can pose as"
                            + " the agent, and the connection is not encrypted.");
        }
        int number = agents.orElse(1);
        if (number < 1 || number > MOST_AGENTS) {
            throw new WrongUse("--agents: expected a number from 1 to " + MOST_AGENTS + ", and not " + number + ".");
        }
        Token token = variable.map(name -> token(name, System.getenv())).orElseGet(Token::random);
        return new DialIn(address, token, wait.orElse(USUAL_WAIT), number);
    }

    /** Complains of options that mean nothing without {@code --listen}. */
    void checkUnused() {
        words().stream().filter(word -> word.startsWith("--")).findFirst().ifPresent(option -> {
            throw new WrongUse(option + " is for --listen only.");
        });
    }

    /** The same options as words of a command line. */
    List<String> words() {
        return Stream.of(
                        wait.map(w -> List.of("--wait", Durations.text(w))),
                        agents.map(n -> List.of("--agents", "" + n)),
                        variable.map(name -> List.of("--token-env", name)))
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .toList();
    }

    static Token token(String name, Map<String, String> environment) {
        String value = environment.get(name);
        if (value == null || value.isEmpty()) {
            throw new WrongUse("--token-env: there is no environment variable " + name + ". Set it to the token.");
        }
        try {
            return Token.known(value, "$" + name);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("--token-env: what " + name + " holds is no token: " + e.getMessage() + ".", e);
        }
    }

    /** A bare port is one of this machine's own: whoever wants to be reached from elsewhere has to say so. */
    static InetSocketAddress address(String place) {
        Matcher form = PLACE.matcher(place);
        int port = form.matches() ? Integer.parseInt(form.group(2)) : -1;
        if (port < 0 || port > 65_535) {
            throw new WrongUse("--listen: expected a port, or an address with a port, such as 7700 or " + USUAL
                    + ", and not '" + place + "'.");
        }
        String host = form.group(1) == null ? "127.0.0.1" : form.group(1);
        try {
            return new InetSocketAddress(InetAddress.getByName(host), port);
        } catch (UnknownHostException e) {
            throw new WrongUse("--listen: this machine knows no address '" + host + "'.", e);
        }
    }
}

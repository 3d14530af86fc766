package dev.ringspec.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.spec.Dialect;
import dev.ringspec.model.spec.Form;
import dev.ringspec.model.spec.Term;
import dev.ringspec.model.spec.Term.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * The pages for authors of agents in languages that nothing here is compiled in: what they say of requests and callbacks is what
 * the protocol says of the one side, and what the vocabulary says of the other.
 */
final class AgentPagesTest {
    private static final Path PROTOCOL = Path.of("docs/agent-protocol.md");
    private static final String NOT_SHOWN = "not shown";

    @ParameterizedTest
    @EnumSource(
            value = Dialect.class,
            mode = Mode.INCLUDE,
            names = {"IOS", "FLUTTER"})
    void thePageHasEveryRequestWithItsAnswer(Dialect dialect) throws IOException {
        String rows = requests().map(row -> request(dialect, row)).collect(Collectors.joining());

        Golden.checkPart(
                page(dialect),
                "requests",
                "\n| request | params | in the documents | answer |\n|---|---|---|---|\n" + rows + "\n");
    }

    @ParameterizedTest
    @EnumSource(
            value = Dialect.class,
            mode = Mode.INCLUDE,
            names = {"IOS", "FLUTTER"})
    void thePageHasEveryCallbackWithItsNotification(Dialect dialect) throws IOException {
        String rows = rows(dialect, Kind.EVENT, term -> "`callEvent` with `" + term.canonical() + "`")
                + rows(dialect, Kind.SESSION_EVENT, term -> "`sessionEvent` with `" + term.canonical() + "`");

        Golden.checkPart(
                page(dialect), "callbacks", "\n| the SDK calls | the agent writes |\n|---|---|\n" + rows + "\n");
    }

    @ParameterizedTest
    @EnumSource(
            value = Dialect.class,
            mode = Mode.INCLUDE,
            names = {"IOS", "FLUTTER"})
    void thePageHasEveryFieldOfACall(Dialect dialect) throws IOException {
        String rows = rows(dialect, Kind.FIELD, term -> code(term.canonical()))
                + rows(dialect, Kind.STATUS, term -> "`callStatus` " + code(term.canonical()));

        Golden.checkPart(page(dialect), "call", "\n| in the documents | in the protocol |\n|---|---|\n" + rows + "\n");
    }

    private static Path page(Dialect dialect) {
        return Path.of(dialect == Dialect.IOS ? "docs/agents-swift.md" : "docs/agents-dart.md");
    }

    /** The rows of the protocol's table of commands, one a method. */
    private static Stream<String[]> requests() throws IOException {
        String protocol = Files.readString(PROTOCOL);
        String commands =
                protocol.substring(protocol.indexOf("## Commands"), protocol.indexOf("`status`, `receiverType`"));
        return commands.lines().filter(line -> line.startsWith("| ")).skip(1).flatMap(AgentPagesTest::split);
    }

    private static Stream<String[]> split(String line) {
        String[] cells = line.split("\\|", -1);
        assertThat(cells).as(line).hasSize(5);
        return Stream.of(cells[1].strip().split(", ", -1))
                .map(method -> new String[] {method, cells[2].strip(), cells[3].strip()});
    }

    private static String request(Dialect dialect, String[] row) {
        Term command = Term.of(row[0], Kind.COMMAND).orElseThrow();
        return "| " + code(row[0]) + " | " + row[1] + " | " + shown(dialect, command) + " | " + row[2] + " |\n";
    }

    private static String rows(Dialect dialect, Kind kind, Function<Term, String> written) {
        return Arrays.stream(Term.values())
                .filter(term -> term.kind() == kind)
                .map(term -> "| " + shown(dialect, term) + " | " + written.apply(term) + " |\n")
                .collect(Collectors.joining());
    }

    private static String shown(Dialect dialect, Term term) {
        return dialect.form(term).map(AgentPagesTest::all).orElse(NOT_SHOWN);
    }

    private static String all(Form form) {
        return Stream.concat(Stream.of(form.written()), form.also().stream())
                .map(AgentPagesTest::code)
                .collect(Collectors.joining(", "));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}

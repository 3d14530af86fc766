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
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The page for authors of agents: its tables are those of the code, and its vocabulary is that of the protocol. */
final class DialectPageTest {
    private static final Path PAGE = Path.of("docs/dialects.md");
    private static final Path PROTOCOL = Path.of("docs/agent-protocol.md");

    @ParameterizedTest
    @EnumSource(value = Dialect.class, mode = Mode.EXCLUDE, names = "CANONICAL")
    void thePageMapsEveryTermOfAPlatform(Dialect dialect) throws IOException {
        Golden.checkPart(PAGE, dialect.label(), table(dialect));
    }

    @Test
    void thePageHasNoTablesButThoseOfTheCode() throws IOException {
        assertThat(Files.readString(PAGE).replaceAll("(?s)<!-- begin .*?<!-- end ", ""))
                .doesNotContain("|---|");
    }

    @Test
    void theCommandsAreThoseOfTheProtocol() throws IOException {
        String commands = section("## Commands", "`status`, `receiverType`");

        assertThat(commands.lines()
                        .filter(line -> line.startsWith("| "))
                        .skip(1)
                        .flatMap(line ->
                                Stream.of(line.split("\\|", -1)[1].strip().split(", ", -1))))
                .containsExactlyElementsOf(canonical(Kind.COMMAND));
    }

    @Test
    void theEventsAndParametersAreThoseOfTheProtocol() throws IOException {
        String events = section("## Events", "# Trace format");

        assertThat(Pattern.compile("`(on[A-Z]\\w+)`").matcher(events).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Kind.SESSION_EVENT, Kind.EVENT)
                        .flatMap(k -> canonical(k).stream())
                        .toList());
        assertThat(section("## Commands", "## Events")).contains(canonical(Kind.PARAMETER));
        assertThat(section("## Commands", "## Events")).contains(canonical(Kind.FIELD));
    }

    private static String section(String from, String to) throws IOException {
        String protocol = Files.readString(PROTOCOL);
        assertThat(protocol).contains(from, to);
        return protocol.substring(protocol.indexOf(from), protocol.indexOf(to));
    }

    private static List<String> canonical(Kind kind) {
        return Arrays.stream(Term.values())
                .filter(t -> t.kind() == kind)
                .map(Term::canonical)
                .toList();
    }

    private static String table(Dialect dialect) {
        return "\n| | in the documents | also | in the protocol |\n|---|---|---|---|\n"
                + Arrays.stream(Term.values())
                        .flatMap(term -> dialect.form(term).map(form -> row(term, form)).stream())
                        .collect(Collectors.joining())
                + "\nNot shown: " + notShown(dialect) + ".\n\n";
    }

    private static String row(Term term, Form form) {
        String also = form.also().stream().map(DialectPageTest::code).collect(Collectors.joining(", "));
        String canonical = term.kind() == Kind.AROUND ? term.canonical() : code(term.canonical());
        return "| " + title(term.kind()) + " | " + code(form.written()) + " | " + also + " | " + canonical + " |\n";
    }

    /** What stands around the protocol is no loss where a platform does without. */
    private static String notShown(Dialect dialect) {
        return Arrays.stream(Term.values())
                .filter(term -> term.kind() != Kind.AROUND && dialect.form(term).isEmpty())
                .map(term -> code(term.canonical()))
                .collect(Collectors.joining(", "));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String title(Kind kind) {
        return switch (kind) {
            case COMMAND -> "method";
            case EVENT -> "callback";
            case SESSION_EVENT -> "callback of the session";
            case STATUS -> "status";
            case RECEIVER_TYPE -> "type of receiver";
            case CALL_TYPE -> "type of call";
            case FIELD -> "field";
            case PARAMETER -> "parameter";
            case AROUND -> "around it";
        };
    }
}

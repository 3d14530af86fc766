package dev.ringspec.conformance.agent;

import dev.ringspec.conformance.trace.Malformed;
import dev.ringspec.model.subject.SubjectFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What can go wrong with an agent, told to somebody who is writing their first one: what happened, and what to do. */
final class Complaint {
    private static final int LINES = 20;
    private static final int SHOWN = 200;
    private static final int NAMED = 3;

    private final Transport transport;

    Complaint(Transport transport) {
        this.transport = transport;
    }

    static SubjectFailure cannotStart(List<String> command, IOException cause) {
        return new SubjectFailure(
                "The agent \"" + String.join(" ", command) + "\" could not be started: " + cause.getMessage()
                        + ".\nWhat to do: check the path of \"" + command.get(0)
                        + "\". No shell is involved, so write the program itself, or sh -c '…'.",
                cause);
    }

    SubjectFailure ended(List<Question> waiting) {
        List<String> words = transport.lastWords(LINES, true);
        return of(transport.fate() + whileWaiting(waiting), transport.medium().howToStay(), words);
    }

    SubjectFailure inputClosed() {
        return of(transport.medium().deaf(), transport.medium().howToListen());
    }

    SubjectFailure notAMessage(byte[] line, Malformed problem) {
        return of(
                "wrote what is not a message of the protocol: " + problem.problem() + ".\nThe line: " + shown(line),
                problem.remedy() + " " + transport.medium().belongings());
    }

    SubjectFailure notSoSent(Malformed problem) {
        return of("sent what is not a message of the protocol: " + problem.problem(), problem.remedy());
    }

    SubjectFailure lineTooLong() {
        return of(transport.medium().tooLong(), transport.medium().howLong());
    }

    SubjectFailure overdue(Question question) {
        return of(
                "did not answer " + question.described() + " within " + seconds(question.patience()) + " s",
                "answer every request exactly once, also when the implementation throws or never calls back (error 2 says:"
                        + " no answer in time). After each line that you write, flush.");
    }

    SubjectFailure wrongAnswer(String question, Malformed problem) {
        return of("answered " + question + " wrongly: " + problem.problem(), problem.remedy());
    }

    SubjectFailure floods(String world, int limit) {
        return of(
                "floods the kit: more than " + limit + " events of world \"" + world + "\" without a request",
                "look for a loop that reports one event again and again.");
    }

    SubjectFailure unfit(String what, String advice) {
        return of(what, advice);
    }

    private SubjectFailure of(String what, String advice) {
        return of(what, advice, transport.lastWords(LINES, false));
    }

    private SubjectFailure of(String what, String advice, List<String> words) {
        return new SubjectFailure(transport.shown("The agent \"" + transport.name() + "\" " + what + ".\nWhat to do: "
                + advice + (transport.medium() == Medium.PIPE ? lastWords(words) : "")));
    }

    private static String lastWords(List<String> lines) {
        return lines.isEmpty()
                ? "\nIt wrote nothing to standard error."
                : lines.stream().collect(Collectors.joining("\n  ", "\nIts standard error ended with:\n  ", ""));
    }

    private static String whileWaiting(List<Question> waiting) {
        String named = waiting.stream().limit(NAMED).map(Question::described).collect(Collectors.joining(", "));
        String more = waiting.size() > NAMED ? " and " + (waiting.size() - NAMED) + " more" : "";
        return waiting.isEmpty() ? "" : " while the kit waited for the answer to " + named + more;
    }

    /** What must not be shown is taken out before the rest is cut off: half of it could not be found any more. */
    private String shown(byte[] line) {
        String text = transport.shown(new String(line, StandardCharsets.UTF_8));
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    private static String seconds(Duration patience) {
        return patience.toMillis() % 1000 == 0 ? "" + patience.toSeconds() : "" + patience.toMillis() / 1000.0;
    }
}

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

    private final AgentProcess process;

    Complaint(AgentProcess process) {
        this.process = process;
    }

    static SubjectFailure cannotStart(List<String> command, IOException cause) {
        return new SubjectFailure(
                "The agent \"" + String.join(" ", command) + "\" could not be started: " + cause.getMessage()
                        + ".\nWhat to do: check the path of \"" + command.get(0)
                        + "\". No shell is involved, so write the program itself, or sh -c '…'.",
                cause);
    }

    SubjectFailure ended(List<Question> waiting) {
        process.lastWords().await();
        return of(
                process.fate() + whileWaiting(waiting),
                "an agent has to run until the request shutdown or the end of its input. Start the command by hand, in the"
                        + " same folder, and see what it says.");
    }

    SubjectFailure inputClosed() {
        return of("does not read its standard input any more", "read standard input line by line until it ends.");
    }

    SubjectFailure notAMessage(byte[] line, Malformed problem) {
        return of(
                "wrote what is not a message of the protocol: " + problem.problem() + ".\nThe line: " + shown(line),
                problem.remedy() + " Standard output belongs to the protocol; write logs to standard error.");
    }

    SubjectFailure lineTooLong() {
        return of(
                "wrote a line over 1 MiB",
                "write one message a line, each ended by a line feed, and logs to standard error.");
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
        return new SubjectFailure(
                "The agent \"" + process.name() + "\" " + what + ".\nWhat to do: " + advice + lastWords());
    }

    private String lastWords() {
        List<String> lines = process.lastWords().lines(LINES);
        return lines.isEmpty()
                ? "\nIt wrote nothing to standard error."
                : lines.stream().collect(Collectors.joining("\n  ", "\nIts standard error ended with:\n  ", ""));
    }

    private static String whileWaiting(List<Question> waiting) {
        String named = waiting.stream().limit(NAMED).map(Question::described).collect(Collectors.joining(", "));
        String more = waiting.size() > NAMED ? " and " + (waiting.size() - NAMED) + " more" : "";
        return waiting.isEmpty() ? "" : " while the kit waited for the answer to " + named + more;
    }

    private static String shown(byte[] line) {
        String text = new String(line, 0, Math.min(line.length, SHOWN), StandardCharsets.UTF_8);
        return line.length > SHOWN ? text + "…" : text;
    }

    private static String seconds(Duration patience) {
        return patience.toMillis() % 1000 == 0 ? "" + patience.toSeconds() : "" + patience.toMillis() / 1000.0;
    }
}

package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.http.binding.BadBinding;
import dev.ringspec.conformance.trace.BadTrace;
import dev.ringspec.conformance.twin.SpinFailure;
import dev.ringspec.features.BadFeature;
import dev.ringspec.model.subject.SubjectFailure;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever goes wrong into a sentence for people and an exit code; a stack trace only for those who ask for more. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Ringspec ringspec;

    Complaints(Ringspec ringspec) {
        this.ringspec = ringspec;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        say(complaint(e, List.of(args)));
        if (e instanceof UnmatchedArgumentException mistake && mistake.isUnknownOption()) {
            UnmatchedArgumentException.printSuggestions(
                    mistake, mistake.getCommandLine().getErr());
        }
        err().println("Try: " + help(e.getCommandLine()));
        return ExitCode.WRONG_USE;
    }

    /** What prints the help of a command, be it the command of a command. */
    private static String help(CommandLine line) {
        CommandLine parent = line.getParent();
        return parent == null ? Paste.self() + " help" : help(parent) + " " + line.getCommandName();
    }

    private static String complaint(ParameterException e, List<String> args) {
        if (e instanceof UnmatchedArgumentException mistake) {
            return new Unmatched(mistake, args).complaint();
        }
        if (e instanceof MissingParameterException mistake) {
            return new Lack(mistake, args).complaint();
        }
        return new Clash(e.getCommandLine().getCommandSpec(), args).complaint().orElse("" + e.getMessage());
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
        if (e instanceof WrongUse || e instanceof BadTrace || e instanceof BadFeature || e instanceof BadBinding) {
            say("" + e.getMessage());
            return detailed(e, ExitCode.WRONG_USE);
        } else if (e instanceof SubjectFailure failure) {
            say(failure.explanation());
            return detailed(e, ExitCode.INCONCLUSIVE);
        } else if (e instanceof SpinFailure) {
            say("" + e.getMessage());
            return detailed(e, ExitCode.INCONCLUSIVE);
        } else if (e instanceof UncheckedIOException) {
            say("A file cannot be read or written: " + e.getCause());
            return detailed(e, ExitCode.WRONG_USE);
        }
        return bug(e);
    }

    private int bug(Exception e) {
        say("This is a bug of ringspec, not of what was tried: " + e);
        if (!ringspec.isVerbose()) {
            err().println("Please report it, with what --verbose prints.");
        }
        return detailed(e, ExitCode.INCONCLUSIVE);
    }

    private int detailed(Exception e, int code) {
        if (ringspec.isVerbose()) {
            e.printStackTrace(err());
        }
        return code;
    }

    private void say(String complaint) {
        err().println("ringspec: " + complaint);
    }

    private PrintStream err() {
        return ringspec.around().err();
    }
}

package dev.ringspec.conformance.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/** The command line. */
public final class Main {
    private static final int WIDTH = 100;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(Surroundings.ofThisProcess(), args));
    }

    /**
     * Runs one command inside this JVM, without a terminal.
     *
     * @return the exit code
     */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        return run(new Surroundings(in, out, err, false, WIDTH), args);
    }

    private static int run(Surroundings around, String... args) {
        int code = commandLine(around).execute(args);
        around.out().flush();
        around.err().flush();
        return code;
    }

    static CommandLine commandLine(Surroundings around) {
        CucumberLog.silence();
        Ringspec ringspec = new Ringspec(around);
        Complaints complaints = new Complaints(ringspec);
        CommandLine line = new CommandLine(ringspec);
        line.addSubcommand(withHelp(new HelpCommand()));
        commands(ringspec).forEach(command -> line.addSubcommand(withHelp(command)));
        WholeNumbers.teach(line);
        FirstSteps.addTo(line);
        return line.setCommandName(Paste.self())
                .setOut(writer(around.out()))
                .setErr(writer(around.err()))
                .setUsageHelpWidth(Math.max(80, around.width()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        around.terminal() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints);
    }

    private static CommandLine withHelp(Object command) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
        return line;
    }

    private static List<Object> commands(Ringspec ringspec) {
        return List.of(
                new RunCommand(ringspec),
                new CheckCommand(ringspec),
                new CompareCommand(ringspec),
                new FeaturesCommand(ringspec),
                new ListCommand(ringspec),
                new ExplainCommand(ringspec),
                new ExploreCommand(ringspec),
                new ExportCommand(ringspec),
                new DoctorCommand(ringspec),
                new ReplayCommand(ringspec),
                new AgentCommand(ringspec),
                new BindingCommand(ringspec),
                new ServeCommand(ringspec));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}

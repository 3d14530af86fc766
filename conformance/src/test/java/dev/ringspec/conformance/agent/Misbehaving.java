package dev.ringspec.conformance.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Agents that break in one way each, and otherwise answer whatever they are asked. Run in a process of their own. */
public final class Misbehaving {
    /** How it breaks. */
    enum Fault {
        NONE,
        EXITS_AT_START,
        HANGS_AT_START,
        SPEAKS_VERSION_2,
        DECLARES_NOTHING,
        EXITS_ON_THIRD_COMMAND,
        CHATTERS,
        WRITES_A_LINE_WITHOUT_END,
        FLOODS,
        NEVER_ANSWERS_ACCEPT,
        ANSWERS_TWICE,
        ANSWERS_NOBODY,
        FAILS_ITSELF,
        REFUSES,
        IS_INDEFINITE,
        OFFERS_NO_REJECT,
        CANNOT_OPEN,
        HANGS_AT_CLOSE,
        TALKS_AFTER_CLOSE,
        IGNORES_SHUTDOWN,
        HAS_A_CHILD,
        ANSWERS_BEFORE_ITS_EVENT,
        NEEDS_A_PROCESS_A_DEVICE,
        SENDS_AN_UNKNOWN_EVENT,
        KNOWS_ANOTHER_DEVICE
    }

    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern METHOD = Pattern.compile("\"method\":\"(\\w+)\"");
    private static final PrintStream OUT = new PrintStream(System.out, false, StandardCharsets.UTF_8);

    private final Fault fault;
    private int commands;

    private Misbehaving(Fault fault) {
        this.fault = fault;
    }

    /** The command line of such an agent, in the JVM and on the class path of whoever asks. */
    static String commandLine(Fault fault) {
        return Agents.commandLine(Misbehaving.class, fault.name());
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new Misbehaving(Fault.valueOf(args[0].toUpperCase(Locale.ROOT))).serve();
    }

    private void serve() throws IOException, InterruptedException {
        if (fault == Fault.EXITS_AT_START) {
            System.err.println("no such config: calls.toml");
            System.exit(7);
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            answer(group(ID, line), group(METHOD, line), line);
            OUT.flush();
        }
        if (fault == Fault.IGNORES_SHUTDOWN) {
            Thread.sleep(60_000);
        }
    }

    private void answer(String id, String method, String line) throws IOException {
        switch (method) {
            case "initialize" -> initialize(id);
            case "openWorld" -> open(id);
            case "closeWorld" -> close(id);
            case "shutdown" -> shutdown(id);
            default -> command(id, method, line);
        }
    }

    private void initialize(String id) throws IOException {
        if (fault == Fault.HAS_A_CHILD) {
            Process child = new ProcessBuilder("sleep", "300").start();
            System.err.println("child " + child.pid());
        }
        if (fault != Fault.HANGS_AT_START) {
            result(id, """
                    {"protocolVersion":%d,"agent":{"name":"bad","version":"0"},"dialect":"test"%s}""".formatted(fault == Fault.SPEAKS_VERSION_2 ? 2 : 1, capabilities()));
        }
    }

    private String capabilities() {
        return switch (fault) {
            case DECLARES_NOTHING -> "";
            case NEEDS_A_PROCESS_A_DEVICE -> ",\"capabilities\":{\"devicesPerAgent\":\"one\"}";
            default -> ",\"capabilities\":{\"virtualTime\":true,\"parallelWorlds\":2}";
        };
    }

    private void open(String id) {
        if (fault == Fault.CHATTERS) {
            OUT.println("debug: opening");
        } else if (fault == Fault.CANNOT_OPEN) {
            error(id, -32000, "no such tenant");
            return;
        }
        result(id, "{}");
    }

    private void close(String id) {
        if (fault != Fault.HANGS_AT_CLOSE) {
            result(id, "{}");
        }
        if (fault == Fault.TALKS_AFTER_CLOSE) {
            event("bob-1", "onIncomingCallReceived");
        }
    }

    private void shutdown(String id) {
        if (fault != Fault.IGNORES_SHUTDOWN) {
            result(id, "{}");
            OUT.flush();
            System.exit(0);
        }
    }

    private void command(String id, String method, String line) {
        commands++;
        switch (fault) {
            case EXITS_ON_THIRD_COMMAND -> exitOnThird(id);
            case WRITES_A_LINE_WITHOUT_END -> OUT.print("x".repeat(3 << 20));
            case FLOODS -> flood();
            case NEVER_ANSWERS_ACCEPT -> answerUnless(method.equals("acceptCall"), id);
            case ANSWERS_TWICE -> twice(id);
            case ANSWERS_NOBODY -> result("4711", "{}");
            case FAILS_ITSELF -> error(id, -32603, "undefined is not a function");
            case REFUSES ->
                OUT.println("{\"jsonrpc\":\"2.0\",\"id\":" + id
                        + ",\"error\":{\"code\":1,\"message\":\"no\",\"data\":{\"code\":\"ERR_NO\"}}}");
            case IS_INDEFINITE -> error(id, 2, "no answer");
            case OFFERS_NO_REJECT -> error(id, -32601, "no such method");
            case ANSWERS_BEFORE_ITS_EVENT -> answerAndTell(id);
            case NEEDS_A_PROCESS_A_DEVICE -> tellPid(id, line);
            case SENDS_AN_UNKNOWN_EVENT -> event("bob-1", "onRinging");
            case KNOWS_ANOTHER_DEVICE -> event("carol-1", "onIncomingCallReceived");
            default -> result(id, "{}");
        }
    }

    private void exitOnThird(String id) {
        if (commands == 3) {
            System.err.println("Segmentation fault");
            System.exit(139);
        }
        result(id, "{}");
    }

    private void flood() {
        for (int i = 0; i < 1_000_000 && !OUT.checkError(); i++) {
            event("bob-1", "onIncomingCallReceived");
        }
    }

    private void answerUnless(boolean silent, String id) {
        if (!silent) {
            result(id, "{}");
        }
    }

    private void twice(String id) {
        result(id, "{}");
        result(id, "{}");
    }

    private void answerAndTell(String id) {
        event("bob-1", "onIncomingCallReceived");
        result(id, "{}");
        event("bob-1", "onIncomingCallCancelled");
    }

    private void tellPid(String id, String line) {
        System.err.println(ProcessHandle.current().pid() + (line.contains("\"alice-1\"") ? " alice" : " bob"));
        result(id, "{}");
    }

    private static void event(String device, String name) {
        OUT.println("{\"jsonrpc\":\"2.0\",\"method\":\"callEvent\",\"params\":{\"world\":\"w1\",\"device\":\"" + device
                + "\",\"listenerId\":\"main\",\"event\":\"" + name + "\",\"call\":{\"sessionId\":\"s1\"}}}");
    }

    private static void result(String id, String result) {
        OUT.println("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":" + result + "}");
    }

    private static void error(String id, int code, String message) {
        OUT.println("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"error\":{\"code\":" + code + ",\"message\":\"" + message
                + "\"}}");
    }

    private static String group(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? matcher.group(1) : "";
    }
}

package dev.ringspec.conformance.cli;

/** The command line. A placeholder until the commands come. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.err.println("ringspec: no command yet");
        System.exit(2);
    }
}

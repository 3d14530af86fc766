package dev.ringspec.conformance.agent;

/** What an agent's author has to do differently, depending on how the messages travel. */
enum Medium {
    PIPE(
            "wrote a line over 1 MiB",
            "write one message a line, each ended by a line feed, and logs to standard error.",
            "Standard output belongs to the protocol; write logs to standard error.",
            "does not read its standard input any more",
            "read standard input line by line until it ends.",
            "an agent has to run until the request shutdown or the end of its input. Start the command by hand, in the"
                    + " same folder, and see what it says."),
    SOCKET(
            "sent a message over 1 MiB",
            "send one message in each text frame, and none over 1 MiB.",
            "Send one message in each text frame, and nothing else.",
            "cannot be sent to any more",
            "keep the connection open and read from it until the request shutdown.",
            "an agent has to keep its connection open while a world is open. Look into its own log; between worlds it may"
                    + " dial in again.");

    private final String tooLong;
    private final String howLong;
    private final String belongings;
    private final String deaf;
    private final String howToListen;
    private final String howToStay;

    Medium(String tooLong, String howLong, String belongings, String deaf, String howToListen, String howToStay) {
        this.tooLong = tooLong;
        this.howLong = howLong;
        this.belongings = belongings;
        this.deaf = deaf;
        this.howToListen = howToListen;
        this.howToStay = howToStay;
    }

    String tooLong() {
        return tooLong;
    }

    String howLong() {
        return howLong;
    }

    /** What belongs on the wire. */
    String belongings() {
        return belongings;
    }

    String deaf() {
        return deaf;
    }

    String howToListen() {
        return howToListen;
    }

    String howToStay() {
        return howToStay;
    }
}

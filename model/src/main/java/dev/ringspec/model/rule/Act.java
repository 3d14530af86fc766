package dev.ringspec.model.rule;

import dev.ringspec.model.action.Command;

/** What a command means: one method of the interface stands for several acts, told apart by its status. */
public enum Act {
    INITIATE("initiates a call"),
    ACCEPT("accepts"),
    REJECT("rejects"),
    SEND_BUSY("sends busy"),
    CANCEL("cancels"),
    REPORT_UNANSWERED("rejects with unanswered"),
    REJECT_OTHERWISE("rejects with another status"),
    END("ends the call"),
    ADD_LISTENER("adds a listener"),
    REMOVE_LISTENER("removes a listener"),
    GET_ACTIVE_CALL("asks for its active call"),
    CLEAR_ACTIVE_CALL("clears its active call"),
    DISCONNECT("loses its connection"),
    CONNECT("is connected again"),
    GENERATE_TOKEN("asks for a token"),
    START_SESSION("enters the media session"),
    END_SESSION("leaves the media session"),
    /** Nobody gives it. */
    RUN_OUT("the timer runs out");

    private final String text;

    Act(String text) {
        this.text = text;
    }

    /** What the command asks for. */
    public static Act of(Command command) {
        if (command instanceof Command.RejectCall reject) {
            return ofStatus(reject.status());
        }
        if (command instanceof Command.InitiateCall) {
            return INITIATE;
        }
        if (command instanceof Command.AcceptCall) {
            return ACCEPT;
        }
        return command instanceof Command.EndCall ? END : ofLocal(command);
    }

    /** Whether it is given for a call that exists, by its session id. */
    public boolean decides() {
        return ordinal() >= ACCEPT.ordinal() && ordinal() <= END.ordinal();
    }

    /** Whether it is about the media session of a call: it names the call, and decides nothing. */
    public boolean meets() {
        return this == GENERATE_TOKEN || this == START_SESSION || this == END_SESSION;
    }

    private static Act ofStatus(String status) {
        return switch (status) {
            case "rejected" -> REJECT;
            case "busy" -> SEND_BUSY;
            case "cancelled" -> CANCEL;
            case "unanswered" -> REPORT_UNANSWERED;
            default -> REJECT_OTHERWISE;
        };
    }

    private static Act ofLocal(Command command) {
        if (command instanceof Command.AddCallListener) {
            return ADD_LISTENER;
        }
        if (command instanceof Command.RemoveCallListener) {
            return REMOVE_LISTENER;
        }
        if (command instanceof Command.Disconnect) {
            return DISCONNECT;
        }
        if (command instanceof Command.Connect) {
            return CONNECT;
        }
        if (command instanceof Command.GetActiveCall) {
            return GET_ACTIVE_CALL;
        }
        return command instanceof Command.ClearActiveCall ? CLEAR_ACTIVE_CALL : ofTheSession(command);
    }

    private static Act ofTheSession(Command command) {
        if (command instanceof Command.GenerateToken) {
            return GENERATE_TOKEN;
        }
        return command instanceof Command.StartSession ? START_SESSION : END_SESSION;
    }

    @Override
    public String toString() {
        return text;
    }
}

package dev.ringspec.conformance.script;

import dev.ringspec.model.action.Command;

/** One step of a script. */
public sealed interface Action {
    /**
     * Give a command.
     *
     * @param device on which device
     * @param command the command, its session a symbol such as {@code call#1}
     * @param initiate the number of the {@code initiateCall}, for symbols; 0 for any other command
     * @param awaited whether to wait for the answer before the next step
     */
    record Give(String device, Command command, int initiate, boolean awaited) implements Action {
        /** A command that is waited for. */
        public static Give of(String device, Command command) {
            return new Give(device, command, 0, true);
        }

        /** The same without waiting for the answer. */
        public Give overlapping() {
            return new Give(device, command, initiate, false);
        }
    }

    /**
     * Let time pass.
     *
     * @param seconds how long, in the subject's time
     * @param awaited whether to wait until all is quiet before the next step
     */
    record Pass(double seconds, boolean awaited) implements Action {}

    /** Wait until all is quiet. */
    record Settle() implements Action {}
}

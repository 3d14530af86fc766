package dev.ringspec.model.explore;

import static dev.ringspec.model.explore.Invariant.Manner.BY_CONSTRUCTION;
import static dev.ringspec.model.explore.Invariant.Manner.EVERY_STATE;
import static dev.ringspec.model.explore.Invariant.Manner.EVERY_STEP;
import static dev.ringspec.model.explore.Invariant.Manner.LEFT_OUT;
import static dev.ringspec.model.explore.Invariant.Manner.RANKED;

import java.util.Arrays;
import java.util.List;

/** The invariants of the catalogue's section 6, and what exploring has to say of each. */
public enum Invariant {
    INV_1(
            EVERY_STEP,
            "A call's status changes only from initiated to ongoing, rejected, busy, cancelled or unanswered,"
                    + " and from ongoing to ended."),
    INV_2(EVERY_STEP, "No step changes a call whose status is terminal, nor tells anybody more of it."),
    INV_3(EVERY_STATE, "No device of the receiver is in a call unless it is or was ongoing, and then exactly one."),
    INV_4(EVERY_STATE, "Caller and receiver are different users."),
    INV_5(EVERY_STATE, "Nothing is due or delivered on a device of an outsider."),
    INV_6(
            EVERY_STATE,
            "On each device at most one incoming, one accepted and one terminal event are due or delivered."),
    INV_7(EVERY_STATE, "What a device was told of a call is the beginning of a legal sequence of its role."),
    INV_8(
            LEFT_OUT,
            "A timer runs for a call if and only if it is initiated.",
            "a state holds no timer; that one runs out"
                    + " of an initiated call only is how the explored world defines its steps"),
    INV_9(
            BY_CONSTRUCTION,
            "A refused command leaves the whole state as it was.",
            "a refusal in the rulebook has no effect" + " that could change anything"),
    INV_10(
            BY_CONSTRUCTION,
            "A step on one call changes nothing of another.",
            "an effect in the rulebook names no other" + " call, and is applied to one"),
    INV_11(
            RANKED,
            "From every state, every open call can reach a terminal status by steps of its own parties or of"
                    + " time.",
            "checked step by step: a command in flight can always be taken; with none in flight, one command of"
                    + " a party ends an ongoing call, or leaves one less in a call to a group; a ringing one falls under"
                    + " INV-12"),
    INV_12(
            RANKED,
            "From every state, time alone brings every initiated call to a terminal status.",
            "checked step by"
                    + " step: wherever a call rings, the first of them can run out and is terminal then, so there are fewer"),
    INV_13(
            EVERY_STATE,
            "If all calls are terminal and cleared everywhere, each device can initiate to each other user,"
                    + " and the call rings."),
    INV_14(EVERY_STEP, "An accept succeeds only on a device that is in no other ongoing call it has not cleared."),
    INV_15(LEFT_OUT, "The times of a call are set, and in order.", "the explored world has no times"),
    INV_16(
            LEFT_OUT,
            "The active call of a device is null or a call that it has part in.",
            "the active call is no part of" + " the explored state; it is derived from it (Recall)"),
    INV_17(
            BY_CONSTRUCTION,
            "Clearing and listening change no call, no timer and no due event.",
            "what a device cleared is" + " kept apart from the call; listeners do not change in the explored world"),
    INV_18(EVERY_STATE, "With nothing due, the same follows on either side from what it was answered and told."),
    INV_19(EVERY_STATE, "A success and its events go together: whoever has to be told of it is told."),
    INV_20(
            EVERY_STATE,
            "A group call is ongoing if and only if somebody is joined; nobody is joined while it is initiated, and none"
                    + " after it is terminal.",
            "of a world with a group (--groups 1)");

    private final Manner manner;
    private final String sentence;
    private final String remark;

    Invariant(Manner manner, String sentence) {
        this(manner, sentence, "");
    }

    Invariant(Manner manner, String sentence, String remark) {
        this.manner = manner;
        this.sentence = sentence;
        this.remark = remark;
    }

    /** How an invariant is checked. */
    public enum Manner {
        EVERY_STATE,
        EVERY_STEP,
        /** By an argument whose every step is checked: something gets less until the end is reached. */
        RANKED,
        /** Not checked: nothing that a rulebook can say breaks it. */
        BY_CONSTRUCTION,
        /** Not checked: the explored world does not have what it is about. */
        LEFT_OUT
    }

    /** Those that exploring checks in a world. */
    static List<Invariant> checkedIn(Bounds bounds) {
        return Arrays.stream(values())
                .filter(each -> each.isChecked() && (each != INV_20 || bounds.groups() > 0))
                .toList();
    }

    public boolean isChecked() {
        return manner != Manner.BY_CONSTRUCTION && manner != Manner.LEFT_OUT;
    }

    /** Its id in the catalogue, such as {@code INV-7}. */
    public String id() {
        return name().replace('_', '-');
    }

    /** What it says, as far as the explored world has it. */
    public String sentence() {
        return sentence;
    }

    /** Why it is not checked, where, or by which argument; empty if there is nothing to say. */
    public String remark() {
        return remark;
    }

    public Manner manner() {
        return manner;
    }
}

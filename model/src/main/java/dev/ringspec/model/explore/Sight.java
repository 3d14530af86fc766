package dev.ringspec.model.explore;

import static dev.ringspec.model.rule.Circumstance.Truth.EITHER;
import static dev.ringspec.model.rule.Circumstance.Truth.NO;
import static dev.ringspec.model.rule.Circumstance.Truth.YES;

import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.rule.Circumstance;
import dev.ringspec.model.rule.Circumstance.Truth;

/**
 * What a command finds in a packed state: says of each circumstance whether it holds, as the machine's scene does of its
 * states. One object for all commands of a share of the work, pointed at one after the other.
 */
final class Sight {
    private final Layout layout;
    private final Outlines outlines;
    private final Aspects aspects;
    private final Cast cast;

    private int others;
    private int parties;
    private int outline;
    private int device;
    private boolean decided;
    private boolean nobody;

    Sight(Layout layout, Outlines outlines, Aspects aspects, Cast cast) {
        this.layout = layout;
        this.outlines = outlines;
        this.aspects = aspects;
        this.cast = cast;
    }

    /** Looks at a command for a call. */
    Sight decide(long[] state, int calls, int device, int target) {
        others = others(state, calls, device, target);
        outline = layout.outline(state, target);
        this.device = device;
        decided = outlines.decidedBy(outline, device);
        nobody = false;
        return this;
    }

    /** Looks at an {@code initiateCall}; the target is a user or a group. */
    Sight initiate(long[] state, int calls, int device, int target) {
        others = others(state, calls, device, calls);
        int self = cast.userOf(device);
        parties = 0;
        for (int call = 0; call < calls; call++) {
            parties |= aspects.between(layout.outline(state, call), self, target);
        }
        decided = false;
        nobody = self == target;
        return this;
    }

    private int others(long[] state, int calls, int device, int target) {
        int seen = 0;
        for (int call = 0; call < calls; call++) {
            if (call != target) {
                int outline = layout.outline(state, call);
                seen |= aspects.of(outline, device, layout.cleared(state, call), layout.superseded(state, call));
            }
        }
        return seen;
    }

    /** Whether the device is in another ongoing call that it has not cleared. */
    boolean isInAnotherCall() {
        return has(Aspects.JOINS);
    }

    Truth truth(Circumstance circumstance) {
        return switch (circumstance) {
            case RECEIVER_IS_NOBODY -> is(nobody);
            case ITS_OWN_CALL_RINGS_OUT -> surely(Aspects.RINGS_OUT, Aspects.RINGS_OUT_CLEARED);
            case IT_IS_IN_ANOTHER_ONGOING_CALL -> surely(Aspects.JOINS, Aspects.JOINS_CLEARED);
            case IT_IS_BEING_CALLED -> surely(Aspects.RINGS_HERE, Aspects.RINGS_HERE_OUT_OF_MIND);
            case IT_REMEMBERS_A_CALL_IT_ENDED -> is(has(Aspects.REMEMBERS_OWN_END));
            case IT_REMEMBERS_A_CALL_ENDED_ELSEWHERE -> is(has(Aspects.REMEMBERS_END_ELSEWHERE));
            case IT_IS_ON_NO_OTHER_CALL -> is(!has(Aspects.OPEN_PART));
            case ANOTHER_CALL_ONLY_RINGS -> is(has(Aspects.OPEN_PART) && !has(Aspects.USER_JOINS));
            case IT_BROUGHT_THE_STATUS_ABOUT -> is(decided);
            case SOMEBODY_ELSE_BROUGHT_THE_STATUS_ABOUT, SOMEBODY_ELSE_HAS_ENDED_IT -> is(!decided);
            case ITS_USER_IS_ON_A_CALL_ELSEWHERE -> surely(Aspects.OPEN_ELSEWHERE, Aspects.OPEN_ELSEWHERE_CLEARED);
            case THE_RECEIVER_IS_IN_AN_ONGOING_CALL -> is((parties & Aspects.ONGOING) != 0);
            case THE_RECEIVER_HAS_PART_IN_A_RINGING_CALL -> is((parties & Aspects.RINGING) != 0);
            case THE_RECEIVER_IS_CALLING_THE_CALLER -> is((parties & Aspects.CALLING_BACK) != 0);
            // Two ends never take effect together here: the second finds the call ended.
            case THE_OTHER_SIDE_ENDS_AS_WELL -> NO;
            case THE_END_IS_NOT_SHARED, ALWAYS -> YES;
            // Arguments are always good here; every device has one listener from the start to the end, and is
            // connected.
            case TYPE_IS_UNDOCUMENTED, TIMEOUT_IS_NOT_POSITIVE, TIMEOUT_HAS_A_FRACTION -> NO;
            case THE_RECEIVER_HAS_NO_CONNECTED_DEVICE -> NO;
            // The group is that of all users.
            case IT_IS_NOT_A_MEMBER, NO_OTHER_MEMBER_IS_CONNECTED -> NO;
            case THE_GROUP_HAS_NO_OTHER_MEMBER -> is(aspects.users() == 1);
            case THE_GROUP_IS_IN_AN_ONGOING_CALL -> is((parties & Aspects.GROUP_ONGOING) != 0);
            case THE_GROUP_HAS_A_RINGING_CALL -> is((parties & Aspects.GROUP_RINGING) != 0);
            case NOBODY_ELSE_IS_LEFT_TO_ANSWER -> is(outlines.ofGroups().isAnsweredBesides(outline, own()));
            case OTHERS_ARE_JOINED -> is(outlines.ofGroups().isJoinedBesides(outline, own()));
            case IT_LEFT_BEFORE_THE_END -> is(!decided && outlines.ofGroups().hasLeft(outline, device));
            case ITS_USER_IS_NOT_IN_THE_CALL -> is(!outlines.ofGroups().isJoined(outline, own()));
            // No media sessions here.
            case IT_GIVES_NO_GOOD_TOKEN,
                    IT_IS_NOT_IN_THE_CALL,
                    IT_IS_IN_THE_SESSION,
                    IT_IS_NOT_IN_THE_SESSION,
                    THE_OTHER_OF_THE_TWO_SUCCEEDED,
                    THE_OTHER_OF_THE_TWO_DID_NOT -> NO;
            case THE_ID_IS_REGISTERED, ANOTHER_ID_IS_REGISTERED, THE_ID_IS_NOT_REGISTERED -> NO;
        };
    }

    private long own() {
        return cast.devicesOf(cast.userOf(device));
    }

    private Truth surely(int bit, int perhaps) {
        if (has(bit)) {
            return YES;
        }
        return has(perhaps) ? EITHER : NO;
    }

    private boolean has(int bit) {
        return (others & bit) != 0;
    }

    private static Truth is(boolean holds) {
        return holds ? YES : NO;
    }
}

package dev.ringspec.model.explore;

import dev.ringspec.model.rule.Act;
import java.util.List;

/**
 * The commands of the explored world as small numbers, zero for none: initiate to each user and group, clear, then every act on every
 * call. Other commands change nothing here, or are refused in every cell.
 */
final class Orders {
    /** The acts on calls. */
    static final List<Act> ACTS = List.of(Act.ACCEPT, Act.REJECT, Act.SEND_BUSY, Act.CANCEL, Act.END);

    private static final Act[] BY_NUMBER = ACTS.toArray(new Act[0]);

    private final int targets;
    private final int calls;

    Orders(int targets, int calls) {
        this.targets = targets;
        this.calls = calls;
    }

    /** How many numbers there are, that for none included. */
    int codes() {
        return decide(0, calls);
    }

    int initiate(int target) {
        return 1 + target;
    }

    int clear() {
        return 1 + targets;
    }

    int decide(int act, int call) {
        return targets + 2 + call * BY_NUMBER.length + act;
    }

    boolean initiates(int order) {
        return order > 0 && order <= targets;
    }

    boolean clears(int order) {
        return order == targets + 1;
    }

    /** Whom it calls: users come first, then groups. */
    int target(int order) {
        return order - 1;
    }

    /** The call that it is about. */
    int call(int order) {
        return (order - targets - 2) / BY_NUMBER.length;
    }

    /** The number of its act, in {@link #ACTS}. */
    int actNumber(int order) {
        return (order - targets - 2) % BY_NUMBER.length;
    }

    Act act(int order) {
        return BY_NUMBER[actNumber(order)];
    }
}

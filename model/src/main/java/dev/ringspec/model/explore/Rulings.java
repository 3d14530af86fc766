package dev.ringspec.model.explore;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Effect;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Readings;
import java.util.ArrayList;
import java.util.List;

/** The rules of a book with every open point answered: the matrix cell by cell, and effects by number. */
final class Rulings {
    private static final int STATUSES = CallStatus.values().length;
    private static final int ROLES = Role.values().length;

    /** The acts of the matrix: those that can be given, and after them the timer. */
    static final List<Act> ACTS = acts();

    final List<Effect> effects;
    final Ruling initiate;
    final Ruling initiateToAGroup;
    /** What the timer of a call between two users does. */
    final int expire;

    private final Ruling[] cells = new Ruling[ACTS.size() * STATUSES * ROLES];

    Rulings(Book book, Readings readings) {
        effects = book.effects();
        initiate = new Ruling(book.initiate(), readings, effects);
        initiateToAGroup = new Ruling(book.initiateToAGroup(), readings, effects);
        expire = effects.indexOf(book.expire());
        for (Act act : ACTS) {
            for (CallStatus status : CallStatus.values()) {
                for (Role role : Role.values()) {
                    cells[cell(ACTS.indexOf(act), status.ordinal(), role.ordinal())] = book.rule(act, status, role)
                            .map(rule -> new Ruling(rule, readings, effects))
                            .orElse(Ruling.NONE);
                }
            }
        }
    }

    private static List<Act> acts() {
        List<Act> acts = new ArrayList<>(Orders.ACTS);
        acts.add(Act.RUN_OUT);
        return List.copyOf(acts);
    }

    /** The number of a cell of the matrix. */
    static int cell(int actNumber, int status, int role) {
        return (actNumber * STATUSES + status) * ROLES + role;
    }

    /** The number of the cell of the timer of a call to a group. */
    static int timersCell(CallStatus status) {
        return cell(ACTS.size() - 1, status.ordinal(), Role.INITIATOR.ordinal());
    }

    Ruling of(int cell) {
        return cells[cell];
    }

    Ruling of(Act act, CallStatus status, Role role) {
        return cells[cell(ACTS.indexOf(act), status.ordinal(), role.ordinal())];
    }

    /** How many cells there are. */
    int cells() {
        return cells.length;
    }
}

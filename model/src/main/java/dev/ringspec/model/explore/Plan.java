package dev.ringspec.model.explore;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Machine;
import dev.ringspec.model.machine.Terms;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Effect;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import java.util.List;

/** All that is worked out before exploring and does not change any more: the rules and the world in their packed form. */
final class Plan {
    private static final int STATUSES = CallStatus.values().length;
    private static final int ROLES = Role.BETWEEN_TWO.size();

    final Bounds bounds;
    final Book book;
    final Readings readings;
    final Cast cast;
    final Outlines outlines;
    final Orders orders;
    final Layout layout;
    final Aspects aspects;
    final List<Effect> effects;
    final Ruling initiate;
    final int ring;
    final int expire;
    final boolean quickCancel;
    private final Ruling[] cells;

    Plan(Bounds bounds, Book book, Readings readings) {
        this.bounds = bounds;
        this.book = book;
        this.readings = readings;
        int users = bounds.devices().size();
        cast = new Cast(bounds.world());
        outlines = new Outlines(cast, users);
        orders = new Orders(users, bounds.calls());
        int codes = bounds.inFlight() == 0 ? 0 : orders.codes();
        layout = new Layout(cast.devices(), bounds.calls(), outlines.bits(), codes);
        aspects = new Aspects(cast, outlines, users);
        effects = book.effects();
        initiate = new Ruling(book.initiate(), readings, effects);
        ring = effects.indexOf(book.initiate().outcome());
        expire = effects.indexOf(book.expire());
        quickCancel = readings.allows(Reading.QUICK_CANCEL_NEITHER);
        cells = matrix();
    }

    private Ruling[] matrix() {
        Ruling[] all = new Ruling[Orders.ACTS.size() * STATUSES * ROLES];
        for (Act act : Orders.ACTS) {
            for (CallStatus status : CallStatus.values()) {
                for (Role role : Role.BETWEEN_TWO) {
                    int cell = cell(Orders.ACTS.indexOf(act), status.ordinal(), role.ordinal());
                    all[cell] = book.rule(act, status, role)
                            .map(rule -> new Ruling(rule, readings, effects))
                            .orElse(Ruling.NONE);
                }
            }
        }
        return all;
    }

    /** The number of a cell of the matrix. */
    static int cell(int actNumber, int status, int role) {
        return (actNumber * STATUSES + status) * ROLES + role;
    }

    Ruling ruling(int cell) {
        return cells[cell];
    }

    /** How many cells the acts of the explored world have. */
    int cells() {
        return cells.length;
    }

    Sight sight() {
        return new Sight(layout, outlines, aspects, cast);
    }

    Outcomes outcomes() {
        return new Outcomes(machine(), outlines, readings, effects);
    }

    private Machine machine() {
        return new Machine(cast, new Terms(Terms.SECOND, 0, 0));
    }
}

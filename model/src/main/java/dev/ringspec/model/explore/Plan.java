package dev.ringspec.model.explore;

import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Machine;
import dev.ringspec.model.machine.Terms;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import java.util.List;

/** All that is worked out before exploring and does not change any more: the rules and the world in their packed form. */
final class Plan {
    final Bounds bounds;
    final Book book;
    final Readings readings;
    final Cast cast;
    final Rulings rulings;
    final Outlines outlines;
    final Sequences sequences;
    final Orders orders;
    final Layout layout;
    final Aspects aspects;
    final boolean quickCancel;

    Plan(Bounds bounds, Book book, Readings readings) {
        this.bounds = bounds;
        this.book = book;
        this.readings = readings;
        cast = new Cast(bounds.world());
        rulings = new Rulings(book, readings);
        List<Outline> ofGroups = bounds.groups() == 0 ? List.of() : GroupOutlines.all(machine(cast), readings, rulings);
        outlines = new Outlines(cast, bounds.devices().size(), ofGroups);
        sequences = Sequences.in(bounds);
        orders = new Orders(bounds.targets(), bounds.calls());
        int codes = bounds.inFlight() == 0 ? 0 : orders.codes();
        layout = new Layout(sequences, cast.devices(), bounds.calls(), outlines.bits(), codes);
        aspects = new Aspects(cast, outlines, bounds);
        quickCancel = readings.allows(Reading.QUICK_CANCEL_NEITHER);
    }

    /** The rule for calling a user or a group. */
    Ruling initiating(int target) {
        return bounds.isAUser(target) ? rulings.initiate : rulings.initiateToAGroup;
    }

    /** The number of a call to a user or a group, just made. */
    int made(int device, int target) {
        return outlines.number(
                bounds.isAUser(target)
                        ? Outline.made(device, target)
                        : Outline.toAGroup(
                                cast, device, target - bounds.devices().size()));
    }

    /** The id of a user or a group. */
    String idOf(int target) {
        return bounds.isAUser(target)
                ? cast.uid(target)
                : cast.guid(target - bounds.devices().size());
    }

    Sight sight() {
        return new Sight(layout, outlines, aspects, cast);
    }

    Outcomes outcomes() {
        return new Outcomes(machine(cast), outlines, readings, rulings.effects);
    }

    private static Machine machine(Cast cast) {
        return new Machine(cast, new Terms(Terms.SECOND, 0, 0));
    }
}

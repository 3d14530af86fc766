package dev.ringspec.model.explore;

import static dev.ringspec.model.call.CallStatus.INITIATED;
import static dev.ringspec.model.call.CallStatus.ONGOING;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Audience;
import dev.ringspec.model.rule.Circumstance;
import dev.ringspec.model.rule.Consequence;
import dev.ringspec.model.rule.Effect;
import dev.ringspec.model.rule.Move;
import dev.ringspec.model.rule.Obstacle;
import dev.ringspec.model.rule.Refusal;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.rule.Rule;
import dev.ringspec.model.rule.Rulebook;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.function.UnaryOperator;

/** The same for calls to a group: a rule that is wrong, the invariant that it breaks, and the shortest way to see it. */
enum WrongGroupBook {
    THE_FIRST_TO_JOIN_IS_NOT_IN_THE_CALL(
            Invariant.INV_20,
            WrongBook.ruling(Act.ACCEPT, INITIATED, Role.RINGING_MEMBER, WrongGroupBook::moveless),
            "alice-1 calls team",
            "bob-1 accepts: call 1"),
    WHO_LEAVES_LAST_LEAVES_THE_CALL_RUNNING(
            Invariant.INV_20,
            WrongBook.ruling(Act.END, ONGOING, Role.JOINED_MEMBER, rule -> always(rule, Reading.GROUP_END_LEAVE)),
            "alice-1 calls team",
            "bob-1 accepts: call 1",
            "alice-1 ends the call: call 1",
            "bob-1 ends the call: call 1"),
    ONE_DECLINE_ENDS_THE_CALL(
            Invariant.INV_19,
            WrongBook.ruling(
                    Act.REJECT, INITIATED, Role.RINGING_MEMBER, rule -> always(rule, Reading.GROUP_ALL_REJECT_OVER)),
            "alice-1 calls team",
            "bob-1 rejects: call 1"),
    A_DECLINED_MEMBER_JOINS_A_CANCELLED_CALL(
            Invariant.INV_2,
            WrongBook.ruling(
                    Act.ACCEPT,
                    CallStatus.CANCELLED,
                    Role.RINGING_MEMBER,
                    rule -> WrongBook.then(
                            rule,
                            Rulebook.rule(Act.ACCEPT, INITIATED, Role.RINGING_MEMBER)
                                    .outcome())),
            "alice-1 calls team",
            "alice-1 cancels: call 1",
            "bob-1 accepts: call 1"),
    RINGS_TWICE(
            Invariant.INV_6,
            initiating(rule -> WrongBook.telling(rule, EventKind.INCOMING, Audience.THE_RINGING_MEMBERS)),
            "alice-1 calls team"),
    NOBODY_CAN_LEAVE(
            Invariant.INV_11,
            Book.WITH_GROUPS.changing(WrongGroupBook::refusingEnds),
            "alice-1 calls team",
            "bob-1 accepts: call 1"),
    RINGS_FOR_EVER(
            Invariant.INV_12,
            WrongBook.ruling(
                    Act.RUN_OUT,
                    INITIATED,
                    Role.INITIATOR,
                    rule -> WrongBook.effecting(rule, WrongBook.idle((Effect) rule.outcome()))),
            "alice-1 calls team",
            "the timer of call 1 runs out"),
    NOBODY_CAN_CALL_THE_GROUP(Invariant.INV_13, initiating(rule -> WrongBook.hindered(rule, Circumstance.ALWAYS))),
    JOINS_BESIDES(
            Invariant.INV_14,
            WrongBook.ruling(Act.ACCEPT, INITIATED, Role.RINGING_MEMBER, WrongBook::unhindered),
            "alice-1 calls bob",
            "bob-1 accepts: call 1",
            "carol-1 calls team",
            "alice-1 accepts: call 2"),
    A_CANCEL_IS_NOT_TOLD(
            Invariant.INV_19,
            WrongBook.ruling(Act.CANCEL, INITIATED, Role.INITIATOR, WrongBook::silent),
            "alice-1 calls team",
            "alice-1 cancels: call 1");

    final Invariant breaks;
    final Book book;
    final List<String> story;

    WrongGroupBook(Invariant breaks, Book book, String... story) {
        this.breaks = breaks;
        this.book = book;
        this.story = List.of(story);
    }

    private static Book initiating(UnaryOperator<Rule> change) {
        return new Book(
                Rulebook.MATRIX, Rulebook.INITIATE, Rulebook.EXPIRE, change.apply(Rulebook.INITIATE_TO_A_GROUP));
    }

    private static Rule moveless(Rule rule) {
        Effect old = (Effect) rule.outcome();
        Effect effect = new Effect(
                old.name(), old.to(), old.answer(), old.answered(), old.tellings(), old.nobodyElse(), Move.NONE);
        return WrongBook.effecting(rule, effect);
    }

    /** What follows under that reading in some circumstance, in any. */
    private static Rule always(Rule rule, Reading reading) {
        return rule.obstacles().stream()
                .map(Obstacle::then)
                .filter(Consequence.Open.class::isInstance)
                .map(then -> ((Consequence.Open) then).by().get(reading))
                .filter(Consequence.Instead.class::isInstance)
                .map(then -> WrongBook.then(rule, ((Consequence.Instead) then).effect()))
                .findFirst()
                .orElseThrow();
    }

    private static Rule refusingEnds(Rule rule) {
        return rule.act() == Act.END && !rule.by().contains(Role.CALLERS_DEVICE)
                ? WrongBook.then(rule, new Refusal(Requirement.GRP_10))
                : rule;
    }
}

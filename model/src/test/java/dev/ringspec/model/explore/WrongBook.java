package dev.ringspec.model.explore;

import static dev.ringspec.model.call.CallStatus.INITIATED;
import static dev.ringspec.model.call.CallStatus.ONGOING;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Audience;
import dev.ringspec.model.rule.Circumstance;
import dev.ringspec.model.rule.Consequence;
import dev.ringspec.model.rule.Effect;
import dev.ringspec.model.rule.Notice;
import dev.ringspec.model.rule.Obstacle;
import dev.ringspec.model.rule.Outcome;
import dev.ringspec.model.rule.Premise;
import dev.ringspec.model.rule.Refusal;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.rule.Rule;
import dev.ringspec.model.rule.Rulebook;
import dev.ringspec.model.rule.Telling;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Rulebooks with one rule that is wrong, each with the invariant that it breaks and the shortest way to see it. */
enum WrongBook {
    ACCEPTED_IS_OVER(
            Invariant.INV_1,
            ruling(Act.ACCEPT, INITIATED, Role.RECEIVERS_DEVICE, rule -> leading(rule, CallStatus.ENDED)),
            "alice-1 calls bob",
            "bob-1 accepts: call 1"),
    ACCEPTED_AFTER_ALL(
            Invariant.INV_2,
            ruling(Act.ACCEPT, CallStatus.REJECTED, Role.RECEIVERS_DEVICE, rule -> then(rule, accept())),
            "alice-1 calls bob",
            "bob-1 rejects: call 1",
            "bob-1 accepts: call 1"),
    THE_CALLER_ACCEPTS(
            Invariant.INV_3,
            ruling(Act.ACCEPT, INITIATED, Role.CALLERS_DEVICE, rule -> then(rule, accept())),
            "alice-1 calls bob",
            "alice-1 accepts: call 1"),
    CALLS_ITSELF(Invariant.INV_4, initiating(WrongBook::toAnybody), "alice-1 calls alice"),
    RINGS_TWICE(
            Invariant.INV_6,
            initiating(rule -> telling(rule, EventKind.INCOMING, Audience.THE_RECEIVERS_DEVICES)),
            "alice-1 calls bob"),
    A_REJECT_IS_TOLD_AS_AN_END(
            Invariant.INV_7,
            ruling(
                    Act.REJECT,
                    INITIATED,
                    Role.RECEIVERS_DEVICE,
                    rule -> telling(silent(rule), EventKind.ENDED, Audience.THE_CALLERS_DEVICE)),
            "alice-1 calls bob",
            "bob-1 rejects: call 1"),
    NOBODY_CAN_END(
            Invariant.INV_11,
            ruling(Act.END, ONGOING, null, rule -> then(rule, new Refusal(Requirement.PAY_9))),
            "alice-1 calls bob",
            "bob-1 accepts: call 1"),
    RINGS_FOR_EVER(
            Invariant.INV_12,
            new Book(Rulebook.MATRIX, Rulebook.INITIATE, idle(Rulebook.EXPIRE)),
            "alice-1 calls bob",
            "the timer of call 1 runs out"),
    NOBODY_CAN_CALL(Invariant.INV_13, initiating(rule -> hindered(rule, Circumstance.ALWAYS))),
    ACCEPTS_BESIDES(
            Invariant.INV_14,
            ruling(Act.ACCEPT, INITIATED, Role.RECEIVERS_DEVICE, WrongBook::unhindered),
            "alice-1 calls bob",
            "bob-1 calls alice",
            "alice-1 accepts: call 2",
            "bob-1 accepts: call 1"),
    A_CANCEL_IS_NOT_TOLD(
            Invariant.INV_19,
            ruling(Act.CANCEL, INITIATED, Role.CALLERS_DEVICE, WrongBook::silent),
            "alice-1 calls bob",
            "alice-1 cancels: call 1");

    final Invariant breaks;
    final Book book;
    final List<String> story;

    WrongBook(Invariant breaks, Book book, String... story) {
        this.breaks = breaks;
        this.book = book;
        this.story = List.of(story);
    }

    static Book ruling(Act act, CallStatus status, @Nullable Role role, UnaryOperator<Rule> change) {
        List<Rule> matrix = new ArrayList<>();
        Set<Role> roles = role == null ? Set.of(Role.values()) : Set.of(role);
        for (Rule rule : Rulebook.MATRIX) {
            if (rule.act() == act
                    && rule.in().contains(status)
                    && rule.by().stream().anyMatch(roles::contains)) {
                matrix.add(change.apply(new Rule(act, roles, Set.of(status), rule.obstacles(), rule.outcome())));
                break;
            }
        }
        matrix.addAll(Rulebook.MATRIX);
        return new Book(matrix, Rulebook.INITIATE, Rulebook.EXPIRE);
    }

    private static Book initiating(UnaryOperator<Rule> change) {
        return new Book(Rulebook.MATRIX, change.apply(Rulebook.INITIATE), Rulebook.EXPIRE);
    }

    private static Outcome accept() {
        return Rulebook.rule(Act.ACCEPT, INITIATED, Role.RECEIVERS_DEVICE).outcome();
    }

    static Rule then(Rule rule, Outcome outcome) {
        return new Rule(rule.act(), rule.by(), rule.in(), List.of(), outcome);
    }

    static Rule unhindered(Rule rule) {
        return then(rule, rule.outcome());
    }

    static Rule hindered(Rule rule, Circumstance by) {
        List<Obstacle> more = new ArrayList<>(rule.obstacles());
        more.add(new Obstacle(by, Requirement.INI_1, Consequence.REFUSED));
        return new Rule(rule.act(), rule.by(), rule.in(), more, rule.outcome());
    }

    private static Rule toAnybody(Rule rule) {
        List<Obstacle> fewer = rule.obstacles().stream()
                .filter(o -> o.when() != Circumstance.RECEIVER_IS_NOBODY)
                .toList();
        return new Rule(rule.act(), rule.by(), rule.in(), fewer, rule.outcome());
    }

    private static Rule leading(Rule rule, CallStatus to) {
        Effect old = (Effect) rule.outcome();
        return effecting(rule, effect(old, Optional.of(to), old.tellings()));
    }

    static Rule silent(Rule rule) {
        Effect old = (Effect) rule.outcome();
        return effecting(rule, effect(old, old.to(), List.of()));
    }

    static Rule telling(Rule rule, EventKind kind, Audience audience) {
        Effect old = (Effect) rule.outcome();
        Notice notice = new Notice(List.of(kind), StatusWord.INITIATED, true, false);
        List<Telling> more = new ArrayList<>(old.tellings());
        more.add(new Telling(
                audience,
                List.of(new Telling.Alternative(Premise.NONE, Optional.of(notice), false)),
                Requirement.RNG_1,
                Requirement.RNG_2));
        return effecting(rule, effect(old, old.to(), more));
    }

    static Effect idle(Effect old) {
        return effect(old, Optional.empty(), List.of());
    }

    static Rule effecting(Rule rule, Effect effect) {
        return new Rule(rule.act(), rule.by(), rule.in(), rule.obstacles(), effect);
    }

    static Effect effect(Effect old, Optional<CallStatus> to, List<Telling> tellings) {
        return new Effect(old.name(), to, old.answer(), old.answered(), tellings, old.nobodyElse(), old.move());
    }
}

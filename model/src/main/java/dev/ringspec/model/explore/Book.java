package dev.ringspec.model.explore;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Consequence;
import dev.ringspec.model.rule.Effect;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.rule.Rule;
import dev.ringspec.model.rule.Rulebook;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The rules to explore, as a value: so that a wrong one can be put in place of a right one, to see that it is found out.
 *
 * @param matrix the rules for commands that name a call
 * @param initiate the rule for {@code initiateCall}
 * @param expire what the end of the timer does
 */
record Book(List<Rule> matrix, Rule initiate, Effect expire) {
    /** The rulebook as it is. */
    static final Book RINGSPEC = new Book(betweenTwo(), Rulebook.INITIATE, Rulebook.EXPIRE);

    /** The explored world has no groups. */
    private static List<Rule> betweenTwo() {
        return Rulebook.MATRIX.stream()
                .filter(rule -> Role.BETWEEN_TWO.stream().anyMatch(rule.by()::contains))
                .toList();
    }

    /** The rule for a command that names a call; none where no device can have that role. */
    Optional<Rule> rule(Act act, CallStatus status, Role role) {
        return matrix.stream()
                .filter(rule -> rule.act() == act
                        && rule.in().contains(status)
                        && rule.by().contains(role)
                        && role.existsIn(status))
                .findFirst();
    }

    /** The same book with another rule for every command of the matrix that the change is about. */
    Book changing(UnaryOperator<Rule> change) {
        return new Book(matrix.stream().map(change).toList(), change.apply(initiate), expire);
    }

    /** Every effect that a rule may lead to, each once, in the order of the book. */
    List<Effect> effects() {
        Set<Effect> all = new LinkedHashSet<>();
        Stream.concat(Stream.of(initiate), matrix.stream()).forEach(rule -> {
            if (rule.outcome() instanceof Effect effect) {
                all.add(effect);
            }
            rule.obstacles().forEach(obstacle -> addInstead(obstacle.then(), all));
        });
        all.add(expire);
        return List.copyOf(all);
    }

    private static void addInstead(Consequence then, Set<Effect> all) {
        if (then instanceof Consequence.Instead instead) {
            all.add(instead.effect());
        } else if (then instanceof Consequence.Open open) {
            open.by().values().forEach(each -> addInstead(each, all));
        }
    }
}

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
 * @param expire what the end of the timer does; that of a call to a group is a rule of the matrix
 * @param initiateToAGroup the rule for {@code initiateCall} to a group
 */
record Book(List<Rule> matrix, Rule initiate, Effect expire, Rule initiateToAGroup) {
    /** The rulebook as it is, as far as it is about calls between two users. */
    static final Book RINGSPEC = new Book(of(Role.BETWEEN_TWO), Rulebook.INITIATE, Rulebook.EXPIRE);

    /** As far as it is about calls to a group. */
    static final Book OF_A_GROUP = new Book(of(Role.IN_A_GROUP), Rulebook.INITIATE, Rulebook.EXPIRE);

    /** All of it. */
    static final Book WITH_GROUPS = new Book(of(List.of(Role.values())), Rulebook.INITIATE, Rulebook.EXPIRE);

    Book(List<Rule> matrix, Rule initiate, Effect expire) {
        this(matrix, initiate, expire, Rulebook.INITIATE_TO_A_GROUP);
    }

    /** What of the rulebook matters in a world. */
    static Book in(Bounds bounds) {
        return bounds.groups() == 0 ? RINGSPEC : WITH_GROUPS;
    }

    private static List<Rule> of(List<Role> roles) {
        return Rulebook.MATRIX.stream()
                .filter(rule -> roles.stream().anyMatch(rule.by()::contains))
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
        return new Book(
                matrix.stream().map(change).toList(), change.apply(initiate), expire, change.apply(initiateToAGroup));
    }

    /** Every effect that a rule may lead to, each once, in the order of the book. */
    List<Effect> effects() {
        Set<Effect> all = new LinkedHashSet<>();
        Stream.concat(Stream.of(initiate, initiateToAGroup), matrix.stream()).forEach(rule -> {
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

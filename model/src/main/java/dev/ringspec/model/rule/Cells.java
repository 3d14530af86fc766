package dev.ringspec.model.rule;

import dev.ringspec.model.call.CallStatus;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the rulebook with every cell looked up once. A rule says which cells it covers; a checker asks the other way
 * round, a million times.
 */
final class Cells {
    private static final int STATUSES = CallStatus.values().length;
    private static final int ROLES = Role.values().length;

    private static final @Nullable Rule[] RULES = rules();
    private static final @Nullable Recall[] OWN = recalls(Circumstance.IT_BROUGHT_THE_STATUS_ABOUT);
    private static final @Nullable Recall[] OTHERS = recalls(Circumstance.SOMEBODY_ELSE_BROUGHT_THE_STATUS_ABOUT);

    private Cells() {}

    static Rule rule(Act act, CallStatus status, Role role) {
        return there(RULES[cell(act, status, role)]);
    }

    static Recall recall(CallStatus status, Role role, Circumstance whose) {
        return there((whose == Circumstance.IT_BROUGHT_THE_STATUS_ABOUT ? OWN : OTHERS)[cell(status, role)]);
    }

    private static @Nullable Rule[] rules() {
        @Nullable Rule[] all = new Rule[Act.values().length * STATUSES * ROLES];
        for (Act act : Act.values()) {
            for (CallStatus status : CallStatus.values()) {
                for (Role role : Role.values()) {
                    all[cell(act, status, role)] = first(Rulebook.MATRIX, rule -> rule.covers(act, status, role));
                }
            }
        }
        return all;
    }

    private static @Nullable Recall[] recalls(Circumstance whose) {
        @Nullable Recall[] all = new Recall[STATUSES * ROLES];
        for (CallStatus status : CallStatus.values()) {
            for (Role role : Role.values()) {
                all[cell(status, role)] = first(Rulebook.RECALLS, recall -> recall.covers(status, role, whose));
            }
        }
        return all;
    }

    private static <T> @Nullable T first(Iterable<T> all, Predicate<T> covers) {
        for (T one : all) {
            if (covers.test(one)) {
                return one;
            }
        }
        return null;
    }

    private static int cell(Act act, CallStatus status, Role role) {
        return act.ordinal() * STATUSES * ROLES + cell(status, role);
    }

    private static int cell(CallStatus status, Role role) {
        return status.ordinal() * ROLES + role.ordinal();
    }

    private static <T> T there(@Nullable T found) {
        if (found == null) {
            throw new NoSuchElementException("no line of the rulebook covers it");
        }
        return found;
    }
}

package dev.ringspec.model.machine;

import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.rule.Effect;
import dev.ringspec.model.spec.Requirement;
import java.util.List;

/**
 * What a command is answered with.
 *
 * @param refused whether the answer is no
 * @param call the key of the call in the result, or {@link Cast#NOBODY}
 * @param words what the status in the result may be; empty if it is not judged
 * @param because what another answer would violate
 * @param shows every requirement that the answer, and the quiet after it, bear out
 */
public record Answer(boolean refused, int call, List<StatusWord> words, Requirement because, List<Requirement> shows) {
    @Override
    public int hashCode() {
        return (31 * call + because.ordinal()) * 2 + (refused ? 1 : 0);
    }

    static Answer no(Requirement because) {
        return new Answer(true, Cast.NOBODY, List.of(), because, List.of(because, Requirement.PAY_10));
    }

    static Answer yes(Requirement because) {
        return new Answer(false, Cast.NOBODY, List.of(), because, List.of(because));
    }

    static Answer recalled(int call, Requirement because) {
        return new Answer(false, call, List.of(), because, List.of(because));
    }

    static Answer of(Effect effect, CallState call) {
        boolean asItStands = effect.answer().isEmpty();
        List<StatusWord> words = asItStands ? List.of(call.status().word()) : effect.answer();
        return new Answer(
                false,
                call.key(),
                words,
                effect.answered(),
                List.of(effect.answered(), effect.nobodyElse(), Requirement.PAY_11));
    }
}

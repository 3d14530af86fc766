package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.report.Examination;
import dev.ringspec.conformance.report.Violation;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.action.Observation.Returned;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.World;
import dev.ringspec.model.oracle.Refutation;
import dev.ringspec.model.oracle.Setting;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Requirement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Commands that a server left without a definite answer, although nobody disturbed it. The oracle follows both, as it must:
 * the command may have happened. But where a success or a refusal is required, a server that always answers "500" would
 * never be wrong. So the first such command of a world is judged once more as what it is: an answer that is neither.
 */
final class Unanswered {
    private final Capabilities capabilities;
    private final long settle;
    private final Map<Requirement, Violation> found = new EnumMap<>(Requirement.class);

    Unanswered(Capabilities capabilities, long settle) {
        this.capabilities = capabilities;
        this.settle = settle;
    }

    void hear(String caseId, World world, List<Observation> observations) {
        IntStream.range(0, observations.size())
                .filter(i -> isIndefinite(observations.get(i)))
                .findFirst()
                .ifPresent(i -> judge(caseId, world, observations.subList(0, i + 1)));
    }

    /** One for each requirement, with the shortest story. */
    List<Violation> violations() {
        return List.copyOf(found.values());
    }

    private void judge(String caseId, World world, List<Observation> story) {
        int last = story.size() - 1;
        Returned answer = (Returned) story.get(last);
        Setting setting = new Setting(world, capabilities, settle, Set.of(), Setting.BUDGET);
        Examination examination = new Examination(() -> caseId, setting, List.of(Setting.possible(capabilities)));
        story.subList(0, last).forEach(examination::hear);
        Set<Requirement> before = Set.copyOf(examination.violations().stream()
                .map(v -> v.refutation().requirement())
                .toList());
        examination.hear(new Returned(answer.at(), answer.id(), new Reply.NotOffered()));
        examination.violations().stream()
                .filter(v -> !before.contains(v.refutation().requirement()))
                .findFirst()
                .ifPresent(v -> keep(told(v, story, answer)));
    }

    private static Violation told(Violation judged, List<Observation> story, Returned answer) {
        String command = story.stream()
                .filter(o -> o instanceof Invoked invoked && invoked.id() == answer.id())
                .map(o -> ((Invoked) o).command().method() + " on " + ((Invoked) o).device())
                .findFirst()
                .orElse("a command");
        Refutation refutation = judged.refutation();
        return new Violation(
                judged.caseId(),
                new Refutation(
                        refutation.requirement(),
                        refutation.also(),
                        command + " got no definite answer",
                        refutation.expected(),
                        true),
                judged.commands(),
                judged.world(),
                story,
                1);
    }

    private void keep(Violation violation) {
        Requirement requirement = violation.refutation().requirement();
        Optional<Violation> known = Optional.ofNullable(found.get(requirement));
        boolean shorter = known.map(k -> violation.commands() < k.commands()).orElse(true);
        Violation one = shorter ? violation : known.orElseThrow();
        int cases = known.map(Violation::cases).orElse(0) + 1;
        found.put(
                requirement,
                new Violation(one.caseId(), one.refutation(), one.commands(), one.world(), one.story(), cases));
    }

    private static boolean isIndefinite(Observation observation) {
        return observation instanceof Returned returned && returned.reply() instanceof Reply.Indefinite;
    }
}

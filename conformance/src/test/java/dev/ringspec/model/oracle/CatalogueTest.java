package dev.ringspec.model.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.conformance.fault.Fault;
import dev.ringspec.conformance.fault.Faults;
import dev.ringspec.features.FeatureRun;
import dev.ringspec.features.Features;
import dev.ringspec.features.Played;
import dev.ringspec.model.rule.Effect;
import dev.ringspec.model.rule.Obstacle;
import dev.ringspec.model.rule.Recall;
import dev.ringspec.model.rule.Refusal;
import dev.ringspec.model.rule.Rule;
import dev.ringspec.model.rule.Rulebook;
import dev.ringspec.model.spec.Level;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Requirement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every requirement in scope has a rule or a charge, a scenario, and a variant that fails that scenario; or a reason why not. */
class CatalogueTest {
    /** What the oracle checks in payloads, and not by a rule or a charge: each is a constant of Payloads, Times, ErrorCodes. */
    private static final Set<Requirement> PAYLOAD_CHECKS = EnumSet.of(
            Requirement.INI_2,
            Requirement.BSY_3,
            Requirement.END_4,
            Requirement.ARG_6,
            Requirement.PAY_3,
            Requirement.PAY_4,
            Requirement.PAY_5,
            Requirement.PAY_6,
            Requirement.PAY_15);

    /** What Diagnosis names by itself: a session id given twice, and two readings of one point. */
    private static final Set<Requirement> DIAGNOSED = EnumSet.of(Requirement.PAY_2, Requirement.PAY_12);

    /** What can be broken: a MAY permits, so that no interface can show it broken. */
    static List<Requirement> inScope() {
        return Arrays.stream(Requirement.values())
                .filter(r -> r.level() != Level.MAY)
                .toList();
    }

    @Test
    void everyRequirementInScopeIsCitedByARuleOrAnOracleCheck() {
        Set<Requirement> cited = Stream.of(rules(), charges(), PAYLOAD_CHECKS.stream(), DIAGNOSED.stream(), readings())
                .flatMap(all -> all)
                .collect(Collectors.toSet());

        assertThat(cited).containsAll(inScope());
    }

    @ParameterizedTest
    @MethodSource("inScope")
    void aVariantBreaksItInAScenarioThatIsTaggedWithIt(Requirement requirement) {
        Features tagged = Features.bundled().only(s -> s.requirements().contains(requirement));
        List<Fault> variants = Faults.breaking(requirement);

        assertThat(tagged.scenarios())
                .as("scenarios tagged %s", requirement.id())
                .isNotEmpty();
        assertThat(variants).as("variants of %s", requirement.id()).isNotEmpty();
        assertThat(variants)
                .anySatisfy(fault -> assertThat(FeatureRun.on(fault.subject()).play(tagged))
                        .as("%s", fault)
                        .anyMatch(played -> names(played, requirement)));
    }

    private static boolean names(Played played, Requirement requirement) {
        return played.warnings().contains(requirement)
                || played.refutations().stream().anyMatch(r -> r.requirement() == requirement);
    }

    private static Stream<Requirement> rules() {
        Stream<Rule> all = Stream.concat(
                Rulebook.MATRIX.stream(),
                Stream.of(
                        Rulebook.INITIATE,
                        Rulebook.INITIATE_TO_A_GROUP,
                        Rulebook.ADD_LISTENER,
                        Rulebook.REMOVE_LISTENER,
                        Rulebook.DISCONNECT,
                        Rulebook.CONNECT));
        Stream<Requirement> ofEffects = Stream.of(
                        Rulebook.EXPIRE, Rulebook.RING_BUSY, Rulebook.END_TOGETHER, Rulebook.DROP)
                .flatMap(CatalogueTest::effect);
        Stream<Requirement> recalled = Stream.concat(
                Rulebook.RECALLS.stream().map(Recall::requirement),
                Stream.of(Rulebook.ONGOING_FIRST, Rulebook.NO_SUCH_CALL.requirement()));
        return Stream.of(all.flatMap(CatalogueTest::rule), ofEffects, recalled).flatMap(r -> r);
    }

    private static Stream<Requirement> rule(Rule rule) {
        Stream<Requirement> outcome = rule.outcome() instanceof Refusal refusal
                ? Stream.of(refusal.requirement())
                : effect((Effect) rule.outcome());
        return Stream.concat(rule.obstacles().stream().map(Obstacle::requirement), outcome);
    }

    private static Stream<Requirement> effect(Effect effect) {
        return Stream.concat(
                Stream.of(effect.answered(), effect.nobodyElse()),
                effect.tellings().stream().flatMap(t -> Stream.of(t.told(), t.carries())));
    }

    private static Stream<Requirement> charges() {
        return Stream.concat(Charges.specific(), ChargesInGeneral.ALL.stream()).map(Charges.Charge::requirement);
    }

    /** A reading that is warned of falls short of a SHOULD. */
    private static Stream<Requirement> readings() {
        return Arrays.stream(Reading.values()).flatMap(r -> r.warning().stream());
    }
}

package dev.ringspec;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the design to its word: which package may use which, and that the model is pure.
 *
 * <p>Stands in conformance because this module alone sees all three. Each law is tried twice: the product keeps it, and
 * classes written to break it are caught by this law and no other.
 */
final class ArchitectureTest {
    /** The packages of the model in reading order: each uses only itself and what stands before it. */
    private static final List<String> MODEL_ORDER =
            List.of("call", "action", "spec", "rule", "machine", "oracle", "explore", "subject");

    /** The packages of conformance, read the same way. One that is still empty keeps its place. */
    private static final List<String> CONFORMANCE_ORDER = List.of(
            "trace", "agent", "peer", "baresip", "janus", "http", "script", "random", "fault", "shrink", "report",
            "export", "suite", "junit", "assertj", "twin", "cli");

    private static final String MODEL = "dev.ringspec.model";
    private static final String FEATURES = "dev.ringspec.features";
    private static final String CONFORMANCE = "dev.ringspec.conformance";

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.ringspec");

    private enum Law {
        MODEL_READS_TOP_DOWN(
                readsTopDown(MODEL, MODEL_ORDER)
                        .because("who reads the packages in order must never need one that still lies ahead"),
                dev.ringspec.model.call.LooksAhead.class,
                dev.ringspec.model.elsewhere.Unlisted.class),

        CONFORMANCE_READS_TOP_DOWN(
                readsTopDown(CONFORMANCE, CONFORMANCE_ORDER)
                        .because("a suite must not know who started it, nor a wire what is sent over it"),
                dev.ringspec.conformance.trace.LooksAhead.class),

        FEATURES_KNOW_ONLY_THE_MODEL(
                noClasses()
                        .that()
                        .resideInAPackage(FEATURES + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(CONFORMANCE + "..")
                        .because("a story tells what is legal, however the implementation is reached"),
                dev.ringspec.features.KnowsTheKit.class),

        MODEL_NEEDS_ONLY_THE_JDK(
                classes()
                        .that()
                        .resideInAPackage(MODEL + "..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", "org.jspecify..", MODEL + "..")
                        .because("the rulebook must be usable by anyone, and outlive every library"),
                dev.ringspec.model.rule.Impure.UsesALibrary.class),

        MODEL_HAS_NO_CLOCK(
                theCoreNever()
                        .accessTargetWhere(
                                oneOf("java\\.time\\..*#now", "java\\.lang\\.System#(nanoTime|currentTimeMillis)"))
                        .orShould()
                        .dependOnClassesThat(
                                named("java\\.time\\.(Clock|InstantSource)", "java\\.util\\.(Date|Calendar)"))
                        .because("time is an input: only so can every moment be tried, and none has to be waited for"),
                dev.ringspec.model.rule.Impure.AsksTheTime.class,
                dev.ringspec.model.rule.Impure.CountsNanoseconds.class,
                dev.ringspec.model.rule.Impure.CarriesAClock.class),

        MODEL_HAS_NO_THREADS(
                theCoreNever()
                        .dependOnClassesThat(named(
                                "java\\.lang\\.(Thread.*|InheritableThreadLocal)",
                                "java\\.util\\.Timer.*",
                                "java\\.util\\.concurrent\\..*"))
                        .because("a race is a set of histories to the model, never something that happens to it"),
                dev.ringspec.model.rule.Impure.StartsAThread.class,
                dev.ringspec.model.rule.Impure.SharesAMap.class),

        MODEL_ROLLS_NO_DICE(
                theModelNever()
                        .dependOnClassesThat(named(
                                "java\\.util\\.(Random|SplittableRandom)",
                                "java\\.util\\.random\\..*",
                                "java\\.security\\.SecureRandom"))
                        .orShould()
                        .accessTargetWhere(oneOf(
                                "java\\.lang\\.(Math|StrictMath)#random",
                                "java\\.util\\.UUID#randomUUID",
                                "java\\.util\\.Collections#shuffle"))
                        .because("where the specification leaves a choice, the model returns all of it as a set"),
                dev.ringspec.model.rule.Impure.RollsDice.class,
                dev.ringspec.model.rule.Impure.InventsAnId.class),

        MODEL_TOUCHES_NOTHING_OUTSIDE(
                theModelNever()
                        .dependOnClassesThat(named(
                                "java\\.io\\..*",
                                "java\\.nio\\..*",
                                "java\\.net\\..*",
                                "java\\.lang\\.(Process.*|Runtime)"))
                        .orShould()
                        .accessTargetWhere(oneOf("java\\.lang\\.System#(in|out|err|getenv|getProperty)"))
                        .because("the same values in must give the same values out, on any machine"),
                dev.ringspec.model.rule.Impure.ReadsAFile.class,
                dev.ringspec.model.rule.Impure.Prints.class,
                dev.ringspec.model.rule.Impure.AsksTheMachine.class),

        MODEL_KEEPS_NO_LOG(
                theModelNever()
                        .dependOnClassesThat(named("java\\.util\\.logging\\..*", "java\\.lang\\.System\\$Logger.*"))
                        .because("what the model has to say is in what it returns"),
                dev.ringspec.model.rule.Impure.Logs.class,
                dev.ringspec.model.rule.Impure.LogsThroughSystem.class);

        private final ArchRule rule;
        private final List<Class<?>> culprits;

        Law(ArchRule rule, Class<?>... culprits) {
            // A culprit comes alone, so to most laws there is nothing to look at; that must not fail them.
            this.rule = rule.allowEmptyShould(true);
            this.culprits = List.of(culprits);
        }

        private boolean catches(JavaClasses culprit) {
            return rule.evaluate(culprit).hasViolation();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theProductKeepsEveryLaw(Law law) {
        law.rule.check(PRODUCT);
    }

    @ParameterizedTest(name = "{1} breaks {0}")
    @MethodSource("culprits")
    void aCulpritIsCaughtByItsOwnLawAlone(Law law, Class<?> culprit) {
        JavaClasses imported = new ClassFileImporter().importClasses(culprit);
        assertThat(Law.values()).filteredOn(each -> each.catches(imported)).containsExactly(law);
    }

    private static Stream<Arguments> culprits() {
        return Arrays.stream(Law.values()).flatMap(law -> law.culprits.stream().map(c -> Arguments.of(law, c)));
    }

    @Test
    void allThreeModulesAreSeenAndNoTests() {
        assertThat(List.of(MODEL, FEATURES, CONFORMANCE)).allMatch(PRODUCT::containPackage);
        assertThat(PRODUCT.contain(ArchitectureTest.class)).isFalse();
    }

    private static ClassesShould theModelNever() {
        return noClasses().that().resideInAPackage(MODEL + "..").should();
    }

    /** Leaves out the port, behind which whole systems stand that have clocks and threads of their own. */
    private static ClassesShould theCoreNever() {
        return noClasses()
                .that()
                .resideInAPackage(MODEL + "..")
                .and()
                .resideOutsideOfPackage(MODEL + ".subject..")
                .should();
    }

    private static DescribedPredicate<JavaClass> named(String... patterns) {
        String any = String.join("|", patterns);
        return describe("are named " + any, type -> type.getName().matches(any));
    }

    private static DescribedPredicate<JavaAccess<?>> oneOf(String... patterns) {
        String any = String.join("|", patterns);
        return describe(any, access -> (access.getTargetOwner().getName() + "#" + access.getName()).matches(any));
    }

    private static ArchRule readsTopDown(String root, List<String> order) {
        return classes()
                .that()
                .resideInAPackage(root + ".*..")
                .should(new ArchCondition<>("use only what stands before them in " + order) {
                    @Override
                    public void check(JavaClass reader, ConditionEvents events) {
                        int place = place(reader);
                        if (place < 0) {
                            events.add(SimpleConditionEvent.violated(reader, reader + " is in no listed package"));
                        }
                        reader.getDirectDependenciesFromSelf().stream()
                                .filter(use -> place(use.getTargetClass()) > place)
                                .map(use -> SimpleConditionEvent.violated(use, use.getDescription()))
                                .forEach(events::add);
                    }

                    private int place(JavaClass type) {
                        String name = type.getBaseComponentType().getPackageName() + ".";
                        return name.startsWith(root + ".")
                                ? order.indexOf(
                                        name.substring(root.length() + 1).split("\\.", 2)[0])
                                : -1;
                    }
                });
    }
}

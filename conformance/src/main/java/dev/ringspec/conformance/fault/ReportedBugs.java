package dev.ringspec.conformance.fault;

import dev.ringspec.model.spec.Requirement;
import java.util.List;

/**
 * The bugs that users reported (facts.md, "Bugs that users reported"), each as a variant that has it. Bug 9 is a bug
 * of an app that is told twice: what the kit can see of it is the doubled event, one of those of bug 5.
 */
public final class ReportedBugs {
    private ReportedBugs() {}

    /**
     * A row of catalogue 3.18.
     *
     * @param number the number of the bug
     * @param caughtUnder the requirement that it is caught under before all others
     * @param variant the name of the variant that has it
     */
    public record Bug(int number, Requirement caughtUnder, String variant) {}

    /** In the order in which they are listed there. */
    public static final List<Bug> ALL = List.of(
            new Bug(1, Requirement.BSY_6, "busy-silences-the-running-call"),
            new Bug(2, Requirement.ACT_4, "refused-call-takes-the-place"),
            new Bug(3, Requirement.CAN_2, "cancelled-lost"),
            new Bug(4, Requirement.DEV_3, "other-devices-ring-on-after-an-accept"),
            new Bug(5, Requirement.RNG_1, "incoming-lost"),
            new Bug(6, Requirement.END_9, "quick-end-without-effect"),
            new Bug(7, Requirement.END_8, "second-end-told"),
            new Bug(8, Requirement.CAN_5, "cancel-names-the-other-call"),
            new Bug(9, Requirement.RNG_1, "incoming-doubled"),
            new Bug(10, Requirement.LIS_5, "same-id-told-twice"),
            new Bug(11, Requirement.RACE_1, "accept-after-cancel"));
}

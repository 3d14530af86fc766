package com.example.calls;

import dev.ringspec.conformance.junit.RingspecConformance;
import dev.ringspec.model.subject.Subject;

/** Everything that the kit has, as tests of this project. */
class MyCallsTest extends RingspecConformance {
    Subject subject() {
        return new MyCalls();
    }

    /** So few only for the sake of a quick build; leave it out for the usual number. */
    @Override
    protected int tests() {
        return 20;
    }
}

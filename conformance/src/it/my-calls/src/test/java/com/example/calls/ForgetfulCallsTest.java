package com.example.calls;

import dev.ringspec.conformance.junit.RingspecConformance;
import dev.ringspec.model.subject.Subject;
import java.util.Optional;

/** Fails, and has to. */
class ForgetfulCallsTest extends RingspecConformance {
    Subject subject() {
        return new ForgetfulCalls();
    }

    @Override
    protected Optional<String> only() {
        return Optional.of("features/reject/*");
    }
}

package dev.ringspec.model.oracle;

import dev.ringspec.model.action.Observation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything observed so far, the latest first: grows by one without copying, and may be shared by beliefs that part ways.
 *
 * @param last the latest observation
 * @param before the rest
 */
record Trail(Observation last, @Nullable Trail before) {
    static List<Observation> listed(@Nullable Trail trail) {
        Deque<Observation> all = new ArrayDeque<>();
        for (Trail here = trail; here != null; here = here.before()) {
            all.addFirst(here.last());
        }
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return listed(this).toString();
    }
}

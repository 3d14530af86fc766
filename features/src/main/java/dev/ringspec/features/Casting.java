package dev.ringspec.features;

import dev.ringspec.features.story.Run;
import io.cucumber.core.backend.ObjectFactory;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.picocontainer.MutablePicoContainer;
import org.picocontainer.PicoBuilder;

/** Builds the step classes of every scenario afresh, around one run. */
final class Casting implements ObjectFactory {
    private final Run run;
    private final Set<Class<?>> classes = new LinkedHashSet<>();
    private @Nullable MutablePicoContainer scene;

    Casting(Run run) {
        this.run = run;
    }

    @Override
    public boolean addClass(Class<?> type) {
        if (type != Run.class && classes.add(type)) {
            Arrays.stream(type.getConstructors())
                    .map(Constructor::getParameterTypes)
                    .flatMap(Arrays::stream)
                    .forEach(this::addClass);
        }
        return true;
    }

    @Override
    public void start() {
        MutablePicoContainer fresh = new PicoBuilder().withCaching().build();
        fresh.addComponent(run);
        classes.forEach(fresh::addComponent);
        scene = fresh;
    }

    @Override
    public void stop() {
        scene = null;
    }

    @Override
    public <T> T getInstance(Class<T> type) {
        MutablePicoContainer now = scene;
        if (now == null) {
            throw new IllegalStateException("No scenario is under way.");
        }
        return now.getComponent(type);
    }
}

package dev.ringspec.model.explore;

import java.util.List;

/** Who does the work. The model has no threads; whoever has some can lend them here. */
public interface Hands {
    /** One after the other, here and now. */
    Hands ONE_PAIR = shares -> shares.forEach(Runnable::run);

    /** Does all shares, in any order or at the same time, and comes back when all are done. */
    void doAll(List<Runnable> shares);
}

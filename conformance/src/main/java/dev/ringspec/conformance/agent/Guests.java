package dev.ringspec.conformance.agent;

import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.SubjectFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The agents that are there, as they come and go, and those who wait for one. */
final class Guests {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long NEWS_EVERY = 10 * SECOND;

    private final Consumer<String> news;
    private final List<Guest> present = new ArrayList<>();
    private final Offers offers = new Offers();
    private final Set<String> known = new HashSet<>();
    private @Nullable Profile profile;
    private String lastRefusal = "";

    Guests(Consumer<String> news) {
        this.news = news;
    }

    /** Lets one in, if it says of itself what the first one said; says whether it did. */
    boolean admit(Guest guest) {
        boolean fresh;
        synchronized (this) {
            profile = profile == null ? guest.profile() : profile;
            if (!profile.equals(guest.profile())) {
                return false;
            }
            if (guest.link().failure() == null) {
                present.add(guest);
                offers.add(present);
            }
            fresh = known.add(guest.described());
            notifyAll();
        }
        if (fresh) {
            news.accept("Connected: " + guest.described() + ", from " + guest.origin());
        }
        return true;
    }

    /** One is gone; says whether it was there. */
    synchronized boolean remove(AgentLink link) {
        return present.removeIf(guest -> guest.link() == link);
    }

    synchronized boolean has(AgentLink link) {
        return present.stream().anyMatch(guest -> guest.link() == link);
    }

    void refused(String whom) {
        synchronized (this) {
            lastRefusal = " The last that tried was refused: " + whom + ".";
        }
        news.accept("Refused: " + whom);
    }

    /** Who was sent away last, in a sentence; empty if nobody was. */
    synchronized String lastRefusal() {
        return lastRefusal;
    }

    synchronized List<AgentLink> links() {
        return present.stream().map(Guest::link).toList();
    }

    synchronized Profile profile() {
        return Objects.requireNonNull(profile, "nobody has come yet");
    }

    synchronized Optional<String> lack(World world) {
        return offers.lack(world);
    }

    private synchronized Seating seating(World world) {
        return Seating.of(
                world,
                present.stream().filter(guest -> guest.link().failure() == null).toList());
    }

    /** Waits until there are so many of them, and enough for a call. */
    synchronized boolean awaitSome(int number, Duration patience) {
        String who = number == 1 ? "an agent" : number + " agents";
        return await(
                () -> present.size() >= number && offers.sufficeForACall(),
                () -> present.isEmpty() ? who : "another agent",
                patience,
                0);
    }

    /**
     * Waits until every device of a world has a host; says who sits where then, complete or not. Those who dial in anew for
     * each world are not worth a word.
     */
    synchronized Seating awaitHosts(World world, Duration patience) {
        boolean there = await(
                () -> seating(world).missing().isEmpty(),
                () -> "a host of " + String.join(", ", seating(world).missing()),
                patience,
                SECOND);
        return there ? seating(world) : new Seating(Map.of(), seating(world).missing());
    }

    /** Waits until it is so, and says now and then for whom, at first after that time; says whether it came true. */
    private synchronized boolean await(BooleanSupplier so, Supplier<String> whom, Duration patience, long quietly) {
        long until = System.nanoTime() + patience.toNanos();
        long next = System.nanoTime() + quietly;
        for (long left = until - System.nanoTime(); left > 0 && !so.getAsBoolean(); left = until - System.nanoTime()) {
            if (System.nanoTime() - next >= 0) {
                news.accept("Waiting for " + whom.get() + ", for up to " + (left + SECOND - 1) / SECOND + " s");
                next = System.nanoTime() + NEWS_EVERY;
            }
            pause(Math.min(left, Math.max(1, next - System.nanoTime())));
        }
        return so.getAsBoolean();
    }

    @SuppressWarnings("WaitNotInLoop") // The loop is in await.
    private synchronized void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SubjectFailure("Interrupted while waiting for an agent.", e);
        }
    }
}

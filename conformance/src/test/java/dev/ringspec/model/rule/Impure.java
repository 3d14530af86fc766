package dev.ringspec.model.rule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.assertj.core.api.Assertions;

/** What no class of the model may do, one class an offence. Never run: the architecture test reads them. */
public final class Impure {
    private Impure() {}

    /** As a method reference, which is easier to overlook than a call. */
    public static final class AsksTheTime {
        Supplier<Instant> now = Instant::now;
    }

    public static final class CountsNanoseconds {
        long started = System.nanoTime();
    }

    public static final class CarriesAClock {
        Clock clock = Clock.systemUTC();
    }

    public static final class StartsAThread {
        void start(Runnable work) {
            new Thread(work).start();
        }
    }

    public static final class SharesAMap {
        Map<String, String> seen = new ConcurrentHashMap<>();
    }

    public static final class RollsDice {
        int roll = new Random(1).nextInt(6);
    }

    public static final class InventsAnId {
        String id = UUID.randomUUID().toString();
    }

    public static final class ReadsAFile {
        boolean there = Files.exists(Path.of("rules.txt"));
    }

    public static final class Prints {
        void print() {
            System.out.println("ringing");
        }
    }

    public static final class AsksTheMachine {
        String home = System.getenv("HOME");
    }

    public static final class Logs {
        Logger log = Logger.getLogger("rule");
    }

    public static final class LogsThroughSystem {
        System.Logger log = System.getLogger("rule");
    }

    public static final class UsesALibrary {
        void check(Object value) {
            Assertions.assertThat(value).isNotNull();
        }
    }
}

package dev.ringspec.conformance.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.ringspec.conformance.http.binding.WireEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of events on their way. */
@Timeout(30)
final class DeliveryTest {
    private final EventLog log = new EventLog(move -> new WireEvent(Optional.of("clock"), Optional.empty(), num(move)));

    @Test
    void anEventThatIsDoubledArrivesTwice() throws InterruptedException {
        Stream stream = log.open(Optional.empty());

        add(Delivery.TWICE);
        log.mark(1);

        assertThat(written(stream)).containsExactly("1", "1", "clock 1");
    }

    @Test
    void anEventThatIsOvertakenComesBehindTheNext() throws InterruptedException {
        Stream stream = log.open(Optional.empty());

        add(Delivery.BEHIND_THE_NEXT);
        add(Delivery.AS_IT_IS);
        log.mark(1);

        assertThat(written(stream)).containsExactly("2", "1", "clock 1");
    }

    @Test
    void nothingOvertakesTheClock() throws InterruptedException {
        Stream stream = log.open(Optional.empty());

        add(Delivery.BEHIND_THE_NEXT);
        log.mark(1);

        assertThat(written(stream)).containsExactly("1", "clock 1");
    }

    @Test
    void anEventThatIsLostComesToWhoeverAsksForIt() throws InterruptedException {
        Stream stream = log.open(Optional.empty());
        add(Delivery.NEVER);
        log.mark(1);

        assertThat(written(stream)).containsExactly("clock 1");
        assertThat(log.isWithheld()).isTrue();
        assertThat(written(log.open(Optional.of(0L)))).containsExactly("1", "clock 1");
        assertThat(log.isWithheld()).isFalse();
    }

    @Test
    void aStreamThatIsCutEnds() throws InterruptedException {
        Stream stream = log.open(Optional.empty());

        log.cut();

        assertThat(stream.next(1)).hasValueSatisfying(DeliveryTest::isEnd);
    }

    @Test
    void theStreamsOfAWorldThatIsClosedEndBehindWhatWasTold() throws InterruptedException {
        Stream stream = log.open(Optional.empty());
        add(Delivery.AS_IT_IS);

        log.retire();

        assertThat(stream.next(1).flatMap(Stream.Frame::event)).isPresent();
        assertThat(stream.next(1)).hasValueSatisfying(DeliveryTest::isEnd);
        assertThat(log.open(Optional.of(1L)).next(1)).hasValueSatisfying(DeliveryTest::isEnd);
    }

    private static void isEnd(Stream.Frame frame) {
        assertThat(frame.isEnd()).isTrue();
    }

    private void add(Delivery delivery) {
        log.add(number -> new WireEvent(Optional.empty(), Optional.of("" + number), num(number)), delivery);
    }

    private static IntNode num(long number) {
        return IntNode.valueOf((int) number);
    }

    private static List<String> written(Stream stream) throws InterruptedException {
        List<String> all = new ArrayList<>();
        for (Optional<Stream.Frame> next = stream.next(0); next.isPresent(); next = stream.next(0)) {
            WireEvent event = next.get().event().orElseThrow();
            all.add(event.id().orElseGet(() -> event.name().orElseThrow() + " " + event.data()));
        }
        return all;
    }
}

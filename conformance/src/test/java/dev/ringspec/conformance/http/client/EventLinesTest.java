package dev.ringspec.conformance.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringspec.conformance.http.binding.Unreadable;
import dev.ringspec.conformance.http.binding.WireEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class EventLinesTest {
    private final EventLines lines = new EventLines();

    @Test
    void anEventEndsAtAnEmptyLine() {
        List<WireEvent> events = heard("id: 7", "event: clock", "data: {\"a\":", "data: 1}", "", "data:{}", "");

        assertThat(events).hasSize(2);
        assertThat(events.get(0).name()).contains("clock");
        assertThat(events.get(0).id()).contains("7");
        assertThat(events.get(0).data().path("a").asInt()).isEqualTo(1);
        assertThat(events.get(1).name()).isEmpty();
        assertThat(events.get(1).id()).isEmpty();
    }

    @Test
    void commentsAndWhatHasNoDataAreNoEvents() {
        assertThat(heard(": still here", "", "event: ping", "", "retry: 100", ""))
                .isEmpty();
    }

    @Test
    void dataThatIsNoJsonIsUnreadableAndTheNextEventIsNot() {
        assertThatThrownBy(() -> heard("data: hello", "")).isInstanceOf(Unreadable.class);
        assertThat(heard("data: {}", "")).hasSize(1);
    }

    @Test
    void whatFollowsAWholeValueIsNoJsonEither() {
        assertThatThrownBy(() -> heard("data: {} and more", "")).isInstanceOf(Unreadable.class);
    }

    private List<WireEvent> heard(String... text) {
        return Stream.of(text).map(lines::next).flatMap(Optional::stream).toList();
    }
}

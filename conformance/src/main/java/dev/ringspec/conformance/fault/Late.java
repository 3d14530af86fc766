package dev.ringspec.conformance.fault;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.subject.Conduct;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Accepted events that come as late as they may. That alone is legal; what they meet on the way need not be. */
final class Late {
    private Late() {}

    /** Held back; if the call ends meanwhile, told before its end. */
    static final Conduct ACCEPTED_IN_ORDER =
            Broken.tells(Late::isConcerned, (s, e) -> isAccepted(e) ? List.of() : joined(accepted(s, s.theCall()), e));

    /** Held back; if the call ends meanwhile, told after its end. */
    static final Conduct ACCEPTED_AFTER_THE_END = Broken.tells(
            Late::isConcerned,
            (s, e) -> isAccepted(e)
                    ? List.of()
                    : Stream.concat(Stream.of(e), accepted(s, s.theCall()).filter(a -> isSameListener(a, e)))
                            .toList());

    /** What was held back comes before it is quiet, for calls that are still ongoing. */
    static Conduct released(Function<Scene, Predicate<CallState>> which) {
        return Broken.lags(s -> s.calls(CallStatus.ONGOING)
                .filter(c -> s.isRecent(c, Act.ACCEPT))
                .filter(which.apply(s))
                .flatMap(c -> accepted(s, c))
                .toList());
    }

    private static List<CallEvent> joined(Stream<CallEvent> held, CallEvent end) {
        return Stream.concat(held.filter(a -> isSameListener(a, end)), Stream.of(end))
                .toList();
    }

    /** The accepted event itself, and the end of a call on the caller's device that was accepted just now. */
    private static boolean isConcerned(Scene s, CallEvent event) {
        boolean atTheCaller = s.cast().device(event.device()) == s.theCall().caller();
        return isAccepted(event)
                || (event.kind() == EventKind.ENDED && atTheCaller && s.isRecent(s.theCall(), Act.ACCEPT));
    }

    private static boolean isAccepted(CallEvent event) {
        return event.kind() == EventKind.ACCEPTED;
    }

    private static boolean isSameListener(CallEvent one, CallEvent other) {
        return one.listenerId().equals(other.listenerId());
    }

    private static Stream<CallEvent> accepted(Scene s, CallState call) {
        return s.event(call, EventKind.ACCEPTED, StatusWord.ONGOING, call.caller()).stream();
    }
}

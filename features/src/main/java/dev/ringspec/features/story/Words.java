package dev.ringspec.features.story;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.spec.Requirement;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How a story puts in words what it has to say of itself. */
final class Words {
    private Words() {}

    static String cited(Requirement requirement, String verb) {
        return requirement.id() + " (" + requirement.level() + ") " + verb + ": " + requirement.statement();
    }

    static String ids(Collection<Requirement> requirements) {
        return requirements.stream().map(Requirement::id).collect(Collectors.joining(", "));
    }

    static String events(List<CallEvent> events) {
        return events.isEmpty()
                ? "nobody was told anything"
                : events.stream().map(Words::event).collect(Collectors.joining("; "));
    }

    static String inSession(List<SessionEvent> events) {
        return events.isEmpty()
                ? "nobody was told anything in a session"
                : events.stream()
                        .map(e -> e.device() + " got " + e.kind().callback() + (e.uid() == null ? "" : ", " + e.uid()))
                        .collect(Collectors.joining("; "));
    }

    private static String event(CallEvent event) {
        return event.device() + " (" + event.listenerId() + ") got "
                + event.kind().callback() + ", " + event.call().callStatus();
    }

    static String reply(Reply reply) {
        if (reply instanceof Reply.Refused refused) {
            return "was refused" + (refused.code() == null ? "" : " (" + refused.code() + ")");
        }
        return reply instanceof Reply.Success success
                ? "succeeded"
                        + (success.call() == null
                                ? ""
                                : " with session " + success.call().sessionId())
                : "got no definite answer";
    }

    /** {@code Alice, Bob and Carol}. */
    static String listed(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}

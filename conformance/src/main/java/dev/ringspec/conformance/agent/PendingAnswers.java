package dev.ringspec.conformance.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.conformance.trace.Fields;
import dev.ringspec.conformance.trace.Malformed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** The questions of a link that were not answered yet, those overdue among them. */
final class PendingAnswers {
    private final Map<Integer, Question> open = new TreeMap<>();
    private int asked;

    synchronized Question ask(String method, ObjectNode params, Duration patience) {
        Question question = new Question(++asked, method, params, patience, new CompletableFuture<>());
        open.put(question.id(), question);
        return question;
    }

    /**
     * The question that an answer belongs to; it is answered herewith.
     *
     * @throws Malformed if nobody asked, or it is the second answer
     */
    synchronized Question answered(Fields answer) {
        int id = answer.integer("id");
        Question question = open.remove(id);
        if (question == null) {
            throw id > 0 && id <= asked ? twice(id) : unknown(id);
        }
        return question;
    }

    /** Whether the question was still open; it is so no more. */
    synchronized boolean forget(Question question) {
        return open.remove(question.id()) != null;
    }

    /** Whether the clock of the question's world is being moved, so that answers may have to wait. */
    synchronized boolean isHeldUp(Question question) {
        return !question.isAdvance()
                && open.values().stream()
                        .anyMatch(q -> q.isAdvance()
                                && q.isOfSameWorld(question)
                                && !q.answer().isDone());
    }

    synchronized List<Question> all() {
        return List.copyOf(open.values());
    }

    private static Malformed twice(int id) {
        return new Malformed("request " + id + " was answered twice", "Answer each request exactly once.");
    }

    private static Malformed unknown(int id) {
        return new Malformed(
                "an answer to request " + id + ", which was never sent",
                "Answer with the \"id\" of the request, as the same JSON number.");
    }
}

package dev.ringspec.conformance.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.ringspec.conformance.trace.Fields;
import dev.ringspec.conformance.trace.Json;
import dev.ringspec.conformance.trace.Lines;
import dev.ringspec.conformance.trace.Malformed;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.SubjectFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes an agent of a subject: serves it over a pair of streams until the request shutdown, or the end of its input. What most
 * people want is {@link Agent}, which brings the streams along.
 */
public final class AgentServer {
    /** Where messages come from. */
    interface Inlet {
        /** The next one, or null at the end; {@link Lines.TooLong} if it is over the limit. */
        byte @Nullable [] next() throws IOException;
    }

    private final Inlet in;
    private final Outlet out;
    private final Invitation invitation;
    private final Supplier<? extends Subject> subjects;

    /**
     * A server that does nothing yet.
     *
     * @param in standard input, usually
     * @param out standard output, usually; nobody else may write to it
     * @param subjects makes the one subject that is served
     */
    public AgentServer(InputStream in, OutputStream out, Supplier<? extends Subject> subjects) {
        this(new Lines(in)::next, Outlet.lines(out), Invitation.NONE, subjects);
    }

    AgentServer(Inlet in, Outlet out, Invitation invitation, Supplier<? extends Subject> subjects) {
        this.in = in;
        this.out = out;
        this.invitation = invitation;
        this.subjects = subjects;
    }

    /**
     * Serves, and closes the subject at the end.
     *
     * @throws UncheckedIOException if a stream breaks
     */
    public void run() {
        try (Subject subject = subjects.get()) {
            serve(new ServedSubject(subject, out, invitation));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Serves until the end; says whether that was the request shutdown. */
    boolean serve(ServedSubject served) throws IOException {
        byte[] message = next();
        while (message != null && serve(served, message)) {
            message = next();
        }
        return message != null;
    }

    private byte @Nullable [] next() throws IOException {
        try {
            return in.next();
        } catch (Lines.TooLong e) {
            out.error(NullNode.getInstance(), JsonRpc.PARSE_ERROR, "expected messages of at most 1 MiB");
            return next();
        }
    }

    /** Serves one line; says whether to go on. */
    private boolean serve(ServedSubject served, byte[] line) {
        Fields request = parsed(line);
        if (request == null || !isRequest(request)) {
            return true;
        }
        JsonNode id = request.node().path("id");
        try {
            return served.answer(id, request.string("method"), request.objectOrEmpty("params"));
        } catch (Rejected e) {
            out.error(id, e.code(), e.text());
        } catch (Malformed e) {
            out.error(id, JsonRpc.INVALID_PARAMS, e.problem() + ". " + e.remedy());
        } catch (SubjectFailure | IllegalStateException e) {
            out.error(id, JsonRpc.INTERNAL_ERROR, "" + e.getMessage());
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            out.error(id, JsonRpc.INTERNAL_ERROR, "the agent failed: " + e);
        }
        return true;
    }

    private @Nullable Fields parsed(byte[] line) {
        try {
            return Json.parse(line);
        } catch (Malformed e) {
            boolean batch = line.length > 0 && line[0] == '[';
            int code = batch ? JsonRpc.INVALID_REQUEST : JsonRpc.PARSE_ERROR;
            out.error(NullNode.getInstance(), code, e.problem() + ". " + e.remedy());
            return null;
        }
    }

    /** Whether it has to be answered. Notifications and answers are passed over; what is none of the three is refused. */
    private boolean isRequest(Fields message) {
        try {
            JsonRpc.check(message);
            return message.has("method") && !message.string("method").isEmpty() && message.has("id");
        } catch (Malformed e) {
            JsonNode id = message.node().path("id");
            out.error(id.isMissingNode() ? NullNode.getInstance() : id, JsonRpc.INVALID_REQUEST, e.problem());
            return false;
        }
    }
}

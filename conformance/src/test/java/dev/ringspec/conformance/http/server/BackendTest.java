package dev.ringspec.conformance.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringspec.conformance.http.binding.BindingFile;
import dev.ringspec.conformance.http.server.Caller.Heard;
import dev.ringspec.model.subject.ReferenceSubject;
import dev.ringspec.model.subject.SubjectFailure;
import java.util.Iterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server as somebody meets it who speaks HTTP by hand. */
@Timeout(60)
final class BackendTest {
    private final Backend backend =
            Backend.start(BindingFile.named(BindingFile.NEUTRAL).read(name -> null), ReferenceSubject.create(), 0);
    private final Caller anybody = Caller.of(backend);

    @AfterEach
    void stop() {
        backend.close();
    }

    @Test
    void aCallRingsAndIsAccepted() {
        anybody.open("app", "standing");
        Caller alice = anybody.login("app", "alice");
        Caller bob = anybody.login("app", "bob");

        Heard call = alice.calls("bob");
        Heard accepted = bob.send("POST", "/v1/calls/" + call.text("/call/id") + "/accept", "");

        assertThat(call).returns(201, Heard::status);
        assertThat(call.text("/call/status")).isEqualTo("initiated");
        assertThat(accepted).returns(200, Heard::status);
        assertThat(accepted.text("/call/status")).isEqualTo("ongoing");
        assertThat(lines(bob.events(""), 3).split("\n"))
                .satisfies(lines -> assertThat(lines[0]).isEqualTo("id: 1"))
                .satisfies(lines -> assertThat(lines[1]).isEqualTo("event: onIncomingCallReceived"));
        assertThat(lines(alice.events(""), 2)).isEqualTo("id: 1\nevent: onOutgoingCallAccepted\n");
    }

    @Test
    void whatIsRefusedSaysWhy() {
        anybody.open("app", "standing");
        Caller alice = anybody.login("app", "alice");

        assertThat(alice.calls("nobody"))
                .returns(404, Heard::status)
                .returns("ERR_UID_NOT_FOUND", heard -> heard.text("/error/code"));
        assertThat(alice.calls("alice"))
                .returns(409, Heard::status)
                .returns("ERR_CALLING_SELF", heard -> heard.text("/error/code"));
        assertThat(alice.send(
                        "POST", "/v1/calls", "{\"receiver\":\"x\",\"receiverType\":\"group\",\"type\":\"audio\"}"))
                .returns(404, Heard::status)
                .returns("ERR_GUID_NOT_FOUND", heard -> heard.text("/error/code"));
        assertThat(alice.send("POST", "/v1/calls/none/accept", ""))
                .returns(404, Heard::status)
                .returns("ERR_CALL_SESSION_NOT_FOUND", heard -> heard.text("/error/code"));
        assertThat(alice.send("POST", "/v1/calls", "{}")).returns(400, Heard::status);
        assertThat(alice.send("POST", "/v1/calls", "receiver=bob"))
                .returns(400, Heard::status)
                .returns("The body is not a JSON object.", heard -> heard.text("/error/message"));
        assertThat(anybody.calls("bob")).returns(401, Heard::status);
        assertThat(alice.send("GET", "/v2/anything", "")).returns(404, Heard::status);
        assertThat(anybody.open("app", "standing")).returns(409, Heard::status);
        assertThat(anybody.moves("none", 1)).returns(404, Heard::status);
    }

    @Test
    void whoCallsAGroupOfOthersIsNoMember() {
        anybody.send(
                "PUT",
                "/v1/apps/app",
                "{\"users\":[{\"uid\":\"alice\"},{\"uid\":\"bob\"},{\"uid\":\"carol\"}],"
                        + "\"groups\":[{\"guid\":\"team\",\"members\":[\"bob\",\"carol\"]}],\"clock\":\"standing\"}");

        assertThat(anybody.login("app", "alice")
                        .send(
                                "POST",
                                "/v1/calls",
                                "{\"receiver\":\"team\",\"receiverType\":\"group\",\"type\":\"audio\"}"))
                .returns(409, Heard::status)
                .returns("ERR_NOT_A_MEMBER", heard -> heard.text("/error/code"));
    }

    @Test
    void aStreamGoesOnFromWhereItWas() {
        anybody.open("app", "standing");
        Caller alice = anybody.login("app", "alice");
        Caller bob = anybody.login("app", "bob");
        String session = alice.calls("bob").text("/call/id");
        alice.send("POST", "/v1/calls/" + session + "/reject", "{\"status\":\"cancelled\"}");

        assertThat(lines(bob.events("1"), 2)).isEqualTo("id: 2\nevent: onIncomingCallCancelled\n");
        assertThat(lines(bob.events("0"), 2)).isEqualTo("id: 1\nevent: onIncomingCallReceived\n");
    }

    @Test
    void aLaterStreamWithoutAnIdBeginsNow() {
        anybody.open("app", "standing");
        Caller alice = anybody.login("app", "alice");
        Caller bob = anybody.login("app", "bob");
        alice.calls("bob");
        lines(bob.events(""), 2);

        Iterator<String> later = bob.events("");
        anybody.moves("app", 45);

        assertThat(lines(later, 2)).isEqualTo("id: 2\nevent: onIncomingCallCancelled\n");
    }

    @Test
    void theMarkerFollowsAllThatCameOfTheMoveAndHasNoNumber() {
        anybody.open("app", "standing");
        Caller alice = anybody.login("app", "alice");
        Caller bob = anybody.login("app", "bob");
        alice.calls("bob");

        Heard moved = anybody.moves("app", 45);

        assertThat(moved.text("/marker")).isEqualTo("1");
        assertThat(lines(bob.events(""), 8))
                .containsSubsequence(
                        "event: onIncomingCallReceived",
                        "event: onIncomingCallCancelled",
                        "event: clock\ndata: {\"marker\":1}");
        assertThat(lines(bob.events("2"), 2)).isEqualTo("event: clock\ndata: {\"marker\":1}\n");
    }

    @Test
    void aClockThatRunsEndsACallByItself() {
        anybody.open("app", "wall");
        Caller alice = anybody.login("app", "alice");
        anybody.login("app", "bob");

        alice.send(
                "POST",
                "/v1/calls",
                "{\"receiver\":\"bob\",\"receiverType\":\"user\",\"type\":\"audio\",\"timeout\":1}");

        assertThat(lines(alice.events(""), 3)).contains("event: onOutgoingCallRejected", "\"status\":\"unanswered\"");
        assertThat(anybody.moves("app", 1)).returns(409, Heard::status);
    }

    @Test
    void appsShareNothingAndACloseForgetsWhoWasThere() {
        anybody.open("one", "standing");
        anybody.open("other", "standing");
        Caller alice = anybody.login("one", "alice");
        Caller bob = anybody.login("other", "bob");
        String session = alice.calls("bob").text("/call/id");

        assertThat(bob.send("POST", "/v1/calls/" + session + "/accept", "")).returns(404, Heard::status);
        assertThat(anybody.send("DELETE", "/v1/apps/one", "")).returns(204, Heard::status);
        assertThat(alice.calls("bob")).returns(401, Heard::status);
        assertThat(anybody.send("DELETE", "/v1/apps/one", "")).returns(404, Heard::status);
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        int taken = Integer.parseInt(backend.url().replaceAll(".*:", ""));

        assertThatThrownBy(() -> Backend.start(
                        BindingFile.named(BindingFile.NEUTRAL).read(name -> null), ReferenceSubject.create(), taken))
                .isInstanceOf(SubjectFailure.class)
                .hasMessageContaining("The port " + taken + " is taken");
    }

    private static String lines(Iterator<String> events, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(events.next()).append('\n');
        }
        return text.toString();
    }
}

package dev.ringspec.conformance.janus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** Messages as Janus 1.1.2 has sent them, the numbers made shorter. */
final class MessageTest {
    @Test
    void anAckIsNoAnswer() throws JsonProcessingException {
        assertThat(message("{'janus':'ack','session_id':1,'transaction':'4'}").isAnswer())
                .isFalse();
    }

    @Test
    void thePluginRefusesByAnEventAndTheCoreByAnError() throws JsonProcessingException {
        Message plugin = message("{'janus':'event','transaction':'4','plugindata':{'plugin':'janus.plugin.videocall',"
                + "'data':{'videocall':'event','error_code':480,'error':'Already in a call'}}}");
        Message core = message(
                "{'janus':'error','transaction':'4','error':{'code':490,'reason':'Error setting ICE locally'}}");

        assertThat(plugin.isAnswer() && plugin.isError()).isTrue();
        assertThat(plugin.code() + " " + plugin.reason()).isEqualTo("480 Already in a call");
        assertThat(core.isAnswer() && core.isError()).isTrue();
        assertThat(core.code() + " " + core.reason()).isEqualTo("490 Error setting ICE locally");
    }

    @Test
    void aHangupIsOfThePluginOrOfTheCore() throws JsonProcessingException {
        Message plugin = message("{'janus':'event','sender':2,'plugindata':{'plugin':'janus.plugin.videocall',"
                + "'data':{'videocall':'event','result':{'event':'hangup','username':'w1/bob',"
                + "'reason':'Remote WebRTC hangup'}}}}");
        Message core = message("{'janus':'hangup','sender':2,'reason':'Close PC'}");

        assertThat(plugin.kind() + ", " + plugin.event() + ", " + plugin.username() + ", " + plugin.reason())
                .isEqualTo("event, hangup, w1/bob, Remote WebRTC hangup");
        assertThat(core.kind() + ", " + core.event() + ", " + core.reason()).isEqualTo("hangup, , Close PC");
        assertThat(plugin.isAnswer() || core.isAnswer()).isFalse();
    }

    private static Message message(String json) throws JsonProcessingException {
        return Message.of(new ObjectMapper().readTree(json.replace('\'', '"')));
    }
}

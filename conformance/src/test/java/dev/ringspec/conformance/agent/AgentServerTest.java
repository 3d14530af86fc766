package dev.ringspec.conformance.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AgentServerTest {
    private static final String OPEN = "{'jsonrpc':'2.0','id':1,'method':'openWorld','params':{'world':'w1',"
            + "'users':[{'uid':'alice'},{'uid':'bob'}],'devices':[{'device':'alice-1','uid':'alice'},"
            + "{'device':'bob-1','uid':'bob'}],'hosts':['alice-1','bob-1']}}\n";

    @Test
    void aConversationIsAnsweredMessageByMessage() {
        List<String> answers = serve("{'jsonrpc':'2.0','id':0,'method':'initialize','params':{'protocolVersion':1}}\n"
                + OPEN
                + request(2, "initiateCall", "'receiverId':'bob','receiverType':'user','callType':'audio'")
                + request(3, "clearActiveCall", "'x':1")
                + request(4, "advanceTime", "'seconds':0.5")
                + request(5, "closeWorld", "'x':1")
                + "{'jsonrpc':'2.0','id':6,'method':'shutdown'}\n"
                + "{'jsonrpc':'2.0','id':7,'method':'initialize','params':{'protocolVersion':1}}\n");

        assertThat(answers.get(0))
                .startsWith("{'jsonrpc':'2.0','id':0,'result':{'protocolVersion':1,"
                        + "'agent':{'name':'tiny','version':'1'},'dialect':'test','capabilities':{")
                .contains("'virtualTime':true");
        assertThat(answers.subList(1, answers.size()))
                .containsExactly(
                        "{'jsonrpc':'2.0','id':1,'result':{}}",
                        "{'jsonrpc':'2.0','method':'callEvent','params':{'world':'w1','device':'bob-1',"
                                + "'event':'onIncomingCallReceived','listenerId':'main','call':{'sessionId':'s1'}}}",
                        "{'jsonrpc':'2.0','id':2,'result':{'call':{'sessionId':'s1'}}}",
                        "{'jsonrpc':'2.0','id':3,'error':{'code':1,'message':'no','data':{'code':'ERR'}}}",
                        "{'jsonrpc':'2.0','id':4,'result':{}}",
                        "{'jsonrpc':'2.0','id':5,'result':{}}",
                        "{'jsonrpc':'2.0','id':6,'result':{}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rubbish                                                | null | -32700",
                "[{'jsonrpc':'2.0','id':1,'method':'initialize'}]       | null | -32600",
                "{'id':1,'method':'initialize'}                         | 1    | -32600",
                "{'jsonrpc':'2.0','id':1,'method':'fly','params':{}}    | 1    | -32601",
                "{'jsonrpc':'2.0','id':1,'method':'initialize'}         | 1    | -32602",
                "{'jsonrpc':'2.0','id':1,'method':'initialize','params':{'protocolVersion':2}}        | 1 | -32602",
                "{'jsonrpc':'2.0','id':'x','method':'openWorld','params':{'world':'w'}}               | 'x' | -32602",
                "{'jsonrpc':'2.0','id':1,'method':'endCall','params':{'world':'w9','device':'a'}}     | 1 | -32602",
                "{'jsonrpc':'2.0','id':1,'method':'endCall','params':{'world':'w1','device':'c-1','sessionId':'s'}}"
                        + " | 1 | -32602",
                "{'jsonrpc':'2.0','id':1,'method':'endCall','params':{'world':'w1','device':'bob-1'}} | 1 | -32602",
                "{'jsonrpc':'2.0','id':1,'method':'advanceTime','params':{'world':'w1','seconds':-1}} | 1 | -32602",
                "{'jsonrpc':'2.0','id':1,'method':'rejectCall','params':{'world':'w1','device':'bob-1',"
                        + "'sessionId':'s','status':'busy'}} | 1 | -32603",
                "{'jsonrpc':'2.0','id':1,'method':'removeCallListener','params':{'world':'w1','device':'bob-1',"
                        + "'listenerId':'main'}} | 1 | -32603"
            })
    void badInputIsAnsweredByTheErrorOfItsKindAndTheNextIsServed(String line, String id, int code) {
        List<String> answers = serve(OPEN + line + "\n" + request(9, "getActiveCall", "'device':'bob-1'"));

        assertThat(answers).hasSize(3);
        assertThat(answers.get(1))
                .startsWith("{'jsonrpc':'2.0','id':" + id + ",'error':{'code':" + code + ",'message':'");
        assertThat(answers.get(2)).startsWith("{'jsonrpc':'2.0','id':9,'result':");
    }

    @Test
    void aLineOverOneMebibyteIsRefusedAndTheNextIsServed() {
        List<String> answers = serve("x".repeat(2 << 20) + "\n" + OPEN);

        assertThat(answers.get(0)).contains("-32700");
        assertThat(answers.get(1)).isEqualTo("{'jsonrpc':'2.0','id':1,'result':{}}");
    }

    @Test
    void notificationsAreNotAnswered() {
        assertThat(serve("{'jsonrpc':'2.0','method':'hello','params':{}}\n")).isEmpty();
    }

    private static String request(int id, String method, String params) {
        return "{'jsonrpc':'2.0','id':" + id + ",'method':'" + method + "','params':{'world':'w1','device':'alice-1',"
                + params + "}}\n";
    }

    private static List<String> serve(String input) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] in = input.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        new AgentServer(new ByteArrayInputStream(in), out, () -> new TinySubject(Set.of())).run();
        return out.toString(StandardCharsets.UTF_8).replace('"', '\'').lines().toList();
    }
}

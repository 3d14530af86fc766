package dev.ringspec.conformance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A recorded call that rings and times out, and what may be wrong with it. */
final class Recordings {
    private static final String CALL = "'call':{'sessionId':'s1','callType':'audio','callStatus':'STATUS',"
            + "'callInitiator':{'uid':'alice'},'callReceiver':{'uid':'bob'},'receiverType':'user','initiatedAt':1000}";

    private Recordings() {}

    static List<String> good() {
        return List.of(
                "{'trace':1,'world':'w1','users':[{'uid':'alice'},{'uid':'bob'}],'devices':[{'device':'alice-1',"
                        + "'uid':'alice'},{'device':'bob-1','uid':'bob'}],'capabilities':{'virtualTime':true}}",
                "{'at':0,'device':'alice-1','invoke':1,'method':'addCallListener','params':{'listenerId':'main'}}",
                "{'at':0,'device':'alice-1','return':1,'result':{}}",
                "{'at':0,'device':'bob-1','invoke':2,'method':'addCallListener','params':{'listenerId':'main'}}",
                "{'at':0,'device':'bob-1','return':2,'result':{}}",
                "{'at':0,'device':'alice-1','invoke':3,'method':'initiateCall','params':{'receiverId':'bob',"
                        + "'receiverType':'user','callType':'audio'}}",
                "{'at':0,'device':'bob-1','event':'onIncomingCallReceived','listenerId':'main'," + call("initiated"),
                "{'at':0,'device':'alice-1','return':3,'result':{" + call("initiated") + "}",
                "{'at':0,'quiet':true}",
                "{'at':45,'elapsed':45}",
                "{'at':45,'device':'alice-1','event':'onOutgoingCallRejected','listenerId':'main',"
                        + call("unanswered"),
                "{'at':45,'device':'bob-1','event':'onIncomingCallCancelled','listenerId':'main'," + call("unanswered"),
                "{'at':45,'quiet':true}");
    }

    /** The receiver is not told, and all is quiet. */
    static List<String> silent() {
        return without("onIncomingCallReceived");
    }

    /** The receiver is not told of the time-out: legal, and advised against. */
    static List<String> silentTimeout() {
        return without("onIncomingCallCancelled");
    }

    /** It ends before the receiver is told. */
    static List<String> cutShort() {
        return silent().subList(0, 7);
    }

    /** The caller is told of the time-out in another of the ways that are legal. */
    static List<String> readOtherwise() {
        return good().stream()
                .map(line -> line.contains("onOutgoingCallRejected") ? line.replace("unanswered", "rejected") : line)
                .toList();
    }

    /** What two baresip phones did that called each other at the same moment. */
    static List<String> bothBusy() {
        return List.of(
                "{'trace':1,'world':'w1','users':[{'uid':'alice'},{'uid':'bob'}],'devices':[{'device':'alice-1',"
                        + "'uid':'alice'},{'device':'bob-1','uid':'bob'}],'capabilities':{'times':false}}",
                "{'at':0.45,'device':'alice-1','invoke':1,'method':'initiateCall','params':{'receiverId':'bob',"
                        + "'receiverType':'user','callType':'audio'}}",
                "{'at':0.46,'device':'bob-1','invoke':2,'method':'initiateCall','params':{'receiverId':'alice',"
                        + "'receiverType':'user','callType':'audio'}}",
                "{'at':0.56,'device':'alice-1','return':1,'result':{'call':{'sessionId':'s1','callStatus':'busy'}}}",
                "{'at':0.57,'device':'bob-1','return':2,'result':{'call':{'sessionId':'s2','callStatus':'busy'}}}",
                "{'at':0.84,'quiet':true}");
    }

    private static List<String> without(String text) {
        List<String> lines = new ArrayList<>(good());
        lines.removeIf(line -> line.contains(text));
        return lines;
    }

    static Path write(Path folder, String name, List<String> lines) throws IOException {
        return Files.writeString(folder.resolve(name), text(lines));
    }

    static String text(List<String> lines) {
        return String.join("\n", lines).replace('\'', '"') + "\n";
    }

    private static String call(String status) {
        return CALL.replace("STATUS", status) + "}";
    }
}

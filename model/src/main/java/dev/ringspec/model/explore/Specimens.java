package dev.ringspec.model.explore;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.rule.Act;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One command for each act: by which method it is given, and by which status, is asked of {@link Act#of} and not known here. */
final class Specimens {
    private static final String ANY = "";
    private static final List<Command> ALL = Stream.<Command>concat(
                    Stream.of(Command.InitiateCall.to(ANY, ANY), new Command.AcceptCall(ANY), new Command.EndCall(ANY)),
                    Stream.concat(Arrays.stream(StatusWord.values()).map(StatusWord::text), Stream.of(ANY))
                            .map(status -> new Command.RejectCall(ANY, status)))
            .toList();

    private Specimens() {}

    static Command of(Act act) {
        return ALL.stream()
                .filter(command -> Act.of(command) == act)
                .findFirst()
                .orElseThrow();
    }
}

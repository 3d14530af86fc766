package dev.ringspec.conformance.fault;

import dev.ringspec.conformance.script.Script;
import java.util.LinkedHashMap;
import java.util.Map;

/** For each fault a shortest story that shows it. */
final class Stories {
    private Stories() {}

    private static final String TABLE = """
            video-call-refused              | alice calls bob by video
            initiated-as-another-type       | alice calls bob
            refused-call-rings              | bob listens, alice calls bob by smoke
            second-call-taken               | alice calls bob, alice calls carol
            old-session-again               | alice calls bob, alice cancels 1, alice calls bob
            no-call-after-an-end            | alice calls bob, bob accepts 1, alice ends 1, alice clears, alice calls bob
            incoming-lost                   | bob listens, alice calls bob
            incoming-doubled                | bob listens, alice calls bob
            incoming-without-initiator      | bob listens, alice calls bob
            incoming-at-the-caller          | alice listens, alice calls bob
            incoming-at-an-outsider         | carol listens, alice calls bob
            accepted-by-itself              | alice listens, alice calls bob, 1 seconds
            callers-mixed-up                | bob listens, alice calls bob, carol calls bob
            accept-refused                  | alice calls bob, bob accepts 1
            accepted-lost                   | alice listens, alice calls bob, bob accepts 1
            accepted-doubled                | alice listens, alice calls bob, bob accepts 1
            accepted-without-joined-at      | alice listens, alice calls bob, bob accepts 1
            accepted-at-the-acceptor        | bob listens, alice calls bob, bob accepts 1
            caller-accepts                  | alice calls bob, alice accepts 1
            second-accept-told              | alice listens, alice calls bob, bob accepts 1, bob accepts 1
            two-calls-on-one-device         | alice calls bob, bob accepts 1, carol calls bob, bob accepts 2
            reject-refused                  | alice calls bob, bob rejects 1
            rejected-lost                   | alice listens, alice calls bob, bob rejects 1
            rejected-doubled                | alice listens, alice calls bob, bob rejects 1
            rejected-without-receiver       | alice listens, alice calls bob, bob rejects 1
            rejected-at-the-rejecter        | bob listens, alice calls bob, bob rejects 1
            ongoing-call-rejected           | alice calls bob, bob accepts 1, bob rejects 1
            wrong-role-taken                | alice calls bob, bob cancels 1
            cancel-refused                  | alice calls bob, alice cancels 1
            cancelled-lost                  | bob listens, alice calls bob, quiet, alice cancels 1
            cancelled-doubled               | bob listens, alice calls bob, alice cancels 1
            cancelled-without-initiator     | bob listens, alice calls bob, alice cancels 1
            cancelled-at-the-canceller      | alice listens, alice calls bob, alice cancels 1
            cancel-names-the-other-call     | bob listens, alice calls bob, carol calls bob, carol cancels 2
            quick-cancel-lost               | bob listens, alice calls bob, alice cancels 1
            busy-refused                    | bob listens, alice calls bob, bob accepts 1, carol calls bob, bob turns-away 2
            busy-lost                       | alice listens, alice calls bob, bob turns-away 1
            busy-doubled                    | alice listens, alice calls bob, bob turns-away 1
            busy-told-as-rejected           | alice listens, alice calls bob, bob turns-away 1
            busy-names-the-running-call     | carol listens, alice calls bob, bob accepts 1, carol calls bob, bob turns-away 2
            busy-at-the-sender              | bob listens, alice calls bob, bob turns-away 1
            busy-silences-the-running-call  | bob listens, alice calls bob, bob accepts 1, carol calls bob, bob turns-away 2, alice ends 1
            call-to-a-busy-user-vanishes    | bob listens, carol listens, alice calls bob, bob accepts 1, carol calls bob
            busy-needs-a-call               | alice calls bob, bob turns-away 1
            rings-for-ever                  | alice calls bob, 45 seconds, bob accepts 1
            times-out-early                 | alice calls bob, 30 seconds, bob accepts 1
            timeout-ignored                 | alice calls bob for 10, 10 seconds, bob accepts 1
            absent-receiver-rings-for-ever  | bob drops, alice calls bob, 45 seconds, alice cancels 1
            command-without-connection-lost | alice listens, bob listens, alice calls bob, bob accepts 1, quiet, alice drops, alice ends 1, alice returns
            events-doubled-after-the-return | bob listens, bob drops, bob returns, alice calls bob
            missed-cancel-undone            | alice calls bob, bob drops, alice cancels 1, bob returns, bob accepts 1
            absence-silences-others         | bob listens, carol drops, alice calls bob
            timer-waits-for-the-caller      | alice calls bob, alice drops, 45 seconds, bob accepts 1
            no-end-while-the-other-is-away  | alice calls bob, bob accepts 1, bob drops, alice ends 1
            time-out-not-told-to-the-caller | alice listens, alice calls bob, 45 seconds
            time-out-not-told-to-the-receiver | bob listens, alice calls bob, 45 seconds
            accepted-call-times-out         | alice listens, alice calls bob, bob accepts 1, 45 seconds
            refused-command-stops-the-timer | alice calls bob, alice ends 1, 45 seconds, bob accepts 1
            odd-timeout-never-ends          | alice calls bob for 0, 45 seconds, bob accepts 1
            time-out-doubled                | alice listens, alice calls bob, 45 seconds
            time-out-at-an-outsider         | carol listens, alice calls bob, 45 seconds
            end-refused                     | alice calls bob, bob accepts 1, quiet, alice ends 1
            ended-lost                      | bob listens, alice calls bob, bob accepts 1, quiet, alice ends 1
            ended-without-status            | bob listens, alice calls bob, bob accepts 1, alice ends 1
            ended-without-ended-at          | bob listens, alice calls bob, bob accepts 1, alice ends 1
            ender-told-twice                | alice listens, alice calls bob, bob accepts 1, alice ends 1
            ended-at-an-outsider            | carol listens, alice calls bob, bob accepts 1, alice ends 1
            ringing-call-ended              | alice calls bob, alice ends 1
            second-end-told                 | bob listens, alice calls bob, bob accepts 1, alice ends 1, alice ends 1
            quick-end-refused               | alice calls bob, bob accepts 1, alice ends 1
            quick-end-without-effect        | bob listens, alice calls bob, bob accepts 1, alice ends 1
            end-stops-the-other-call        | bob listens, alice calls bob, carol calls bob, bob accepts 1, bob ends 1
            active-call-of-others           | alice calls bob, carol asks
            ongoing-call-forgotten          | alice calls bob, bob accepts 1, bob asks
            own-call-forgotten              | alice calls bob, alice asks
            ringing-call-is-active          | alice calls bob, bob accepts 1, carol calls bob, bob asks
            refused-call-takes-the-place    | alice calls bob, bob accepts 1, carol calls bob, carol cancels 2, quiet, bob asks
            clearing-ends-the-call          | alice listens, alice calls bob, bob accepts 1, bob clears
            refused-call-blocks             | alice calls bob, alice cancels 1, alice calls bob
            ended-call-blocks-for-ever      | alice calls bob, bob accepts 1, alice ends 1, alice clears, bob clears, alice calls bob
            refused-call-remembered         | alice calls bob, alice cancels 1, quiet, alice asks
            only-the-first-listener         | bob listens as a, bob listens as b, alice calls bob
            removed-listener-called         | bob listens, bob leaves, alice calls bob
            late-listener-told-again        | bob listens, alice calls bob, quiet, bob listens as late
            late-listener-deaf              | bob listens, alice calls bob, bob listens as late, alice cancels 1
            same-id-told-twice              | bob listens, bob listens, alice calls bob
            removal-everywhere              | bob listens, alice leaves, alice calls bob
            other-device-does-not-ring      | bob listens, bob-2 listens, alice calls bob
            other-device-rings-on-after-a-cancel  | bob listens, bob-2 listens, alice calls bob, quiet, alice cancels 1
            other-device-rings-on-after-a-time-out | bob listens, bob-2 listens, alice calls bob, 45 seconds
            time-out-told-in-two-ways       | bob listens, bob-2 listens, alice calls bob, 45 seconds
            other-devices-ring-on-after-an-accept | bob-2 listens, alice calls bob, bob accepts 1
            other-devices-ring-on-after-a-reject  | bob-2 listens, alice calls bob, bob rejects 1
            other-device-accepts-later      | alice calls bob, bob accepts 1, quiet, bob-2 accepts 1
            told-once-for-each-device       | alice listens, bob-2 listens, alice calls bob, bob accepts 1
            callers-other-device-misled     | alice-2 listens, alice calls bob, bob rejects 1
            callers-other-device-accepts    | alice calls bob, alice-2 accepts 1
            other-device-ends-in-vain       | alice listens, alice calls bob, bob accepts 1, bob-2 ends 1
            other-devices-told-of-the-end-twice   | bob-2 listens, alice calls bob, bob accepts 1, alice ends 1
            other-device-deaf-after-an-end  | bob listens, bob-2 listens, alice calls bob, bob accepts 1, alice ends 1, carol calls bob
            calls-itself                    | alice calls alice
            unknown-session-taken           | alice accepts unknown
            outsider-accepts                | alice calls bob, carol accepts 1
            any-type-taken                  | alice calls bob by smoke
            any-status-rejects              | alice calls bob, bob rejects 1 with nonsense
            one-code-for-all                | alice accepts unknown
            accept-after-cancel             | alice calls bob, meanwhile alice cancels 1, bob accepts 1
            accept-at-the-time-out          | alice listens, alice calls bob, quiet, meanwhile 45 seconds, bob accepts 1
            both-devices-accept             | alice calls bob, quiet, meanwhile bob accepts 1, bob-2 accepts 1
            both-ends-told                  | alice listens, alice calls bob, bob accepts 1, meanwhile alice ends 1, bob ends 1
            glare-accepts                   | alice listens, meanwhile alice calls bob, bob calls alice
            glare-turns-both-away           | alice listens, bob listens, meanwhile alice calls bob, bob calls alice
            two-calls-at-once               | meanwhile alice calls bob, alice calls carol
            accept-lost-in-the-race         | alice listens, alice calls bob, meanwhile bob accepts 1, alice cancels 1
            accept-neither-here-nor-there   | alice listens, alice calls bob, bob accepts 1
            session-start-refused           | alice calls bob, bob accepts 1, quiet, bob fetches 1, bob enters 1
            token-refused                   | alice calls bob, bob accepts 1, quiet, alice fetches 1
            empty-token                     | alice calls bob, bob accepts 1, quiet, alice fetches 1
            entering-accepts-again          | alice listens, alice calls bob, bob accepts 1, quiet, bob fetches 1, bob enters 1
            token-stops-the-ringing         | bob listens, alice calls bob, quiet, alice fetches 1
            end-not-told-in-session         | alice calls bob, bob accepts 1, quiet, alice fetches 1, alice enters 1, bob fetches 1, bob enters 1, quiet, alice ends 1, alice departs 1
            end-told-twice-in-session       | alice calls bob, bob accepts 1, quiet, alice fetches 1, alice enters 1, bob fetches 1, bob enters 1, quiet, alice ends 1, alice departs 1
            end-told-outside-the-session    | alice calls bob, bob accepts 1, quiet, alice fetches 1, alice enters 1, quiet, alice ends 1
            joining-not-told                | alice calls bob, bob accepts 1, quiet, alice fetches 1, alice enters 1, bob fetches 1, bob enters 1
            leaving-not-told                | alice listens, alice calls bob, bob accepts 1, quiet, alice fetches 1, alice enters 1, bob fetches 1, bob enters 1, quiet, bob departs 1
            joining-without-uid             | alice calls bob, bob accepts 1, quiet, alice fetches 1, alice enters 1, bob fetches 1, bob enters 1
            joining-names-oneself           | alice calls bob, bob accepts 1, quiet, alice fetches 1, alice enters 1, bob fetches 1, bob enters 1
            leaving-refused-after-the-end   | alice calls bob, bob accepts 1, quiet, alice fetches 1, alice enters 1, alice ends 1, alice departs 1
            end-refused-after-leaving       | bob listens, alice calls bob, bob accepts 1, quiet, alice fetches 1, alice enters 1, alice departs 1, quiet, alice ends 1
            end-not-told-after-leaving      | bob listens, alice calls bob, bob accepts 1, quiet, alice fetches 1, alice enters 1, alice departs 1, quiet, alice ends 1
            leaving-ends-the-call           | bob listens, alice calls bob, bob accepts 1, quiet, alice fetches 1, alice enters 1, bob fetches 1, bob enters 1, quiet, alice departs 1
            session-changes                 | alice listens, alice calls bob, bob accepts 1
            one-session-for-two-calls       | alice calls bob, carol calls bob
            type-changes                    | alice calls bob, bob accepts 1
            joined-before-initiated         | alice calls bob, bob accepts 1
            initiated-a-minute-ago          | alice calls bob, bob accepts 1
            undocumented-status             | alice listens, alice calls bob, bob accepts 1
            rejected-again-later            | alice listens, alice calls bob, bob rejects 1, quiet, 1 seconds
            ended-before-accepted           | alice listens, alice calls bob, bob accepts 1, alice ends 1
            rejected-call-cancelled         | alice calls bob, bob rejects 1, alice cancels 1
            refused-end-takes-effect        | alice calls bob, alice ends 1, bob accepts 1
            ended-by-itself                 | alice listens, alice calls bob, bob accepts 1, 1 seconds
            roles-now-and-then              | alice calls bob, alice rejects 1, bob cancels 1
            sessions-known-everywhere       | bob accepts foreign
            clocks-differ                   | bob listens, alice calls bob
            last-member-forgotten           | carol listens, alice calls team
            initiator-rung                  | alice listens, alice calls team
            first-member-refused            | alice calls team, bob accepts 1
            further-member-refused          | alice calls team, bob accepts 1, carol accepts 1
            further-member-throws-the-others-out | bob listens, alice calls team, bob accepts 1, carol accepts 1
            second-join-told                | alice listens, alice calls team, bob accepts 1, bob accepts 1
            one-reject-stops-the-others     | carol listens, alice calls team, bob rejects 1
            one-reject-bars-the-others      | alice calls team, bob rejects 1, carol accepts 1
            busy-in-a-group                 | alice calls team, bob turns-away 1
            group-cancel-lost               | carol listens, alice calls team, quiet, alice cancels 1
            ongoing-group-call-cancelled    | alice calls team, bob accepts 1, alice cancels 1
            joined-group-call-unanswered    | alice listens, alice calls team, bob accepts 1, 45 seconds
            second-group-call-taken         | alice calls team, bob accepts 1, carol calls team
            stranger-to-the-call-ends-it    | alice calls team, bob accepts 1, carol ends 1
            group-never-free-again          | alice calls team, bob accepts 1, alice ends 1, bob ends 1, quiet, alice clears, alice calls team
            outsider-calls-a-group          | dave calls team
            group-call-at-an-outsider       | dave listens, alice calls team
            """;

    /** By the names of the faults. */
    static final Map<String, Script> ALL = read();

    private static Map<String, Script> read() {
        Map<String, Script> all = new LinkedHashMap<>();
        TABLE.lines().map(line -> line.split(" *\\| ", -1)).forEach(cells -> all.put(cells[0], Story.of(cells[1])));
        return all;
    }
}

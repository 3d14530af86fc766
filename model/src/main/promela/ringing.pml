/*
 * The ringing protocol in Promela: a second model, written by hand from the catalogue (requirements.md, sections 2, 3.13, 4 and 6) and from nothing
 * else, so that a slip of the rulebook in Java and a slip here are not the same slip. Both count the states of the same worlds; the counts must agree.
 *
 * THE WORLD (model/docs/explored-world.md, which both share)
 * Two or three users (alice, bob, carol: 0, 1, 2) with a number of devices each. At most CALLS one-to-one calls are ever made, by whomever to whomever;
 * at most IN_FLIGHT commands are under way at a time. A state holds, and holds nothing more than:
 *   - of each call, in the order of making: the caller's device, the user called, the status, who decided it, who accepted it, on which devices it was
 *     cleared, and on which it is superseded;
 *   - of each call and device: which events were caused there, in order, and how many of them were delivered;
 *   - of each device: the command in flight, that is the act and its target.
 * It knows no time, session id, payload, lag of a device, lookup, listener command, media session, lost connection or group. Each device has one
 * listener all along. All timeouts are equal, so timers run out in the order of the calls.
 *
 * STATES AND STEPS
 * Each step of the page is one d_step, an option of one loop. Spin stores the states between the options and no others: loop variables are hidden, and
 * every field of a call that was not made is 0. So Spin's "states, stored" is the number of states of the page, the initial one included; no state
 * comes before the loop. (`made` and the decider of a ringing call follow from the rest: they add none.) Spin counts the initial state as a transition:
 * its "transitions" is one more than the number of steps.
 * A step is one device, one command and one of its outcomes, or one delivery, or one expiry; steps that change nothing are counted (a clear with
 * nothing to clear). With IN_FLIGHT 0 a refusal is no step. There is no deadlock: clear is always a step.
 *
 * HOW TO RUN
 * `ringspec explore --spin --devices 1,2 --calls 2 --in-flight 0` explores the rulebook, then this file (or --twin FILE) under the same bounds, and says
 * whether they agree; `.ci/twin` does so for three worlds, and shows that a rule changed here alone is found out. By hand
 * (in a folder for scratch files, with the path of this file; Spin 6.5.2 and gcc):
 *   spin -a -DMEDIUM ringing.pml && gcc -O2 -DSAFETY -DNOREDUCE -o pan pan.c && ./pan -m1000000 -w26
 * -DNOREDUCE because partial order reduction leaves states out. In place of -DSMALL, -DMEDIUM or -DLARGE give a world of your own:
 *   spin -a -DALICE=2 -DBOB=1 -DCAROL=1 -DCALLS=1 -DIN_FLIGHT=2 ringing.pml
 *   SMALL    one device each, one call, nothing in flight        a few hundred states
 *   MEDIUM   bob has two devices, two calls                      about ten million (1 GB)
 *   LARGE    two devices each, one call, two commands in flight  about ten million
 * -DUNCHECKED leaves the invariants of a state out; the counts stay the same. A broken invariant is named in pan's message ("assertion violated INV_7");
 * `spin -t -p -DMEDIUM ringing.pml` then tells the story.
 * The claim of INV-12 needs a pan without -DSAFETY, a small world, and fairness (without -f it must fail: parties that clear for ever stop the clock):
 *   spin -a -DSMALL -DTIME_APART ringing.pml && gcc -O2 -DNOREDUCE -o pan pan.c && ./pan -a -f -m1000000
 *
 * READINGS (section 4): the recommended ones
 *   OP-ender-told told; OP-other-devices-on-end told: every device of both users is told of the end, the ending one too, each once.
 *   OP-user-or-device user: any device of the caller may cancel, any device of either user may end. A cancel by the caller's other device is told to
 *     the caller's device by a cancelled event.
 *   OP-other-devices-on-accept accepted-event; OP-other-devices-on-reject rejected-event (of reject and busy).
 *   OP-initiator-other-devices none; OP-caller-other-devices not-told: the caller's other devices hear of nothing but the end.
 *   OP-timeout-caller rejected-unanswered; OP-timeout-receiver cancelled-unanswered.
 *   OP-self-busy-scope device: only what the acting device itself made or accepted holds it back; OP-initiate-while-ringing allowed; OP-accept-while-calling
 *     refused; OP-stale-blocks no: only an open call holds back.
 *   OP-glare both; OP-busy-by app; OP-busy-free taken: whoever is called rings, whatever else goes on there.
 *   OP-role-check refused; OP-repeat-command refused; OP-reject-unanswered refused (and not among the commands).
 *   OP-quick-cancel both: the incoming event stays due, the cancelled event follows it.
 *
 * WHAT THE CATALOGUE LEAVES OPEN, and what is taken here
 *   - A device that is held back only by open calls that were cleared there: refusal and effect are both steps (1.2 Cleared).
 *   - Cleared marks are for ever. A device that cleared a ringing call and accepts it afterwards is never firmly held back by it.
 *   - Clear marks every call of the device's user that there is, terminal ones too, whether this device had a role in it or not (the page; 1.2 says "open").
 *   - Superseded marks are for ever too, and are set on every other call of the user that there is by then, whatever its status. A call that is
 *     superseded on a device and accepted there later stays superseded.
 *   - A device that cleared its own ringing call may come to be in two ongoing calls: no rule asks whether the caller's device is still free.
 *   - An initiate in flight takes up room for a call even if it will be refused.
 *   - While a call rings nobody is its decider.
 *
 * INVARIANTS (section 6)
 *   asserted on each step: INV-1 (become), INV-2 (tell, become), INV-14 (accept);
 *   asserted in each state: INV-3, INV-4 (the users), INV-5, INV-6, INV-7, INV-13, INV-18, INV-19, and that each device is held by one call at most (INV-14);
 *     INV-13 is asserted without its condition that all was cleared: under OP-stale-blocks no, calls that are all over hold nobody back;
 *     INV-18 compares ringing, ongoing, over: which terminal status it is stands in the payload, and payloads are not in this world;
 *   of the graph: INV-11 by a state assertion that is stronger: the caller's device can end or cancel any open call by one command (with commands in
 *     flight, after the takes that make room). INV-12: an expiry is possible as long as a call rings, and takes one call out of `initiated` for ever,
 *     so as many expiries as there are ringing calls are enough; and the claim time_decides, with time as a fair process of its own;
 *   by construction, not asserted: INV-9 (a refusal writes in_flight and nothing else), INV-10 (an effect writes one call; marks apart), INV-17 (clear
 *     writes the mark of its own device and nothing else). For INV-2 and INV-10 the cleared and superseded marks belong to the device, not to the call;
 *   not checked: INV-8 and INV-15 (no times), INV-16 (no active call), INV-20 (no groups), session ids of INV-4 (a call is its index).
 */

/* ---- the size of the world ---- */

#if defined(SMALL)
#define ALICE 1
#define BOB 1
#define CALLS 1
#elif defined(MEDIUM)
#define ALICE 1
#define BOB 2
#define CALLS 2
#elif defined(LARGE)
#define ALICE 2
#define BOB 2
#define CALLS 1
#define IN_FLIGHT 2
#endif

#ifndef CAROL
#define CAROL 0
#endif
#ifndef IN_FLIGHT
#define IN_FLIGHT 0
#endif

#define DEVICES (ALICE + BOB + CAROL)
#define USERS (2 + (CAROL > 0))
#define USER_OF(d) (((d) >= ALICE) + ((d) >= ALICE + BOB))

#define NOBODY 255

/* ---- lists: EACH_ writes one piece of text for each call, device or user; OVER_ joins such pieces to one condition or sum. The device comes first ---- */

#if CALLS == 1
#define EACH_CALL(of, d)        of(d, 0)
#define OVER_CALLS(join, of, d) of(d, 0)
#elif CALLS == 2
#define EACH_CALL(of, d)        of(d, 0) of(d, 1)
#define OVER_CALLS(join, of, d) of(d, 0) join of(d, 1)
#elif CALLS == 3
#define EACH_CALL(of, d)        of(d, 0) of(d, 1) of(d, 2)
#define OVER_CALLS(join, of, d) of(d, 0) join of(d, 1) join of(d, 2)
#else
#error "1 to 3 calls"
#endif

#if DEVICES == 2
#define EACH_DEVICE(of, c)        of(0, c) of(1, c)
#define OVER_DEVICES(join, of, c) of(0, c) join of(1, c)
#elif DEVICES == 3
#define EACH_DEVICE(of, c)        of(0, c) of(1, c) of(2, c)
#define OVER_DEVICES(join, of, c) of(0, c) join of(1, c) join of(2, c)
#elif DEVICES == 4
#define EACH_DEVICE(of, c)        of(0, c) of(1, c) of(2, c) of(3, c)
#define OVER_DEVICES(join, of, c) of(0, c) join of(1, c) join of(2, c) join of(3, c)
#elif DEVICES == 5
#define EACH_DEVICE(of, c)        of(0, c) of(1, c) of(2, c) of(3, c) of(4, c)
#define OVER_DEVICES(join, of, c) of(0, c) join of(1, c) join of(2, c) join of(3, c) join of(4, c)
#else
#error "2 to 5 devices"
#endif

#if USERS == 2
#define EACH_USER(of, d) of(d, 0) of(d, 1)
#else
#define EACH_USER(of, d) of(d, 0) of(d, 1) of(d, 2)
#endif

/* ---- the state ---- */

/* The seven statuses (2.1). A call that was not made yet has none of them: its status is 0, and so is its every other field. */
mtype = { initiated, ongoing, rejected, busy, cancelled, unanswered, ended };

/* The kinds of event. A sequence of at most three is a number to the base 6, the latest in the last place; no event, no sequence: 0. */
#define INCOMING_EVENT  1
#define ACCEPTED_EVENT  2
#define REJECTED_EVENT  3
#define CANCELLED_EVENT 4
#define ENDED_EVENT     5
#define then(sequence, event) ((sequence) * 6 + (event))
#define last(sequence)   ((sequence) % 6)
#define before(sequence) ((sequence) / 6)
#define length(sequence) (((sequence) > 0) + ((sequence) >= 6) + ((sequence) >= 36))

typedef Call {
    byte caller;             /* the device that made it */
    byte called;             /* the user it is for */
    mtype status;
    byte decider;            /* the device that brought the status about */
    byte answerer;           /* the receiver's device that accepted */
    byte cleared;            /* a set of devices, one bit each */
    byte superseded;         /* likewise */
    byte caused[DEVICES];    /* of each device the sequence of its events */
    byte delivered[DEVICES]  /* how many of them, from the front, have arrived */
};

Call call[CALLS];
byte made;                   /* how many calls there are: those with a status, so it adds no state */

hidden byte i;               /* for loops within one step; no part of the state */

/* ---- words ---- */

#define the(d)           (1 << (d))
#define exists(c)        ((c) < made)
#define open(c)          (call[c].status == initiated || call[c].status == ongoing)
#define terminal(c)      (exists(c) && !open(c))
#define of_caller(d, c)  (USER_OF(d) == USER_OF(call[c].caller))
#define of_called(d, c)  (USER_OF(d) == call[c].called)
#define party(d, c)      (exists(c) && (of_caller(d, c) || of_called(d, c)))
#define cleared_on(d, c) ((call[c].cleared & the(d)) != 0)

/* A device is engaged by an open call that it made, or that it accepted (2.3 step 1; 2.2 ACCEPT). */
#define engaged(d, c)      (open(c) && (call[c].caller == (d) || call[c].answerer == (d)))
#define not_engaged(d, c)  (!engaged(d, c))
#define not_held(d, c)     (!engaged(d, c) || cleared_on(d, c))
/* Surely free: nothing engages it. Perhaps free: only calls that were cleared there do, and then either answer is right. */
#define surely_free(d)     (OVER_CALLS(&&, not_engaged, d))
#define perhaps_free(d)    (OVER_CALLS(&&, not_held, d))

/* ---- invariants that are asserted ---- */

/* Each is a variable that nobody sets, so that a broken one is reported by its name. */
hidden byte INV_1, INV_2, INV_3, INV_4, INV_5, INV_6, INV_7, INV_11, INV_13, INV_14, INV_18, INV_19;
hidden byte IN_THE_BOUNDS;

/* ---- what effects are made of ---- */

/* A device is told: the event is caused there. The call is still open: telling comes before the new status (INV-2). */
inline tell(d, c, event) {
    assert(INV_2 || open(c));
    call[c].caused[d] = then(call[c].caused[d], event)
}

inline tell_devices_of(user, c, event) {
    for (i : 0 .. DEVICES - 1) {
        if
        :: USER_OF(i) == user -> tell(i, c, event)
        :: else
        fi
    }
}

inline tell_other_devices_of_user(d, c, event) {
    for (i : 0 .. DEVICES - 1) {
        if
        :: USER_OF(i) == USER_OF(d) && i != d -> tell(i, c, event)
        :: else
        fi
    }
}

/* The call gets its next status, by a device or by nobody. */
inline become(c, next, by) {
    assert(INV_1 || (call[c].status == initiated && next != initiated && next != ended) || (call[c].status == ongoing && next == ended));
    call[c].status = next;
    call[c].decider = by
}

/* A device makes or accepts a call: every other call of its user is superseded there. */
inline supersede_others(d, c) {
    for (i : 0 .. CALLS - 1) {
        if
        :: i != c && party(d, i) -> call[i].superseded = call[i].superseded | the(d)
        :: else
        fi
    }
}

/* ---- the acts: under which guard they may, or surely do, take effect, and the effect ---- */

/* INITIATE (2.3, RING): from a free device, to any other user; each device of that user rings. */
#define may_initiate(d, user)    (USER_OF(d) != user && perhaps_free(d))
#define surely_initiate(d, user) (USER_OF(d) != user && surely_free(d))
inline initiate(d, user) {
    call[made].caller = d;
    call[made].called = user;
    call[made].status = initiated;
    call[made].decider = NOBODY;
    call[made].answerer = NOBODY;
    tell_devices_of(user, made, INCOMING_EVENT);
    supersede_others(d, made);
    made++
}

/* ACCEPT (2.4): by a free device of the user called; the caller's device and the receiver's other devices are told. */
#define may_accept(d, c)    (call[c].status == initiated && of_called(d, c) && perhaps_free(d))
#define surely_accept(d, c) (call[c].status == initiated && of_called(d, c) && surely_free(d))
inline accept(d, c) {
    for (i : 0 .. CALLS - 1) {
        assert(INV_14 || i == c || call[i].status != ongoing || cleared_on(d, i) || (call[i].caller != d && call[i].answerer != d))
    }
    tell(call[c].caller, c, ACCEPTED_EVENT);
    tell_other_devices_of_user(d, c, ACCEPTED_EVENT);
    become(c, ongoing, d);
    call[c].answerer = d;
    supersede_others(d, c)
}

/* REJECT and BUSY (2.5, 2.6): by any device of the user called; the caller's device and the receiver's other devices are told. */
#define may_turn_away(d, c) (call[c].status == initiated && of_called(d, c))
inline turn_away(d, c, status) {
    tell(call[c].caller, c, REJECTED_EVENT);
    tell_other_devices_of_user(d, c, REJECTED_EVENT);
    become(c, status, d)
}

/* CANCEL (2.7): by any device of the caller; each of the receiver's devices is told, and the caller's device if it is another. */
#define may_cancel(d, c) (call[c].status == initiated && of_caller(d, c))
inline cancel(d, c) {
    tell_devices_of(call[c].called, c, CANCELLED_EVENT);
    if
    :: call[c].caller != d -> tell(call[c].caller, c, CANCELLED_EVENT)
    :: else
    fi;
    become(c, cancelled, d)
}

/* END (2.9): by any device of either user; every device of both is told, the ending one too, each once. */
#define may_end(d, c) (call[c].status == ongoing && (of_caller(d, c) || of_called(d, c)))
inline end(d, c) {
    tell_devices_of(USER_OF(call[c].caller), c, ENDED_EVENT);
    tell_devices_of(call[c].called, c, ENDED_EVENT);
    become(c, ended, d)
}

/* CLEAR (2.13): always taken; the device forgets each call of its user that there is. It changes no call and tells nobody. */
inline clear(d) {
    for (i : 0 .. CALLS - 1) {
        if
        :: party(d, i) -> call[i].cleared = call[i].cleared | the(d)
        :: else
        fi
    }
}

/* EXPIRE (2.10): the earliest timer, that is of the first call that is still initiated; the caller's device and the receiver's are told. */
#define not_ringing_before(this, c) ((c) >= (this) || call[c].status != initiated)
#define earliest(c) (call[c].status == initiated && OVER_CALLS(&&, not_ringing_before, c))
inline expire(c) {
    tell(call[c].caller, c, REJECTED_EVENT);
    tell_devices_of(call[c].called, c, CANCELLED_EVENT);
    become(c, unanswered, NOBODY)
}

/* ---- commands: given and taken in one step, or in flight between the two ---- */

#define TO_INITIATE 1
#define TO_ACCEPT   2
#define TO_REJECT   3
#define TO_BUSY     4
#define TO_CANCEL   5
#define TO_END      6
#define TO_CLEAR    7
#define command(act, target) ((act) * 8 + (target))

#if IN_FLIGHT == 0

#define room_for_a_call         (made < CALLS)
#define given(d, act, target)   true
#define done(d)                 skip
#define refused(d, act, target, guard)
#define giving_on_call(d, c)
#define giving_to_user(d, user)
#define giving_clear(d, _)

#else

byte in_flight[DEVICES];     /* the command under way from each device; 0: none */

#define under_way(d, _)         (in_flight[d] != 0)
#define initiating(d, _)        (in_flight[d] / 8 == TO_INITIATE)
#define can_give(d)             (in_flight[d] == 0 && (OVER_DEVICES(+, under_way, _)) < IN_FLIGHT)
#define room_to_give_a_call     (made + (OVER_DEVICES(+, initiating, _)) < CALLS)
#define room_for_a_call         true
#define given(d, act, target)   (in_flight[d] == command(act, target))
#define done(d)                 in_flight[d] = 0

/* Refused: the command is in flight no more, and nothing else changes. */
#define refused(d, act, target, guard) :: d_step { given(d, act, target) && (guard) -> done(d) }

/* A device gives a command, sensible or not. */
#define giving(d, act, target, guard) :: d_step { can_give(d) && (guard) -> in_flight[d] = command(act, target) }
#define giving_on_call(d, c) \
    giving(d, TO_ACCEPT, c, exists(c)) \
    giving(d, TO_REJECT, c, exists(c)) \
    giving(d, TO_BUSY, c, exists(c)) \
    giving(d, TO_CANCEL, c, exists(c)) \
    giving(d, TO_END, c, exists(c))
#define giving_to_user(d, user) giving(d, TO_INITIATE, user, room_to_give_a_call)
#define giving_clear(d, _)      giving(d, TO_CLEAR, 0, true)

#endif

/* Taken: the command has its effect where it may; it is refused where it does not surely have it. */
#define taking(d, act, target, may, surely, effect) \
    :: d_step { given(d, act, target) && may -> effect; done(d) } \
    refused(d, act, target, !surely)

#define taking_on_call(d, c) \
    taking(d, TO_ACCEPT, c, may_accept(d, c), surely_accept(d, c), accept(d, c)) \
    taking(d, TO_REJECT, c, may_turn_away(d, c), may_turn_away(d, c), turn_away(d, c, rejected)) \
    taking(d, TO_BUSY, c, may_turn_away(d, c), may_turn_away(d, c), turn_away(d, c, busy)) \
    taking(d, TO_CANCEL, c, may_cancel(d, c), may_cancel(d, c), cancel(d, c)) \
    taking(d, TO_END, c, may_end(d, c), may_end(d, c), end(d, c))
#define taking_to_user(d, user) \
    taking(d, TO_INITIATE, user, (room_for_a_call && may_initiate(d, user)), surely_initiate(d, user), initiate(d, user))
#define taking_clear(d, _) taking(d, TO_CLEAR, 0, true, true, clear(d))

/* ---- the other steps ---- */

#define delivering(d, c) \
    :: d_step { call[c].delivered[d] < length(call[c].caused[d]) -> call[c].delivered[d]++ }

#define expiring(_, c) :: d_step { earliest(c) -> expire(c) }

/* ---- invariants of a state: an option that is never open while the invariant holds ---- */

#define invariant(name, condition) :: d_step { !(condition) -> assert(name) }

#define was_accepted(c)     (call[c].status == ongoing || call[c].status == ended)
#define is(d, c, sequence)  (call[c].caused[d] == (sequence))
#define final(event)        ((event) >= REJECTED_EVENT)
#define all_arrived(d, c)   (call[c].delivered[d] == length(call[c].caused[d]))
#define quiet(c)            (OVER_DEVICES(&&, all_arrived, c))

/* What a device makes of a call, from its own answered commands and from what it was told. */
#define thinks_over(d, c)    (final(last(call[c].caused[d])) || (call[c].decider == (d) && call[c].status != ongoing))
#define thinks_ongoing(d, c) (!thinks_over(d, c) && (last(call[c].caused[d]) == ACCEPTED_EVENT || call[c].answerer == (d)))

/* INV-7: the legal sequences of each role; on an outsider's device none (INV-5). */
#define legal_on_caller(d, c) \
    (is(d, c, 0) || is(d, c, ACCEPTED_EVENT) || is(d, c, then(ACCEPTED_EVENT, ENDED_EVENT)) || is(d, c, REJECTED_EVENT) \
     || (is(d, c, CANCELLED_EVENT) && call[c].decider != (d)))
#define legal_on_callers_other(d, c) (is(d, c, 0) || is(d, c, ENDED_EVENT))
#define legal_on_answerer(d, c) (is(d, c, INCOMING_EVENT) || is(d, c, then(INCOMING_EVENT, ENDED_EVENT)))
#define legal_on_called(d, c) \
    (is(d, c, INCOMING_EVENT) || is(d, c, then(INCOMING_EVENT, CANCELLED_EVENT)) \
     || (call[c].decider != (d) && is(d, c, then(INCOMING_EVENT, REJECTED_EVENT))) \
     || is(d, c, then(INCOMING_EVENT, ACCEPTED_EVENT)) || is(d, c, then(then(INCOMING_EVENT, ACCEPTED_EVENT), ENDED_EVENT)))

#define invariants_of_device_and_call(d, c) \
    invariant(INV_5, call[c].caused[d] == 0 || party(d, c)) \
    invariant(INV_6, length(call[c].caused[d]) == 0 \
        || (last(call[c].caused[d]) != last(before(call[c].caused[d])) \
            && last(call[c].caused[d]) != before(before(call[c].caused[d])) \
            && !final(last(before(call[c].caused[d]))) && !final(before(before(call[c].caused[d]))))) \
    invariant(INV_7, !exists(c) \
        || (call[c].caller == d -> legal_on_caller(d, c) \
        : (of_caller(d, c) -> legal_on_callers_other(d, c) \
        : (call[c].answerer == d -> legal_on_answerer(d, c) \
        : (!of_called(d, c) || legal_on_called(d, c)))))) \
    invariant(INV_18, !exists(c) || !(call[c].caller == d || of_called(d, c)) || !quiet(c) \
        || (thinks_over(d, c) == terminal(c) && thinks_ongoing(d, c) == (call[c].status == ongoing))) \
    invariant(INV_19, !of_called(d, c) || !(call[c].status == cancelled || call[c].status == unanswered) \
        || last(call[c].caused[d]) == CANCELLED_EVENT) \
    invariant(IN_THE_BOUNDS, call[c].delivered[d] <= length(call[c].caused[d]) \
        && (party(d, c) || ((call[c].cleared | call[c].superseded) & the(d)) == 0))

#define invariants_of_call(_, c) \
    invariant(INV_3, !exists(c) || (was_accepted(c) -> (call[c].answerer != NOBODY && of_called(call[c].answerer, c)) : call[c].answerer == NOBODY)) \
    invariant(INV_4, !exists(c) || USER_OF(call[c].caller) != call[c].called) \
    invariant(INV_11, !open(c) || may_cancel(call[c].caller, c) || may_end(call[c].caller, c)) \
    invariant(INV_19, !was_accepted(c) || last(call[c].caused[call[c].caller]) == ACCEPTED_EVENT \
        || last(before(call[c].caused[call[c].caller])) == ACCEPTED_EVENT) \
    invariant(INV_19, call[c].status != ended || (last(call[c].caused[call[c].caller]) == ENDED_EVENT \
        && last(call[c].caused[call[c].answerer]) == ENDED_EVENT)) \
    invariant(INV_19, !(call[c].status == rejected || call[c].status == busy || call[c].status == unanswered) \
        || last(call[c].caused[call[c].caller]) == REJECTED_EVENT) \
    EACH_DEVICE(invariants_of_device_and_call, c)

#define is_over(_, c)   (!open(c))
#define holds(d, c)     (engaged(d, c) && !cleared_on(d, c))
#define invariants_of_device(d, _) \
    invariant(INV_13, !(OVER_CALLS(&&, is_over, _)) || surely_free(d)) \
    invariant(INV_14, (OVER_CALLS(+, holds, d)) <= 1)

/* ---- the world ---- */

#define commands_of(d, _) \
    EACH_USER(taking_to_user, d) \
    EACH_CALL(taking_on_call, d) \
    taking_clear(d, _) \
    EACH_USER(giving_to_user, d) \
    EACH_CALL(giving_on_call, d) \
    giving_clear(d, _)
#define deliveries_to(d, _) EACH_CALL(delivering, d)

active proctype world() {
    do
    EACH_DEVICE(commands_of, _)
    EACH_DEVICE(deliveries_to, _)
#ifndef TIME_APART
    EACH_CALL(expiring, _)
#endif
#ifndef UNCHECKED
    EACH_CALL(invariants_of_call, _)
    EACH_DEVICE(invariants_of_device, _)
#endif
    od
}

#ifdef TIME_APART
/* INV-12 as a claim: time is a process of its own, so that weak fairness (pan -f) keeps it going whatever the parties do. */
active proctype time() {
    do
    EACH_CALL(expiring, _)
    od
}
#define ringing(_, c) [] ((call[c].status == initiated) -> <> (call[c].status != initiated))
ltl time_decides { OVER_CALLS(&&, ringing, _) }
#endif

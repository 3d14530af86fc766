Feature: Group calls

  A call to a group rings at every other member, each of whom has a word of their own: whoever accepts joins, whoever rejects
  is out, and neither keeps the others from answering. The call goes on as long as somebody is in it. Until somebody has
  joined, the initiator can cancel, and the call times out; from then on it can only be left or ended. Who is told how much of
  the others' comings and goings the documents leave open; one answer holds throughout.

  Background:
    Given the group Team of Alice, Bob and Carol
    And Alice, Bob, Carol and Dave are online

  @GRP-1 @GRP-11 @PAY-1
  Scenario: A call to a group rings at every other member, and at nobody else
    When Alice calls the group Team
    Then the command succeeds
    And each of Bob and Carol is told of an incoming call from Alice
    And nobody is told anything more

  @GRP-1 @PAY-3
  Scenario: A video call to a group is a video call for every member
    When Alice calls the group Team by video
    Then the command succeeds
    And each of Bob and Carol is told of an incoming call from Alice

  @GRP-2 @PAY-6
  Scenario: The first member who accepts makes the call go on
    Given the reading OP-group-accept-told is not "none"
    And the reading OP-group-members-on-accept is "nothing"
    And Alice is calling the group Team
    When Bob accepts
    Then the command succeeds
    And Alice is told that the call was accepted
    And nobody is told anything more

  @GRP-2 @GRP-3
  Scenario: The initiator may be told of each member who joins
    Given the reading OP-group-accept-told is "each"
    And Alice is calling the group Team
    When Bob accepts
    Then Alice is told that the call was accepted
    When Carol accepts
    Then the command succeeds
    And Alice is told that the call was accepted
    And Alice is told nothing more

  @GRP-2 @GRP-3
  Scenario: The initiator may be told of the first member who joins only
    Given the reading OP-group-accept-told is "first-only"
    And Alice is calling the group Team
    When Bob accepts
    Then Alice is told that the call was accepted
    When Carol accepts
    Then the command succeeds
    And Alice is told nothing

  @GRP-2
  Scenario: The initiator may not be told of anybody who joins
    Given the reading OP-group-accept-told is "none"
    And Alice is calling the group Team
    When Bob accepts
    Then the command succeeds
    And Alice is told nothing
    When Alice ends the call
    Then the command succeeds

  @GRP-2 @PAY-3
  Scenario: The accepted event may name the member who accepted
    Given the reading OP-group-receiver-field is "member"
    And Alice is calling the group Team
    When Bob accepts
    Then the command succeeds
    When Carol accepts
    Then the command succeeds
    And nothing of this contradicts anything before

  @GRP-3
  Scenario: Who joins later does not disturb who joined before
    Given Alice is in a call of the group Team with Bob
    When Carol accepts
    Then the command succeeds
    And Bob is told nothing
    When Bob ends the call
    Then the command succeeds

  @GRP-3
  Scenario: Members who still ring may hear of those who join, and can join themselves
    Given the reading OP-group-members-on-accept is "accepted-event"
    And Alice is calling the group Team
    When Bob accepts
    Then Carol is told that the call was accepted
    When Carol accepts
    Then the command succeeds
    And Bob is told nothing

  @GRP-4 @PAY-10
  Scenario: Joining twice changes nothing
    Given Alice is in a call of the group Team with Bob
    When Bob accepts
    Then nobody is told anything
    When Carol accepts
    Then the command succeeds

  @GRP-5
  Scenario: One member's reject leaves the others ringing
    Given Alice is calling the group Team
    When Bob rejects
    Then the command succeeds
    And each of Bob and Carol is told nothing
    When Carol accepts
    Then the command succeeds

  @GRP-5
  Scenario: The initiator may be told of each member who rejects
    Given the reading OP-group-reject-told is "each"
    And the reading OP-group-all-reject is "waits"
    And Alice is calling the group Team
    When Bob rejects
    Then Alice is told that the call was rejected
    When Carol rejects
    Then Alice is told that the call was rejected
    And nobody is told anything more
    When Alice cancels
    Then the command succeeds

  @GRP-5
  Scenario: The initiator may be told only when nobody is left to answer
    Given the reading OP-group-reject-told is "last-only"
    And Alice is calling the group Team
    When Bob rejects
    Then the command succeeds
    And Alice is told nothing
    When Carol rejects
    Then Alice is told that the call was rejected

  @GRP-5
  Scenario: The initiator may not be told of a reject
    Given the reading OP-group-reject-told is "none"
    And Alice is calling the group Team
    When Bob rejects
    Then nobody is told anything
    When Carol rejects
    Then nobody is told anything

  @GRP-5 @PAY-9
  Scenario: A call that every member has rejected may be over
    Given the reading OP-group-all-reject is "over"
    And Alice is calling the group Team
    When Bob rejects
    And Carol rejects
    Then the command succeeds
    When Alice cancels
    Then the command is refused
    When Bob calls the group Team
    Then the command succeeds

  @GRP-5 @PAY-10
  Scenario: Who has rejected is out
    Given the reading OP-group-change-mind is "refused"
    And Alice is calling the group Team
    When Bob rejects
    Then the command succeeds
    When Bob accepts
    Then the command is refused
    When Bob cancels the call from Alice
    Then the command is refused
    When Carol accepts
    Then the command succeeds

  @GRP-5
  Scenario: Who has rejected may change their mind
    Given the reading OP-group-change-mind is "allowed"
    And the reading OP-group-end is "leave"
    And Alice is calling the group Team
    When Bob rejects
    Then the command succeeds
    When Bob accepts
    Then the command succeeds
    When Bob ends the call
    Then the command succeeds
    When Bob accepts
    Then the command succeeds

  @GRP-5
  Scenario: A member may reject while others are in the call already
    Given the reading OP-group-late-reject is "declines"
    And Alice is in a call of the group Team with Bob
    When Carol rejects
    Then the command succeeds
    And each of Bob and Carol is told nothing
    When Bob ends the call
    Then the command succeeds

  @GRP-5 @REJ-5
  Scenario: A member may be refused to reject while others are in the call already
    Given the reading OP-group-late-reject is "refused"
    And Alice is in a call of the group Team with Bob
    When Carol rejects
    Then the command is refused
    And nobody is told anything
    When Carol accepts
    Then the command succeeds

  @GRP-6 @needs:busy
  Scenario: Nobody is busy for a group
    Given the reading OP-group-busy is "refused"
    And Alice is calling the group Team
    When Bob sends busy
    Then the command is refused
    And nobody is told anything
    When Bob accepts
    Then the command succeeds

  @GRP-5 @needs:busy
  Scenario: A member who may send busy is out, and the others ring on
    Given the reading OP-group-busy is "as-reject"
    And the reading OP-group-reject-told is "each"
    And Alice is calling the group Team
    When Bob sends busy
    Then the command succeeds
    And Alice is told that the call was busy
    And nobody is told anything more
    When Carol accepts
    Then the command succeeds

  @GRP-1
  Scenario: A member who is on another call is rung like the rest
    Given Bob is in a call with Dave
    When Alice calls the group Team
    Then the command succeeds
    And each of Bob and Carol is told of an incoming call from Alice

  @GRP-7
  Scenario: A cancel reaches every member who rings
    Given Alice is calling the group Team
    When Alice cancels
    Then the command succeeds
    And each of Bob and Carol is told that the call was cancelled
    And nobody is told anything more

  @GRP-7 @PAY-10
  Scenario: A call that somebody has joined cannot be cancelled
    Given Alice is in a call of the group Team with Bob
    When Alice cancels
    Then the command is refused
    And nobody is told anything
    When Carol accepts
    Then the command succeeds

  @GRP-8 @slow
  Scenario: A call that nobody has joined times out for all
    Given the reading OP-timeout-caller is not "none"
    And the reading OP-timeout-receiver is not "none"
    And Alice is calling the group Team
    When the timeout passes
    Then Alice is told that the call timed out
    And each of Bob and Carol is told that the call timed out
    And nobody is told anything more
    When Bob accepts
    Then the command is refused

  @GRP-8 @slow
  Scenario: A call that somebody has joined does not time out
    Given the reading OP-group-late-timeout is "nothing"
    And Alice is in a call of the group Team with Bob
    When the timeout passes
    Then nobody is told anything
    When Carol accepts
    Then the command succeeds
    When Alice ends the call
    Then the command succeeds

  @GRP-8 @slow
  Scenario: Who has not answered by the timeout may be left out of a call that goes on
    Given the reading OP-group-late-timeout is "stopped"
    And Alice is in a call of the group Team with Bob
    When the timeout passes
    Then each of Alice and Bob is told nothing
    When Carol accepts
    Then the command is refused
    When Alice ends the call
    Then the command succeeds

  @GRP-9 @PAY-10
  Scenario: A group that is in a call cannot be called once more
    Given Alice is in a call of the group Team with Bob
    When Carol calls the group Team
    Then the command is refused
    And nobody is told anything
    When Bob ends the call
    Then the command succeeds

  @GRP-9
  Scenario: A group that only rings may be called once more
    Given the reading OP-group-second-call is "allowed"
    And the reading OP-group-change-mind is "refused"
    And Alice is calling the group Team
    When Bob rejects
    And Bob calls the group Team
    Then the command succeeds
    And each of Alice and Carol is told of an incoming call from Bob

  @GRP-9
  Scenario: A group that rings may not be called once more
    Given the reading OP-group-second-call is "refused"
    And Alice is calling the group Team
    When Bob rejects
    And Bob calls the group Team
    Then the command is refused

  @GRP-10 @PAY-9
  Scenario: The call goes on as long as somebody is in it
    Given the reading OP-group-end is "leave"
    And the reading OP-group-initiator-leaves is "goes-on"
    And Alice is in a call of the group Team with Bob and Carol
    When Alice ends the call
    Then the command succeeds
    When Bob ends the call
    Then the command succeeds
    When Carol ends the call
    Then the command succeeds
    When Bob accepts
    Then the command is refused

  @GRP-10
  Scenario: The first to end the call may end it for all
    Given the reading OP-group-end is "ends-for-all"
    And Alice is in a call of the group Team with Bob and Carol
    When Bob ends the call
    Then the command succeeds
    And each of Alice and Carol is told that the call was ended
    When Carol accepts
    Then the command is refused

  @GRP-10
  Scenario: The initiator may end the call for all
    Given the reading OP-group-end is "leave"
    And the reading OP-group-initiator-leaves is "ends-for-all"
    And Alice is in a call of the group Team with Bob and Carol
    When Alice ends the call
    Then the command succeeds
    And each of Bob and Carol is told that the call was ended

  @GRP-10
  Scenario: Whoever is still in the call may be told of each who leaves
    Given the reading OP-group-end-told is "each-leave"
    And the reading OP-group-end is "leave"
    And Alice is in a call of the group Team with Bob and Carol
    When Bob ends the call
    Then each of Alice and Carol is told that the call was ended
    When Carol ends the call
    Then Alice is told that the call was ended

  @GRP-10
  Scenario: Every member may be told when the call is over
    Given the reading OP-group-end-told is "members"
    And the reading OP-group-end is "leave"
    And Alice is in a call of the group Team with Bob
    When Bob ends the call
    Then Carol is told nothing
    When Alice ends the call
    Then each of Bob and Carol is told that the call was ended

  @GRP-10 @PAY-10
  Scenario: Only who is in the call can leave it, and only once
    Given the reading OP-group-end is "leave"
    And Alice is in a call of the group Team with Bob
    When Carol ends the call
    Then the command is refused
    When Bob ends the call
    Then the command succeeds
    When Bob ends the call
    Then the command is refused
    And nobody is told anything

  @GRP-10
  Scenario: When its call is over, the group can be called again
    Given Alice is calling the group Team
    When Alice cancels
    Then the command succeeds
    When Bob calls the group Team
    Then the command succeeds
    And each of Alice and Carol is told of an incoming call from Bob

  @GRP-10 @needs:activeCall
  Scenario: When its call has ended, the group can be called again
    Given the reading OP-group-end is "leave"
    And Alice is in a call of the group Team with Bob
    When Bob ends the call
    And Alice ends the call
    And Alice clears her active call
    And Alice calls the group Team
    Then the command succeeds

  @GRP-11 @PAY-10
  Scenario: Who is no member cannot call the group
    When Dave calls the group Team
    Then the command is refused
    And nobody is told anything

  @GRP-11 @ARG-3
  Scenario: Who is no member cannot act on a call of the group
    Given Alice is calling the group Team
    When Dave accepts the call from Alice
    Then the command is refused
    When Dave rejects the call from Alice
    Then the command is refused
    And nobody is told anything
    When Bob accepts
    Then the command succeeds

  @ARG-1 @needs:groups
  Scenario: An unknown group cannot be called
    When Alice calls an unknown group
    Then the command is refused
    And nobody is told anything

  @GRP-2 @GRP-3
  Scenario: Two members who accept together both join
    Given Alice is calling the group Team
    When Bob accepts and Carol accepts at the same time
    Then every command of that step succeeds

  @GRP-7 @RACE-1
  Scenario: Of a cancel and an accept given together, one takes effect
    Given Alice is calling the group Team
    When Alice cancels and Bob accepts at the same time
    Then exactly one of them succeeds
    And nothing of this contradicts anything before

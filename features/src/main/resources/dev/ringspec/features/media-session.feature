Feature: The media session

  Ringing brings two people together; what they then say to each other goes through a media session, which each side enters
  with a token of its own once the call is accepted. Entering and leaving it is no decision on the call: nothing rings, nothing
  is accepted and nothing is over by it, and who leaves has still to end the call. Both documented ways out work: end the call
  and then leave, or leave and then end it. Those inside are told who comes and who goes, and that the call is over.

  Background:
    Given Alice, Bob and Carol are online

  @SES-1 @SES-2
  Scenario: Both sides of a call enter its session
    Given Alice is in a call with Bob
    When Bob asks for a token for the call
    Then the command succeeds
    When Bob enters the session of the call
    Then the command succeeds
    When Alice asks for a token for the call
    Then the command succeeds
    When Alice enters the session of the call
    Then the command succeeds
    And nobody is told anything

  @SES-1 @SES-2
  Scenario: Who accepts may enter at once
    Given Alice is calling Bob
    When Bob accepts
    And Bob asks for a token and enters the session of the call
    Then every command of that step succeeds
    And Alice is told that the call was accepted
    And nobody is told anything more

  @SES-4
  Scenario: Who is inside is told who joins
    Given Alice is in a call with Bob
    And Alice is in the session of the call
    When Bob asks for a token and enters the session of the call
    Then Alice is told in the session that Bob has joined
    And Alice is told nothing more in the session
    And Carol is told nothing in the session

  @SES-4 @SES-6
  Scenario: Who stays inside is told who leaves
    Given the reading OP-leave-without-end is "call-goes-on"
    And Alice is in a call with Bob
    And Alice and Bob are in the session of the call
    When Bob leaves the session of the call
    Then Alice is told in the session that Bob has left
    And nobody is told anything

  @SES-3 @SES-5 @END-2 @needs:activeCall
  Scenario: End the call, then leave
    Given Alice is in a call with Bob
    And Alice and Bob are in the session of the call
    When Alice ends the call
    Then the command succeeds
    When Alice clears her active call
    And Alice leaves the session of the call
    Then the command succeeds
    When Bob leaves the session of the call
    Then the command succeeds

  @SES-3 @END-2
  Scenario: The other side is told in the session that the call is over
    Given Alice is in a call with Bob
    And Alice and Bob are in the session of the call
    When Bob ends the call
    And Bob leaves the session of the call
    Then the command succeeds
    And Alice is told that the call was ended
    And Alice is told in the session that the call is over
    And Carol is told nothing in the session

  @SES-3
  Scenario: Who never entered is told nothing in the session
    Given Alice is in a call with Bob
    And Alice is in the session of the call
    When Alice ends the call
    And Alice leaves the session of the call
    Then Bob is told that the call was ended
    And Bob is told nothing in the session

  @SES-5 @SES-6 @END-1 @END-2
  Scenario: Leave, then end the call
    Given the reading OP-leave-without-end is "call-goes-on"
    And Alice is in a call with Bob
    And Alice and Bob are in the session of the call
    When Alice leaves the session of the call
    Then the command succeeds
    And nobody is told anything
    When Alice ends the call
    Then the command succeeds
    And Bob is told that the call was ended
    And Bob is told nothing more

  @SES-5
  Scenario: A session can be left after the other side has ended the call
    Given Alice is in a call with Bob
    And Alice and Bob are in the session of the call
    When Alice ends the call
    Then Bob is told that the call was ended
    When Bob leaves the session of the call
    Then the command succeeds

  @SES-6
  Scenario: Leaving may end the call
    Given the reading OP-leave-without-end is "call-ends"
    And Alice is in a call with Bob
    And Alice and Bob are in the session of the call
    When Alice leaves the session of the call
    Then the command succeeds
    And Bob is told that the call was ended

  @SES-2
  Scenario: A ringing call may have no session yet
    Given the reading OP-session-before-accept is "refused"
    And Alice is calling Bob
    When Alice asks for a token and enters the session of the call
    Then at least one command of that step is refused
    And nobody is told anything
    When Bob accepts
    Then the command succeeds
    And Alice is told that the call was accepted

  @SES-2
  Scenario: A ringing call may have a session, and rings on
    Given the reading OP-session-before-accept is "allowed"
    And Alice is calling Bob
    When Bob asks for a token and enters the session of the call
    Then every command of that step succeeds
    And nobody is told anything
    When Bob rejects
    Then the command succeeds
    And Alice is told that the call was rejected

  @SES-2
  Scenario: A call that is over may have no session any more
    Given the reading OP-session-after-end is "refused"
    And Alice is in a call with Bob
    When Alice ends the call
    Then Bob is told that the call was ended
    When Bob asks for a token and enters the session of the call
    Then at least one command of that step is refused
    And nobody is told anything

  @SES-2
  Scenario: Entering the session of a call that is over does not revive it
    Given the reading OP-session-after-end is "allowed"
    And Alice is in a call with Bob
    When Alice ends the call
    Then Bob is told that the call was ended
    When Bob asks for a token and enters the session of the call
    Then every command of that step succeeds
    And nobody is told anything
    When Bob accepts
    Then the command is refused

  @SES-2
  Scenario: A session may be closed to others
    Given the reading OP-session-not-in-call is "refused"
    And Alice is in a call with Bob
    When Carol asks for a token and enters the session of the call
    Then at least one command of that step is refused
    And nobody is told anything

  @SES-2
  Scenario: A session may be open to others, who are still no party of the call
    Given the reading OP-session-not-in-call is "allowed"
    And Alice is in a call with Bob
    When Carol asks for a token and enters the session of the call
    Then every command of that step succeeds
    And nobody is told anything
    When Carol ends the call from Alice
    Then the command is refused
    And nobody is told anything

  @SES-2 @SES-7
  Scenario: A call in whose session only one side is goes on, or ends for both
    Given Alice is in a call with Bob
    And Alice is in the session of the call
    When 60 seconds pass
    Then Alice and Bob are both told that the call was ended, or neither is
    And nobody is told anything more

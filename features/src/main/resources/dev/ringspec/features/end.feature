Feature: Ending

  Either side ends a call that goes on: it is over, and the other side is told so, once. Whether the side that ended it is
  told as well is an open question, answered the same way every time. A call that only rings cannot be ended, a call that is
  over cannot be ended again, and the end of one call says nothing of another.

  Background:
    Given Alice, Bob and Carol are online

  @END-1 @END-2 @END-3 @END-4 @PAY-1 @PAY-6
  Scenario: The receiver is told that the caller ended the call
    Given Alice is in a call with Bob
    When Alice ends the call
    Then the command succeeds
    And Bob is told that the call was ended
    And Bob is told nothing more
    And Carol is told nothing

  @END-1 @END-2 @END-3 @END-4
  Scenario: The caller is told that the receiver ended the call
    Given Alice is in a call with Bob
    When Bob ends the call
    Then the command succeeds
    And Alice is told that the call was ended
    And Alice is told nothing more
    And Carol is told nothing

  @END-5 @END-6
  Scenario: Who ends a call may be told so as well, once
    Given the reading OP-ender-told is "told"
    And Alice is in a call with Bob
    When Alice ends the call
    Then Bob is told that the call was ended
    And Alice is told that the call was ended
    And nobody is told anything more

  @END-5 @END-6
  Scenario: Who ends a call may be told nothing of it
    Given the reading OP-ender-told is "not-told"
    And Alice is in a call with Bob
    When Alice ends the call
    Then Bob is told that the call was ended
    And nobody is told anything more

  @END-4 @PAY-3 @PAY-5
  Scenario: An ended video call was a video call, and lasted as long as it did
    When Alice calls Bob by video
    And Bob accepts
    And 5 seconds pass
    And Bob ends the call
    Then Alice is told that the call was ended
    And Alice calls Bob by video, wherever it is shown
    And the call was initiated, then joined, then ended
    And the call lasted 5 seconds

  @END-7 @PAY-10
  Scenario: A ringing call cannot be ended, by either side
    Given Alice is calling Bob
    When Alice ends the call
    Then the command is refused
    When Bob ends the call
    Then the command is refused
    And nobody is told anything
    When Bob accepts
    Then the command succeeds
    And Alice is told that the call was accepted

  @END-7
  Scenario: A ringing call can be cancelled after an attempt to end it
    Given Alice is calling Bob
    When Alice ends the call
    And Alice cancels
    Then the command succeeds
    And Bob is told that the call was cancelled
    And nobody is told anything more

  @END-8 @PAY-7 @PAY-15
  Scenario: A second end tells nobody again
    Given Alice is in a call with Bob
    When Alice ends the call
    Then Bob is told that the call was ended
    When 5 seconds pass
    And Alice ends the call
    Then nobody is told anything
    When Bob ends the call
    Then nobody is told anything

  @END-9 @END-2 @PAY-8
  Scenario: A call can be ended right after it was accepted
    Given Alice is calling Bob
    When Bob accepts and Alice ends the call at once
    Then every command of that step succeeds
    And Alice is told that the call was accepted
    And Bob is told that the call was ended
    When Bob rejects
    Then the command is refused
    When Bob accepts
    Then the command is refused

  @END-10 @CAN-5
  Scenario: Ending one call leaves another one ringing
    Given the reading OP-busy-by is "app"
    And the reading OP-stale-blocks is "no"
    And Alice is in a call with Bob
    And Carol is calling Bob
    When Bob ends the call with Alice
    Then Alice is told that the call was ended
    And Carol is told nothing
    When Bob accepts the call from Carol
    Then the command succeeds
    And Carol is told that the call was accepted
    And nobody is told anything more

  @END-10
  Scenario: A call that the other side ends leaves another one ringing
    Given the reading OP-busy-by is "app"
    And the reading OP-stale-blocks is "no"
    And Alice is in a call with Bob
    And Carol is calling Bob
    When Alice ends the call
    Then Bob is told that the call from Alice was ended
    And Carol is told nothing
    When Bob accepts the call from Carol
    Then the command succeeds

  @END-10 @ACT-7 @needs:activeCall
  Scenario: Once the ended call is cleared, the other one can be accepted
    Given the reading OP-busy-by is "app"
    And Alice is in a call with Bob
    And Carol is calling Bob
    When Bob ends the call with Alice
    And Bob clears his active call
    And Bob accepts the call from Carol
    Then the command succeeds
    And Carol is told that the call was accepted

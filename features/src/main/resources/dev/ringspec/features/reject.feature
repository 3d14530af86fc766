Feature: Rejecting

  The receiver rejects a ringing call: it is over, and the caller is told so, once. The rejecting device is told nothing.
  A call that goes on cannot be rejected any more, only ended; and each word of rejectCall belongs to one side.

  Background:
    Given Alice, Bob and Carol are online

  @REJ-1 @REJ-2 @REJ-3 @REJ-4 @PAY-1 @PAY-6
  Scenario: The caller is told that the receiver rejected, and nobody else
    Given Alice is calling Bob
    When Bob rejects
    Then the command succeeds
    And Alice is told that the call was rejected
    And nobody is told anything more

  @REJ-3 @PAY-3
  Scenario: A rejected video call was a video call
    When Alice calls Bob by video
    And Bob rejects
    Then Alice is told that the call was rejected
    And Alice calls Bob by video, wherever it is shown

  @REJ-5 @PAY-10
  Scenario: Nobody rejects a call that goes on
    Given Alice is in a call with Bob
    When Bob rejects
    Then the command is refused
    When Alice cancels
    Then the command is refused
    When Alice rejects the call to Bob
    Then the command is refused
    And nobody is told anything
    When Alice ends the call
    Then the command succeeds
    And Bob is told that the call was ended

  @REJ-5 @needs:busy
  Scenario: Nobody is busy for the very call they are in
    Given Alice is in a call with Bob
    When Bob sends busy
    Then the command is refused
    When Alice sends busy to the call to Bob
    Then the command is refused
    And nobody is told anything
    When Bob ends the call
    Then Alice is told that the call was ended

  @REJ-6 @PAY-10
  Scenario: The receiver cannot cancel, and the call rings on
    Given the reading OP-role-check is "refused"
    And Alice is calling Bob
    When Bob cancels the call from Alice
    Then the command is refused
    And nobody is told anything
    When Bob accepts
    Then the command succeeds

  @REJ-6 @PAY-10
  Scenario: The caller cannot reject its own call, and the call rings on
    Given the reading OP-role-check is "refused"
    And Alice is calling Bob
    When Alice rejects the call to Bob
    Then the command is refused
    And nobody is told anything
    When Bob accepts
    Then the command succeeds

  @REJ-6 @needs:busy
  Scenario: The caller cannot send busy, and the call rings on
    Given the reading OP-role-check is "refused"
    And Alice is calling Bob
    When Alice sends busy to the call to Bob
    Then the command is refused
    And nobody is told anything
    When Bob accepts
    Then the command succeeds

  @PAY-9
  Scenario: A receiver who is taken at its word when it cancels
    Given the reading OP-role-check is "taken"
    And Alice is calling Bob
    When Bob cancels the call from Alice
    Then the command succeeds
    And Alice is told that the call was cancelled
    And nobody is told anything more
    When Bob accepts
    Then the command is refused

  @PAY-9
  Scenario: A caller who is taken at its word when it rejects
    Given the reading OP-role-check is "taken"
    And Alice is calling Bob
    When Alice rejects the call to Bob
    Then the command succeeds
    And Bob is told that the call was rejected
    And nobody is told anything more
    When Bob accepts
    Then the command is refused

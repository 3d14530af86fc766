Feature: Accepting

  The receiver accepts a ringing call: it is ongoing from that moment, and the caller is told so, once. The accepting device
  is told nothing, it knows. Only the receiver can accept, only while the call rings, and only while in no other call.

  Background:
    Given Alice, Bob and Carol are online

  @ACC-1 @ACC-2 @ACC-3 @ACC-4 @PAY-1 @PAY-6
  Scenario: The caller is told that the receiver accepted, and nobody else
    Given Alice is calling Bob
    When Bob accepts
    Then the command succeeds
    And Alice is told that the call was accepted
    And nobody is told anything more

  @ACC-3 @PAY-3
  Scenario: An accepted video call is a video call still
    When Alice calls Bob by video
    And Bob accepts
    Then Alice is told that the call was accepted
    And Alice calls Bob by video, wherever it is shown
    And the call was initiated, then joined, then ended

  @ACC-5 @PAY-10
  Scenario: The caller cannot accept its own call
    Given Alice is calling Bob
    When Alice accepts the call to Bob
    Then the command is refused
    And nobody is told anything
    When Bob accepts
    Then the command succeeds
    And Alice is told that the call was accepted

  @ACC-5
  Scenario: The caller cannot accept its own call when it goes on already
    Given Alice is in a call with Bob
    When Alice accepts the call to Bob
    Then the command is refused
    And nobody is told anything

  @ACC-6 @PAY-15
  Scenario: Accepting twice changes nothing
    Given Alice is in a call with Bob
    When 5 seconds pass
    And Bob accepts
    Then nobody is told anything
    When Alice ends the call
    Then the command succeeds
    And Bob is told that the call was ended
    And the call was initiated, then joined, then ended

  @ACC-6
  Scenario: A repeated accept may be refused
    Given the reading OP-repeat-command is "refused"
    And Alice is in a call with Bob
    When Bob accepts
    Then the command is refused
    And nobody is told anything

  @ACC-7 @PAY-10
  Scenario: Who is in a call cannot accept another one
    Given the reading OP-busy-by is "app"
    And Alice is in a call with Bob
    And Carol is calling Bob
    When Bob accepts the call from Carol
    Then the command is refused
    And nobody is told anything
    When Alice ends the call
    Then Bob is told that the call from Alice was ended
    When Bob rejects the call from Carol
    Then the command succeeds
    And Carol is told that the call was rejected

  @ACC-7 @RACE-5
  Scenario: Who is calling may be refused to accept another call
    Given the reading OP-accept-while-calling is "refused"
    And the reading OP-busy-by is "app"
    And Bob is calling Carol
    And Alice is calling Bob
    When Bob accepts the call from Alice
    Then the command is refused
    And nobody is told anything
    When Carol accepts the call from Bob
    Then Bob is told that the call was accepted

  @ACC-1
  Scenario: Who is calling may be allowed to accept another call
    Given the reading OP-accept-while-calling is "allowed"
    And the reading OP-busy-by is "app"
    And Bob is calling Carol
    And Alice is calling Bob
    When Bob accepts the call from Alice
    Then the command succeeds
    And Alice is told that the call was accepted
    And nobody is told anything more

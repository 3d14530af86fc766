Feature: Cancelling

  The caller takes a ringing call back: it is over, and the receiver is told so, once, and stops ringing. A cancel is safe at
  any moment, also right after the call was made; and it concerns this one call and no other.

  Background:
    Given Alice, Bob and Carol are online

  @CAN-1 @CAN-2 @CAN-3 @CAN-4 @PAY-1 @PAY-6
  Scenario: The receiver is told that the caller cancelled, and nobody else
    Given Alice is calling Bob
    When Alice cancels
    Then the command succeeds
    And Bob is told that the call was cancelled
    And nobody is told anything more

  @CAN-3 @PAY-3
  Scenario: A cancelled video call was a video call
    When Alice calls Bob by video
    And Alice cancels
    Then Bob is told that the call was cancelled
    And Alice calls Bob by video, wherever it is shown

  @CAN-5 @RNG-5
  Scenario: Cancelling one call leaves another one ringing
    Given the reading OP-busy-by is "app"
    And Alice is calling Bob
    And Carol is calling Bob
    When Alice cancels
    Then Bob is told that the call from Alice was cancelled
    And nobody is told anything more
    When Bob accepts the call from Carol
    Then the command succeeds
    And Carol is told that the call was accepted

  @CAN-5 @PAY-1
  Scenario: Cancelling one call leaves another one going on
    Given the reading OP-busy-by is "app"
    And Alice is in a call with Bob
    And Carol is calling Bob
    When Carol cancels
    Then Bob is told that the call from Carol was cancelled
    And nobody is told anything more
    When Alice ends the call
    Then the command succeeds
    And Bob is told that the call from Alice was ended

  @CAN-5 @REJ-4
  Scenario: Rejecting one call leaves another one going on
    Given the reading OP-busy-by is "app"
    And Alice is in a call with Bob
    And Carol is calling Bob
    When Bob rejects the call from Carol
    Then Carol is told that the call was rejected
    And nobody is told anything more
    When Bob ends the call with Alice
    Then the command succeeds
    And Alice is told that the call was ended

  @CAN-6 @PAY-8
  Scenario: Cancelling at once is safe
    When Alice calls Bob and cancels at once
    Then every command of that step succeeds
    And Bob is told of the call and then of its cancel, or of neither
    And nobody is told anything more
    When Bob accepts
    Then the command is refused

  @CAN-6 @ACT-6
  Scenario: After a quick cancel both are free
    When Alice calls Bob and cancels at once
    And Bob calls Alice
    Then the command succeeds
    And Alice is told of an incoming call from Bob
    When Alice accepts
    Then the command succeeds

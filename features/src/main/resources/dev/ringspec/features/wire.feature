Feature: A wire that cannot be trusted

  Between a device and its server, answers come late, broken or never, and events are lost, doubled or out of order. A command
  without an answer may have happened, so nobody may say that it was refused. A device that missed something asks for it when
  the wire is whole again; then nobody is left ringing, or in a call that the other side has left.

  Background:
    Given Alice, Bob and Carol are online

  @needs:wire @ACC-1 @ACC-2
  Scenario: A slow answer changes nothing
    Given Alice is calling Bob
    And the answer to Bob's accept is slow
    When Bob accepts
    Then the command succeeds
    And Alice is told that the call was accepted

  @needs:wire @RACE-8 @ACC-2
  Scenario: An accept whose answer is lost has happened
    Given Alice is calling Bob
    And the answer to Bob's accept is lost
    When Bob accepts
    Then Alice is told that the call was accepted
    When Alice ends the call
    Then the command succeeds
    And Bob is told that the call was ended

  @needs:wire @RACE-8 @REJ-2
  Scenario: A reject whose answer is empty has happened
    Given Alice is calling Bob
    And the answer to Bob's reject is empty
    When Bob rejects
    Then Alice is told that the call was rejected
    And nobody is told anything more

  @needs:wire @RACE-8 @CAN-2
  Scenario: A cancel whose answer is garbled has happened
    Given Alice is calling Bob
    And the answer to Alice's cancel is garbled
    When Alice cancels
    Then Bob is told that the call was cancelled
    And nobody is told anything more

  @needs:wire @RACE-8 @RNG-1
  Scenario: A call whose answer is lost rings all the same
    Given the answer to Alice's call is lost
    When Alice calls Bob
    Then Bob is told of an incoming call
    When Bob rejects
    Then the command succeeds
    And Alice is told that the call was rejected

  @needs:wire @RACE-8 @RNG-4
  Scenario: An accept that a reset has stopped has not happened
    Given Alice is calling Bob
    And the answer to Bob's accept is a reset
    When Bob accepts
    Then Alice is told nothing
    When Alice cancels
    Then the command succeeds
    And Bob is told that the call was cancelled

  @needs:wire @RACE-8 @END-2
  Scenario: An end that the server failed at can be given again
    Given Alice is in a call with Bob
    And the answer to Alice's end is a server error
    When Alice ends the call
    Then Bob is told nothing
    When Alice ends the call
    Then the command succeeds
    And Bob is told that the call was ended

  @needs:wire @CAN-2
  Scenario: A cancel that was lost stops the ringing once the wire is whole again
    Given Alice is calling Bob
    And the event of Alice's cancel to Bob is lost
    When Alice cancels
    Then Bob is told nothing
    When Bob's wire is whole again
    Then Bob is told that the call was cancelled
    And nobody is told anything more

  @needs:wire @END-2
  Scenario: An end that was lost is told once the wire is whole again
    Given Alice is in a call with Bob
    And the event of Alice's end to Bob is lost
    When Alice ends the call
    Then the command succeeds
    And Bob is told nothing
    When Bob's wire is whole again
    Then Bob is told that the call was ended

  @needs:wire @PAY-9 @CAN-2
  Scenario: Whoever has missed a cancel cannot accept any more
    Given Alice is calling Bob
    And the event of Alice's cancel to Bob is lost
    When Alice cancels
    And Bob accepts
    Then the command is refused
    When Bob's wire is whole again
    Then Bob is told that the call was cancelled
    And Alice is told nothing

  @needs:wire @PAY-8 @CAN-6
  Scenario: A call that was lost is told before its cancel
    Given the event of Alice's call to Bob is lost
    When Alice calls Bob and cancels at once
    Then Bob is told of an incoming call
    And Bob is told that the call was cancelled
    And nobody is told anything more

  @needs:wire @PAY-8 @CAN-6
  Scenario: A call that its cancel has overtaken is told first
    Given the event of Alice's call to Bob is overtaken by the next
    When Alice calls Bob and cancels at once
    Then Bob is told of an incoming call
    And Bob is told that the call was cancelled
    And nobody is told anything more

  @needs:wire @RNG-1
  Scenario: A call that arrives twice rings once
    Given the event of Alice's call to Bob is doubled
    When Alice calls Bob
    Then Bob is told of an incoming call
    And nobody is told anything more

  @needs:wire @ACC-2
  Scenario: An accept that is told late is told
    Given Alice is calling Bob
    And the event of Bob's accept to Alice is late
    When Bob accepts
    Then Alice is told that the call was accepted
    And nobody is told anything more

  @needs:wire @PAY-1 @RNG-5
  Scenario: An event of an unknown session changes nothing
    Given the event of Alice's call to Bob comes after one of an unknown session
    When Alice calls Bob
    Then Bob is told of an incoming call
    When Bob accepts
    Then the command succeeds
    And Alice is told that the call was accepted

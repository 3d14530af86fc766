Feature: Being busy

  A receiver who is on another call can turn a new one away as busy: the new call is over, its caller is told busy, which is
  not the same as rejected, and the running call knows nothing of it. Where the implementation decides by itself who is busy,
  the caller learns it in a definite way all the same.

  Background:
    Given Alice, Bob and Carol are online

  @BSY-1 @BSY-2 @BSY-3 @BSY-4 @BSY-5 @needs:busy
  Scenario: A second call is turned away as busy, and its caller alone is told
    Given the reading OP-busy-by is "app"
    And Alice is in a call with Bob
    And Carol is calling Bob
    When Bob sends busy to the call from Carol
    Then the command succeeds
    And Carol is told that the call was busy
    And nobody is told anything more
    And Carol calls Bob by audio, wherever it is shown

  @BSY-6 @ACT-6 @needs:busy
  Scenario: The running call is ended by the other side after a second one was turned away
    Given the reading OP-busy-by is "app"
    And Alice is in a call with Bob
    And Carol is calling Bob
    When Bob sends busy to the call from Carol
    And Alice ends the call
    Then the command succeeds
    And Bob is told that the call from Alice was ended

  @BSY-6 @needs:busy
  Scenario: The running call is ended by the busy side after a second one was turned away
    Given the reading OP-busy-by is "app"
    And Alice is in a call with Bob
    And Carol is calling Bob
    When Bob sends busy to the call from Carol
    And Bob ends the call with Alice
    Then the command succeeds
    And Alice is told that the call was ended

  @BSY-7
  Scenario: A call to somebody on another call comes to a definite outcome
    Given Alice is in a call with Bob
    When Carol calls Bob
    Then the call from Carol rings at Bob, is refused, or is busy
    And nobody is told anything more
    When Alice ends the call
    Then the command succeeds
    And Bob is told that the call from Alice was ended

  @BSY-7
  Scenario: The implementation may refuse a call to somebody on another call
    Given the reading OP-busy-by is "initiate-refused"
    And Alice is in a call with Bob
    When Carol calls Bob
    Then the command is refused
    And nobody is told anything

  @BSY-7 @BSY-2 @BSY-5
  Scenario: The implementation may say busy for somebody on another call
    Given the reading OP-busy-by is "automatic"
    And Alice is in a call with Bob
    When Carol calls Bob
    Then the command succeeds
    And Carol is told that the call was busy
    And nobody is told anything more

  @BSY-7
  Scenario: A call to somebody who is being called comes to a definite outcome
    Given Alice is calling Bob
    When Carol calls Bob
    Then the call from Carol rings at Bob, is refused, or is busy
    And nobody is told anything more
    When Bob accepts the call from Alice
    Then the command succeeds
    And Alice is told that the call was accepted

  @BSY-8 @BSY-3 @needs:busy
  Scenario: Who is on no other call may be busy all the same
    Given the reading OP-busy-free is "taken"
    And Alice is calling Bob
    When Bob sends busy
    Then the command succeeds
    And Alice is told that the call was busy
    And nobody is told anything more

  @PAY-10 @needs:busy
  Scenario: Who is on no other call may be refused to be busy
    Given the reading OP-busy-free is "refused"
    And Alice is calling Bob
    When Bob sends busy
    Then the command is refused
    And nobody is told anything
    When Bob accepts
    Then the command succeeds

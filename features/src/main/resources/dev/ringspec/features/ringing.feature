Feature: Ringing

  A user calls another user: the call gets a session id of its own, and the receiver's device rings, told by one event that
  says who calls, whom, and by what. Nobody else is told. The call then rings on quietly until somebody decides it or its
  time is over. A device has one call of its own at a time; a second attempt is refused, and a refused call never existed.

  Background:
    Given Alice, Bob and Carol are online

  @INI-1 @INI-2 @RNG-1 @RNG-2 @RNG-3 @PAY-1 @PAY-6
  Scenario: The receiver is told of the call, and nobody else
    When Alice calls Bob
    Then the command succeeds
    And Bob is told of an incoming call from Alice
    And nobody is told anything more

  @INI-1 @INI-2 @RNG-2 @PAY-3
  Scenario: A video call says that it is one
    When Alice calls Bob by video
    Then the command succeeds
    And Bob is told of an incoming call
    And Alice calls Bob by video, wherever it is shown

  @RNG-4 @ACC-1
  Scenario: A ringing call rings on quietly and can still be accepted
    Given Alice is calling Bob
    When 3 seconds pass
    Then nobody is told anything
    When Bob accepts
    Then the command succeeds

  @RNG-4 @REJ-1
  Scenario: A ringing call rings on quietly and can still be rejected
    Given Alice is calling Bob
    When 3 seconds pass
    And Bob rejects
    Then the command succeeds
    And Alice is told that the call was rejected
    And nobody is told anything more

  @RNG-4 @CAN-1
  Scenario: A ringing call rings on quietly and can still be cancelled
    Given Alice is calling Bob
    When 3 seconds pass
    And Alice cancels
    Then the command succeeds
    And Bob is told that the call was cancelled
    And nobody is told anything more

  @INI-4 @INI-3 @PAY-10
  Scenario: Who is calling cannot call a second time
    Given Alice is calling Bob
    When Alice calls Carol
    Then the command is refused
    And nobody is told anything
    When Bob accepts
    Then the command succeeds
    And Alice is told that the call was accepted
    And nobody is told anything more

  @INI-4 @CAN-1
  Scenario: Who is calling can cancel that call after a second attempt
    Given Alice is calling Bob
    When Alice calls Carol
    And Alice cancels the call to Bob
    Then the command succeeds
    And Bob is told that the call was cancelled
    And nobody is told anything more

  @INI-4 @INI-3 @PAY-10
  Scenario: Who is in a call cannot call anybody else
    Given Alice is in a call with Bob
    When Alice calls Carol
    Then the command is refused
    When Bob calls Carol
    Then the command is refused
    And nobody is told anything
    When Bob ends the call with Alice
    Then the command succeeds
    And Alice is told that the call was ended

  @INI-3 @TMO-7 @slow
  Scenario: A refused call never times out
    Given Alice is in a call with Bob
    When Alice calls Carol
    Then the command is refused
    When the timeout passes
    Then nobody is told anything
    When Alice ends the call with Bob
    Then the command succeeds

  @INI-5 @ACT-6 @PAY-2
  Scenario: After a rejected call one can call again, by another session id
    Given Alice is calling Bob
    When Bob rejects
    And Alice calls Bob
    Then the command succeeds
    And no two calls have one session id
    When Bob accepts
    Then the command succeeds

  @INI-5 @PAY-2
  Scenario: After an ended call one can call again, by another session id
    Given the reading OP-stale-blocks is "no"
    And Alice is in a call with Bob
    When Alice ends the call
    And Alice calls Carol
    Then the command succeeds
    And Carol is told of an incoming call from Alice
    And no two calls have one session id

  @INI-5 @needs:activeCall
  Scenario: After an ended call is cleared one can call again
    Given Alice is in a call with Bob
    When Alice ends the call
    And Alice clears her active call
    And Alice calls Carol
    Then the command succeeds
    And Carol is told of an incoming call from Alice
    And no two calls have one session id

  @RNG-5
  Scenario: Two calls ring side by side, and each is decided alone
    Given the reading OP-busy-by is "app"
    And Alice is calling Bob
    When Carol calls Bob
    Then Bob is told of an incoming call from Carol
    And no two calls have one session id
    When Bob rejects the call from Alice
    Then Alice is told that the call was rejected
    And nobody is told anything more
    When Bob accepts the call from Carol
    Then the command succeeds
    And Carol is told that the call was accepted
    And nobody is told anything more

  @RNG-5 @CAN-5
  Scenario: Of two calls that ring side by side, the first can be accepted after the second was rejected
    Given the reading OP-busy-by is "app"
    And Alice is calling Bob
    And Carol is calling Bob
    When Bob rejects the call from Carol
    Then Carol is told that the call was rejected
    And nobody is told anything more
    When Bob accepts the call from Alice
    Then Alice is told that the call was accepted
    And nobody is told anything more

  @INI-1
  Scenario: Who is being called may call somebody else meanwhile
    Given the reading OP-initiate-while-ringing is "allowed"
    And Alice is calling Bob
    When Bob calls Carol
    Then the command succeeds
    And Carol is told of an incoming call from Bob
    And nobody is told anything more

  @PAY-10
  Scenario: Who is being called may be refused to call somebody else meanwhile
    Given the reading OP-initiate-while-ringing is "refused"
    And Alice is calling Bob
    When Bob calls Carol
    Then the command is refused
    And nobody is told anything
    When Bob accepts the call from Alice
    Then the command succeeds

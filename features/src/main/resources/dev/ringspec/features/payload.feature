Feature: What is said of a call

  Wherever a call is shown, in results and in events, on either side, it is the same call: one session id, one caller, one
  receiver, one type, one set of times. Events come once and in the order of the flow, each explained by a command or by time;
  after the last one nothing more comes. What was refused has not happened, and what is open is read one way throughout.

  Background:
    Given Alice, Bob and Carol are online

  @PAY-1 @PAY-3 @PAY-8 @PAY-11 @PAY-15
  Scenario: From ringing to the end it is one and the same call
    When Alice calls Bob by video
    Then Bob is told of an incoming call from Alice
    When 2 seconds pass
    And Bob accepts
    Then Alice is told that the call from Alice to Bob was accepted
    When 3 seconds pass
    And Bob ends the call
    Then Alice is told that the call from Alice to Bob was ended
    And Alice calls Bob by video, wherever it is shown
    And the call was initiated, then joined, then ended

  @PAY-4 @PAY-5 @PAY-15 @needs:times
  Scenario: The times of a call are in order, and fit the time that passed
    Given Alice is calling Bob
    When 2 seconds pass
    And Bob accepts
    And 4 seconds pass
    And Alice ends the call
    Then Bob is told that the call was ended
    And the call was initiated, then joined, then ended
    And the call lasted 4 seconds

  @PAY-4 @PAY-6 @needs:times
  Scenario: A call that was never accepted has never been joined
    Given Alice is calling Bob
    When 2 seconds pass
    And Bob rejects
    Then Alice is told that the call was rejected
    When Alice calls Bob
    And Alice cancels
    Then Bob is told that the call from Alice was cancelled

  @PAY-2
  Scenario: Each of many calls has a session id of its own
    Given Alice is calling Bob
    When Alice cancels
    And Alice calls Carol
    And Carol rejects
    And Carol calls Bob
    And Bob rejects
    And Bob calls Alice
    Then no two calls have one session id

  @PAY-7 @END-8
  Scenario: Nothing comes after an end
    Given Alice is in a call with Bob
    When Alice ends the call
    Then Bob is told that the call was ended
    When 5 seconds pass
    Then nobody is told anything
    When Bob rejects
    Then nobody is told anything

  @PAY-7
  Scenario: Nothing comes after a rejection or a cancel
    Given Alice is calling Bob
    When Bob rejects
    Then Alice is told that the call was rejected
    When 5 seconds pass
    Then nobody is told anything
    When Carol calls Bob
    And Carol cancels
    Then Bob is told of an incoming call from Carol
    And Bob is told that the call from Carol was cancelled
    When 5 seconds pass
    Then nobody is told anything

  @PAY-7 @slow
  Scenario: Nothing comes after a time-out
    Given Alice is calling Bob
    When the timeout passes
    Then both sides agree
    When half the timeout passes
    And half the timeout passes
    Then nobody is told anything

  @PAY-9 @PAY-10
  Scenario: A rejected call is rejected for good
    Given Alice is calling Bob
    When Bob rejects
    And Bob accepts
    Then the command is refused
    When Alice cancels
    Then the command is refused
    When Bob cancels the call from Alice
    Then the command is refused
    When Alice ends the call
    Then the command is refused

  @PAY-9 @PAY-10
  Scenario: A cancelled call is cancelled for good
    Given Alice is calling Bob
    When Alice cancels
    And Bob accepts
    Then the command is refused
    When Bob rejects
    Then the command is refused
    When Bob ends the call
    Then the command is refused
    When Alice rejects the call to Bob
    Then the command is refused

  @PAY-9 @PAY-10
  Scenario: An ended call is ended for good
    Given Alice is in a call with Bob
    When Alice ends the call
    And Bob accepts
    Then the command is refused
    When Bob rejects
    Then the command is refused
    When Alice cancels
    Then the command is refused
    When Alice accepts the call to Bob
    Then the command is refused

  @PAY-9 @needs:busy
  Scenario: A call that was busy is busy for good
    Given the reading OP-busy-free is "taken"
    And Alice is calling Bob
    When Bob sends busy
    And Bob accepts
    Then the command is refused
    When Bob rejects
    Then the command is refused
    When Alice cancels
    Then the command is refused
    When Alice ends the call
    Then the command is refused

  @PAY-9 @slow
  Scenario: A call that timed out is over for good
    Given Alice is calling Bob
    When the timeout passes
    And Alice cancels
    Then the command is refused
    When Bob rejects
    Then the command is refused
    When Bob ends the call
    Then the command is refused

  @PAY-10
  Scenario: What was refused has not happened
    Given Alice is calling Bob
    When Alice accepts the call to Bob
    And Bob ends the call
    And Carol accepts the call from Alice
    And Alice calls Carol
    Then nobody is told anything
    When Carol calls Alice
    Then the call from Carol rings at Alice, is refused, or is busy
    When Bob accepts the call from Alice
    Then the command succeeds
    And Alice is told that the call to Bob was accepted

  @PAY-13
  Scenario: What else a call carries is its own business
    Given Alice is in a call with Bob
    When Alice ends the call
    Then Bob is told that the call was ended

  @PAY-11
  Scenario: What succeeded has happened
    Given Alice is calling Bob
    When Bob rejects
    Then the command succeeds
    And Alice is told that the call was rejected
    When Bob accepts
    Then the command is refused
    When Alice calls Carol
    Then the command succeeds
    And Carol is told of an incoming call from Alice

  @PAY-11 @PAY-7
  Scenario: Nothing comes of nothing
    When 5 seconds pass
    Then nobody is told anything
    Given Alice is calling Bob
    When 5 seconds pass
    Then nobody is told anything

  @PAY-12 @END-5
  Scenario: Who ends a call is told each time, or never
    Given the reading OP-stale-blocks is "no"
    And Alice is in a call with Bob
    When Alice ends the call
    Then Bob is told that the call was ended
    Given Bob is in a call with Alice
    When Bob ends the call
    Then Alice is told that the call was ended
    Given Alice is in a call with Bob
    When Alice ends the call
    Then Bob is told that the call was ended
    And nothing of this contradicts anything before

  @PAY-12 @slow
  Scenario: A time-out is told the same way each time
    Given Alice is calling Bob
    When the timeout passes
    Given Alice is calling Bob
    When the timeout passes
    Then nothing of this contradicts anything before

  @PAY-12 @REJ-6
  Scenario: The wrong side is refused each time, or taken at its word each time
    Given Alice is calling Bob
    When Bob cancels the call from Alice
    And Bob rejects
    And Alice calls Carol
    And Carol cancels the call from Alice
    And Carol rejects
    And Alice calls Bob
    And Alice rejects the call to Bob
    Then nothing of this contradicts anything before

  @PAY-12 @PAY-9
  Scenario: A repeated command is answered the same way each time
    Given Alice is calling Bob
    When Bob rejects
    And Bob rejects
    And Alice calls Bob
    And Alice cancels
    And Alice cancels
    And Alice calls Carol
    And Carol accepts
    And Carol accepts
    Then nothing of this contradicts anything before

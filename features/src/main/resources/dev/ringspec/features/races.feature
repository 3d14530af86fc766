Feature: Races

  Commands can be under way together. Whatever the order in which they take effect, a call is decided once: one command wins,
  the other is refused or changes nothing, and both sides learn of one and the same outcome. Two calls made together are two
  calls, and never one mixed out of both.

  Background:
    Given Alice, Bob and Carol are online

  @RACE-1 @RACE-7
  Scenario: The caller cancels while the receiver accepts
    Given Alice is calling Bob
    When Alice cancels and Bob accepts at the same time
    Then exactly one of them succeeds
    And both sides agree
    When Alice ends the call
    Then both sides agree

  @RACE-1 @RACE-7
  Scenario: The receiver accepts while the caller cancels
    Given Alice is calling Bob
    When Bob accepts and Alice cancels at the same time
    Then exactly one of them succeeds
    And both sides agree
    When Bob ends the call
    Then both sides agree

  @RACE-1 @RACE-7
  Scenario: The caller cancels while the receiver rejects
    Given Alice is calling Bob
    When Alice cancels and Bob rejects at the same time
    Then exactly one of them succeeds
    When Bob accepts
    Then the command is refused
    When Bob calls Alice
    Then the command succeeds

  @RACE-1 @needs:busy
  Scenario: The caller cancels while the receiver sends busy
    Given the reading OP-busy-free is "taken"
    And Alice is calling Bob
    When Bob sends busy and Alice cancels at the same time
    Then exactly one of them succeeds
    When Bob accepts
    Then the command is refused

  @RACE-2 @RACE-7 @slow
  Scenario: The receiver accepts at the moment of the time-out
    Given Alice is calling Bob
    When Bob accepts just as the timeout passes
    Then both sides agree
    When Alice ends the call
    Then both sides agree

  @RACE-2 @RACE-7 @needs:customTimeout
  Scenario: The receiver accepts at the moment of a timeout of the caller's own
    When Alice calls Bob with a timeout of 4 seconds
    And Bob accepts just as the timeout passes
    Then both sides agree
    When Alice ends the call
    Then both sides agree

  @RACE-2 @slow
  Scenario: The receiver rejects at the moment of the time-out
    Given Alice is calling Bob
    When Bob rejects just as the timeout passes
    Then both sides agree
    When Bob accepts
    Then the command is refused

  @RACE-2 @slow
  Scenario: The caller cancels at the moment of the time-out
    Given Alice is calling Bob
    When Alice cancels just as the timeout passes
    Then both sides agree
    When Bob accepts
    Then the command is refused

  @RACE-2 @needs:busy @slow
  Scenario: The receiver sends busy at the moment of the time-out
    Given the reading OP-busy-free is "taken"
    And Alice is calling Bob
    When Bob sends busy just as the timeout passes
    Then both sides agree
    When Bob accepts
    Then the command is refused

  @RACE-4 @RACE-7
  Scenario: Both sides end together
    Given Alice is in a call with Bob
    When Alice ends the call and Bob ends the call at the same time
    Then at least one of them succeeds
    And both sides agree
    When Bob accepts the call from Alice
    Then the command is refused

  @RACE-5
  Scenario: Two users who call each other have two calls
    Given the reading OP-glare is "both"
    And the reading OP-busy-by is "app"
    And the reading OP-initiate-while-ringing is "allowed"
    When Alice and Bob call each other at the same time
    Then every command of that step succeeds
    And Bob is told of an incoming call from Alice
    And Alice is told of an incoming call from Bob
    And nobody is told anything more
    And no two calls have one session id

  @RACE-5
  Scenario: Two users who call each other have at least one call
    When Alice and Bob call each other at the same time
    Then at least one of them succeeds
    And no two calls have one session id
    And nothing of this contradicts anything before

  @RACE-5
  Scenario: Who calls back while being called has a call, or none
    Given Alice is calling Bob
    When Bob calls Alice
    Then the call from Bob rings at Alice, is refused, or is busy
    When Alice cancels the call to Bob
    Then the command succeeds

  @RACE-6
  Scenario: Two callers of one receiver make two calls
    Given the reading OP-busy-by is "app"
    When Alice and Carol call Bob at the same time
    Then every command of that step succeeds
    And Bob is told of an incoming call from Alice
    And Bob is told of an incoming call from Carol
    And nobody is told anything more
    And no two calls have one session id

  @RACE-6 @INI-4
  Scenario: Two calls made together on one device make one call
    When Alice calls Bob and Carol at the same time
    Then exactly one of them succeeds
    And nothing of this contradicts anything before

  @RACE-8 @RACE-7
  Scenario: A cancel has happened or has not, whatever was answered
    Given Alice is calling Bob
    When Alice cancels
    And Bob accepts
    And Alice ends the call
    And Bob calls Carol
    Then nothing of this contradicts anything before

  @RACE-8 @RACE-7
  Scenario: An accept has happened or has not, whatever was answered
    Given Alice is calling Bob
    When Bob accepts
    And Alice cancels
    And Bob ends the call
    Then both sides agree
    And nothing of this contradicts anything before

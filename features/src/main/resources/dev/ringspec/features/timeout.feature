Feature: Timing out

  A call that nobody decides is over when its timeout has passed: 45 seconds after it was initiated, unless the caller named
  another time or the implementation documents one. Not earlier; and a decided call has no timeout any more. Each call has a
  timer of its own, started once. How the two sides are told of it is an open question, that they be told is advised.

  Background:
    Given Alice, Bob, Carol and Dave are online

  @TMO-1 @PAY-9 @slow
  Scenario: After the timeout the receiver can decide nothing any more
    Given Alice is calling Bob
    When the timeout passes
    And Bob accepts
    Then the command is refused
    When Bob rejects
    Then the command is refused
    When Alice cancels
    Then the command is refused

  @TMO-4 @TMO-9 @slow
  Scenario: The caller is told that the call timed out
    Given the reading OP-timeout-caller is not "none"
    And Alice is calling Bob
    When the timeout passes
    Then Alice is told that the call timed out
    And Alice is told nothing more
    And Carol is told nothing

  @TMO-5 @TMO-9 @slow
  Scenario: The receiver is told that the call timed out
    Given the reading OP-timeout-receiver is not "none"
    And Alice is calling Bob
    When the timeout passes
    Then Bob is told that the call timed out
    And Bob is told nothing more
    And Carol is told nothing

  @TMO-2 @slow
  Scenario: Until the timeout the call rings on and can be accepted
    Given Alice is calling Bob
    When it is just before the timeout
    Then nobody is told anything
    When Bob accepts
    Then the command succeeds
    And Alice is told that the call was accepted

  @TMO-3 @TMO-1 @TMO-2
  Scenario: A shorter timeout of one's own ends the call sooner
    When Alice calls Bob with a timeout of 5 seconds
    And it is just before the timeout
    Then Bob is told of an incoming call
    And nobody is told anything more
    When the timeout passes
    And Bob accepts
    Then the command is refused

  @TMO-3 @TMO-2
  Scenario: Just before a shorter timeout of one's own the call can be accepted
    When Alice calls Bob with a timeout of 5 seconds
    And it is just before the timeout
    And Bob accepts
    Then the command succeeds

  @TMO-3 @TMO-2 @slow
  Scenario: A longer timeout of one's own lets the call ring longer
    When Alice calls Bob with a timeout of 60 seconds
    And it is just before the timeout
    Then Bob is told of an incoming call
    And nobody is told anything more
    When Bob accepts
    Then the command succeeds

  @TMO-6 @slow
  Scenario: An accepted call outlasts the timeout
    Given Alice is in a call with Bob
    When the timeout passes
    Then nobody is told anything
    When Alice ends the call
    Then the command succeeds
    And Bob is told that the call was ended

  @TMO-6 @needs:customTimeout
  Scenario: An accepted call outlasts a timeout of one's own
    When Alice calls Bob with a timeout of 4 seconds
    And Bob accepts
    Then Bob is told of an incoming call
    And Alice is told that the call was accepted
    When the timeout passes
    Then nobody is told anything
    When Bob ends the call
    Then the command succeeds

  @TMO-6 @PAY-7 @slow
  Scenario: A rejected call does not time out
    Given Alice is calling Bob
    And Carol is calling Dave
    When Bob rejects
    Then Alice is told that the call was rejected
    When Carol cancels
    Then Dave is told that the call was cancelled
    When the timeout passes
    Then nobody is told anything

  @TMO-6 @needs:busy @slow
  Scenario: A busy call does not time out
    Given the reading OP-busy-free is "taken"
    And Alice is calling Bob
    When Bob sends busy
    Then Alice is told that the call was busy
    When the timeout passes
    Then nobody is told anything

  @TMO-7 @slow
  Scenario: Each call has its own timer
    Given Alice is calling Bob
    When half the timeout passes
    Then nobody is told anything
    Given Carol is calling Dave
    When the timeout of the call from Alice passes
    And Bob accepts the call from Alice
    Then the command is refused
    When Dave accepts the call from Carol
    Then the command succeeds
    And Carol is told that the call was accepted

  @TMO-7 @slow
  Scenario: Another call that is over does not stop the timer
    Given Alice is calling Bob
    And Carol is calling Dave
    When Dave rejects
    And the timeout of the call from Alice passes
    And Bob accepts the call from Alice
    Then the command is refused

  @TMO-7 @PAY-10 @slow
  Scenario: Refused commands do not touch the timer
    Given Alice is calling Bob
    When half the timeout passes
    And Alice calls Carol
    And Alice accepts the call to Bob
    And Bob ends the call
    And Carol rejects the call from Alice
    Then the command is refused
    And nobody is told anything
    When the timeout of the call to Bob passes
    And Bob accepts the call from Alice
    Then the command is refused

  @TMO-7 @needs:customTimeout
  Scenario: Neither another call nor refused commands touch a timeout of one's own
    When Alice calls Bob with a timeout of 4 seconds
    And 2 seconds pass
    And Bob ends the call
    And Alice calls Dave
    And Carol calls Dave
    And Dave rejects the call from Carol
    And the timeout of the call to Bob passes
    And Bob accepts the call from Alice
    Then the command is refused

  @TMO-7 @LIS-6 @needs:listenerIds @slow
  Scenario: Changes of listeners do not touch the timer
    Given Alice is calling Bob
    When half the timeout passes
    And Alice removes the listener "main"
    And Alice adds a listener "other"
    And Bob removes the listener "main"
    And the timeout passes
    And Bob accepts
    Then the command is refused

  @TMO-7 @ACT-5 @needs:activeCall @slow
  Scenario: Looking at the active call and clearing it do not touch the timer
    Given Alice is calling Bob
    When half the timeout passes
    And Alice asks for her active call
    And Alice clears her active call
    And Bob clears his active call
    Then nobody is told anything
    When the timeout passes
    And Bob accepts
    Then the command is refused

  @TMO-8 @slow
  Scenario Outline: A timeout of <given> seconds gives the call a timer that ends it
    Given the reading OP-timeout-not-positive is not "refused"
    When Alice calls Bob with a timeout of <given> seconds
    Then the command succeeds
    When the timeout passes
    And Bob accepts
    Then the command is refused

    Examples:
      | given |
      | 0     |
      | -5    |

  @TMO-8
  Scenario: A timeout with a fraction gives the call a timer that ends it
    Given the reading OP-timeout-fraction is not "refused"
    When Alice calls Bob with a timeout of 2.6 seconds
    Then the command succeeds
    When the timeout passes
    And Bob accepts
    Then the command is refused

  @TMO-8 @TMO-1 @needs:virtualTime
  Scenario: A timeout with a fraction may be cut off
    Given the reading OP-timeout-fraction is "truncated"
    When Alice calls Bob with a timeout of 2.6 seconds
    And 2 seconds pass
    And Bob accepts
    Then the command is refused

  @TMO-8 @TMO-2 @needs:virtualTime
  Scenario: A timeout with a fraction may be rounded
    Given the reading OP-timeout-fraction is "rounded"
    When Alice calls Bob with a timeout of 2.6 seconds
    And 2.9 seconds pass
    And Bob accepts
    Then the command succeeds

  @TMO-8 @TMO-2 @needs:virtualTime
  Scenario: A timeout with a fraction may be exact
    Given the reading OP-timeout-fraction is "exact"
    When Alice calls Bob with a timeout of 2.6 seconds
    And 2.5 seconds pass
    And Alice calls Carol
    And 0.1 seconds pass
    And Bob accepts
    Then the command is refused

  @TMO-8 @INI-3
  Scenario: A timeout of zero may be refused
    Given the reading OP-timeout-not-positive is "refused"
    When Alice calls Bob with a timeout of 0 seconds
    Then the command is refused
    And nobody is told anything

  @CAN-5 @TMO-9 @slow
  Scenario: The time-out of one call leaves another one going on
    Given the reading OP-busy-by is "app"
    And Alice is in a call with Bob
    And Carol is calling Bob
    When the timeout passes
    Then Alice is told nothing
    When Alice ends the call with Bob
    Then the command succeeds
    And Bob is told that the call from Alice was ended

Feature: Lost connections

  A device can drop off and return. What is given there meanwhile has its full effect, or none. What the device misses comes
  never, or once and in order when it is back; from then on it hears everything once. Nobody else is kept waiting: calls ring,
  time out and end without it, and what was decided while it was away stays decided.

  Background:
    Given Alice, Bob and Carol are online

  @NET-1
  Scenario: An end without a connection has its full effect, or none
    Given Alice is in a call with Bob
    When Alice loses the connection
    And Alice ends the call
    And Alice is connected again
    And Bob ends the call
    Then nothing of this contradicts anything before

  @NET-1
  Scenario: A cancel without a connection has its full effect, or none
    Given Alice is calling Bob
    When Alice loses the connection
    And Alice cancels
    And Alice is connected again
    And Bob accepts
    Then nothing of this contradicts anything before

  @NET-2
  Scenario: A call that was missed may never be told
    Given the reading OP-offline-events is "lost"
    And the reading OP-receiver-offline is "rings-out"
    When Bob loses the connection
    And Alice calls Bob
    And Bob is connected again
    Then Bob is told nothing
    When Alice cancels
    Then Bob is told that the call was cancelled
    And nobody is told anything more

  @NET-2
  Scenario: A call that was missed may be told when the device is back
    Given the reading OP-offline-events is "replayed"
    And the reading OP-receiver-offline is "rings-out"
    When Bob loses the connection
    And Alice calls Bob
    Then Bob is told nothing
    When Bob is connected again
    Then Bob is told of an incoming call
    And nobody is told anything more

  @NET-2
  Scenario: What happens after the return is told once
    Given Alice is calling Bob
    When Bob loses the connection
    And Bob is connected again
    And Alice cancels
    Then Bob is told that the call was cancelled
    And nobody is told anything more

  @NET-2 @ACC-2
  Scenario: A caller who was away hears of the accept once
    Given Alice is calling Bob
    When Alice loses the connection
    And Alice is connected again
    And Bob accepts
    Then Alice is told that the call was accepted
    And nobody is told anything more

  @NET-3 @PAY-9
  Scenario: A cancel that was missed cannot be undone
    Given Alice is calling Bob
    When Bob loses the connection
    And Alice cancels
    And Bob is connected again
    And Bob accepts
    Then the command is refused
    And Alice is told nothing

  @NET-4
  Scenario: A device that is away keeps nobody else from calling
    When Carol loses the connection
    And Alice calls Bob
    Then Bob is told of an incoming call
    When Bob accepts
    Then the command succeeds
    And Alice is told that the call was accepted
    And Carol is told nothing

  @NET-5 @slow
  Scenario: A call of a device that has vanished times out all the same
    Given the reading OP-timeout-caller-offline is "fires"
    And Alice is calling Bob
    When Alice loses the connection
    And the timeout passes
    And Bob accepts
    Then the command is refused

  @NET-5 @slow
  Scenario: A call of a device that has vanished may wait for it
    Given the reading OP-timeout-caller-offline is "waits"
    And Alice is calling Bob
    When Alice loses the connection
    And the timeout passes
    And Bob accepts
    Then the command succeeds

  @NET-6
  Scenario: A call can be ended while the other side is away
    Given Alice is in a call with Bob
    When Bob loses the connection
    And Alice ends the call
    Then the command succeeds
    When Bob is connected again
    And Bob ends the call
    Then nothing of this contradicts anything before
    When Carol calls Alice
    Then the command succeeds

  @INI-6 @needs:network @slow
  Scenario: A call to somebody who is away ends by its time-out
    Given the reading OP-receiver-offline is "rings-out"
    When Bob loses the connection
    And Alice calls Bob
    Then the command succeeds
    When the timeout passes
    And Alice cancels
    Then the command is refused

  @INI-6 @needs:network
  Scenario: A call to somebody who is away may be refused
    Given the reading OP-receiver-offline is "refused"
    When Bob loses the connection
    And Alice calls Bob
    Then the command is refused
    When Bob is connected again
    And Alice calls Bob
    Then the command succeeds
    And Bob is told of an incoming call

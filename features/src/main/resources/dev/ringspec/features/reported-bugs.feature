Feature: Bugs that users reported

  Each of these was reported by people who lost calls over it, in one implementation of this flow or another; facts.md lists
  them with their sources. They are told here as they were met. An implementation that passes does not have them, and one
  that fails knows at once which of them it has.

  @BSY-6 @BSY-5 @END-2 @needs:busy
  Scenario: Bug 1, busy for a second call destroys the end events of the first
    Given Alice, Bob and Carol are online
    And the reading OP-busy-by is "app"
    And Alice is in a call with Bob
    And Carol is calling Bob
    When Bob sends busy to the call from Carol
    Then Carol is told that the call was busy
    And nobody is told anything more
    When Alice ends the call
    Then the command succeeds
    And Bob is told that the call from Alice was ended

  @ACT-4 @ACT-8 @ACT-1 @needs:activeCall
  Scenario: Bug 2, the active call is wrong after another call came to nothing
    Given Alice, Bob and Carol are online
    And the reading OP-busy-by is "app"
    And the reading OP-terminal-event-clears-active is not "none"
    And Alice is in a call with Bob
    And Carol is calling Bob
    When Bob rejects the call from Carol
    And Bob asks for his active call
    Then it is the call from Alice
    When Carol asks for her active call
    Then there is none
    When Alice ends the call
    And Alice clears her active call
    And Alice asks for her active call
    Then there is none

  @ACT-6 @INI-5 @needs:activeCall
  Scenario: Bug 2, no new call can be made until the app is restarted
    Given Alice, Bob and Carol are online
    And Alice is calling Bob
    When Bob rejects
    And Alice calls Carol
    Then the command succeeds
    When Carol accepts
    And Alice ends the call
    And Alice clears her active call
    And Alice calls Bob
    Then the command succeeds
    And Bob is told of an incoming call from Alice

  @CAN-2
  Scenario: Bug 3, a cancel does not stop the ringing
    Given Alice and Bob are online
    And Alice is calling Bob
    When 5 seconds pass
    And Alice cancels
    Then Bob is told that the call was cancelled
    And Bob is told nothing more

  @CAN-6
  Scenario: Bug 3, a quick cancel does not stop the ringing
    Given Alice and Bob are online
    When Alice calls Bob and cancels at once
    Then Bob is told of the call and then of its cancel, or of neither

  @TMO-5 @slow
  Scenario: Bug 3, a time-out does not stop the ringing
    Given the reading OP-timeout-receiver is not "none"
    And Alice and Bob are online
    And Alice is calling Bob
    When the timeout passes
    Then Bob is told that the call timed out
    And Bob is told nothing more

  @DEV-2 @CAN-2
  Scenario: Bug 3, a cancel does not stop the ringing of every device
    Given Alice and Bob are online, Bob also on another device
    And Alice is calling Bob
    When 5 seconds pass
    And Alice cancels
    Then Bob is told that the call was cancelled
    And Bob's other device is told that the call was cancelled

  @DEV-3 @DEV-5
  Scenario: Bug 4, other devices ring on after an accept elsewhere
    Given the reading OP-other-devices-on-accept is not "none"
    And Alice and Bob are online, Bob also on another device
    And Alice is calling Bob
    When Bob accepts
    Then Bob's other device is told that the call rings no more
    And Bob's other device is told nothing more
    When Bob's other device accepts
    Then the command is refused

  @RACE-3 @DEV-5
  Scenario: Bug 4, two devices take one call
    Given Alice and Bob are online, Bob also on another device
    And Alice is calling Bob
    When Bob accepts and Bob's other device accepts at the same time
    Then exactly one of them succeeds
    And Alice is told that the call was accepted
    And Alice is told nothing more

  @RNG-1 @ACC-2 @END-2 @PAY-11
  Scenario: Bug 5, events of a call that is taken are lost or doubled
    Given Alice and Bob are online
    When Alice calls Bob
    Then Bob is told of an incoming call from Alice
    And nobody is told anything more
    When Bob accepts
    Then Alice is told that the call was accepted
    And nobody is told anything more
    When Alice ends the call
    Then Bob is told that the call was ended
    And Bob is told nothing more

  @REJ-2 @CAN-2 @PAY-11
  Scenario: Bug 5, events of a call that is not taken are lost or doubled
    Given Alice and Bob are online
    And Alice is calling Bob
    When Bob rejects
    Then Alice is told that the call was rejected
    And nobody is told anything more
    When Alice calls Bob
    And Alice cancels
    Then Bob is told of an incoming call from Alice
    And Bob is told that the call was cancelled
    And nobody is told anything more

  @BSY-2 @PAY-11 @needs:busy
  Scenario: Bug 5, events of a call that is turned away are lost or doubled
    Given the reading OP-busy-free is "taken"
    And Alice and Bob are online
    And Alice is calling Bob
    When Bob sends busy
    Then Alice is told that the call was busy
    And nobody is told anything more

  @DEV-6 @PAY-11
  Scenario: Bug 5, events are doubled for a receiver with two devices
    Given Alice and Bob are online, Bob also on another device
    And Alice is calling Bob
    When Bob rejects
    Then Alice is told that the call was rejected
    And Alice is told nothing more

  @NET-2 @CAN-2 @PAY-11
  Scenario: Bug 5, events are lost or doubled after a lost connection
    Given Alice and Bob are online
    And Alice is calling Bob
    When Bob loses the connection
    And Bob is connected again
    Then Bob is told nothing
    When Alice cancels
    Then Bob is told that the call was cancelled
    And Bob is told nothing more

  @END-9 @ACC-3 @PAY-4 @END-2
  Scenario: Bug 6, an end right after the accept leaves the call ongoing and the other side uninformed
    Given Alice and Bob are online
    And Alice is calling Bob
    When Bob accepts and Bob ends the call at once
    Then every command of that step succeeds
    And Alice is told that the call was accepted
    And Alice is told that the call was ended
    And the call was initiated, then joined, then ended
    When Alice rejects the call
    Then the command is refused

  @END-8 @PAY-7
  Scenario: Bug 7, a double tap on End ends the call twice
    Given Alice and Bob are online
    And Alice is in a call with Bob
    When Alice ends the call
    And Alice ends the call
    Then Bob is told that the call was ended
    And Bob is told nothing more

  @RACE-4 @PAY-7
  Scenario: Bug 7, both sides tap End
    Given Alice and Bob are online
    And Alice is in a call with Bob
    When Alice ends the call and Bob ends the call at the same time
    Then at least one of them succeeds
    And both sides agree

  @CAN-5 @RNG-5 @PAY-1
  Scenario: Bug 8, the cancel of one call is told as the cancel of another
    Given Alice, Bob and Carol are online
    And the reading OP-busy-by is "app"
    And Alice is calling Bob
    And Carol is calling Bob
    When Carol cancels
    Then Bob is told that the call from Carol was cancelled
    And nobody is told anything more
    When Bob accepts the call from Alice
    Then the command succeeds
    And Alice is told that the call was accepted

  @END-10 @CAN-5
  Scenario: Bug 8, the end of one call stops another one that rings
    Given Alice, Bob and Carol are online
    And the reading OP-busy-by is "app"
    And the reading OP-stale-blocks is "no"
    And Alice is in a call with Bob
    And Carol is calling Bob
    When Alice ends the call
    Then Bob is told that the call from Alice was ended
    And Bob is told nothing more
    When Bob accepts the call from Carol
    Then the command succeeds

  @RNG-1 @REJ-5 @needs:busy
  Scenario: Bug 9, an app that is told twice sends busy to its own call
    Given Alice and Bob are online
    When Alice calls Bob
    Then Bob is told of an incoming call from Alice
    And Bob is told nothing more
    When Bob accepts
    And Bob sends busy
    Then the command is refused
    And Alice is told that the call was accepted
    And nobody is told anything more
    When Alice ends the call
    Then the command succeeds
    And Bob is told that the call was ended

  @LIS-5 @LIS-2 @LIS-1 @needs:listenerIds
  Scenario: Bug 10, listeners that were never removed deliver twice
    Given Alice and Bob are online
    When Bob adds a listener "main"
    And Alice calls Bob
    Then Bob is told of an incoming call from Alice
    And Bob is told nothing more
    When Bob removes the listener "main"
    And Alice cancels
    Then Bob is told nothing

  @RACE-1 @RACE-7
  Scenario: Bug 11, the receiver accepts while the caller cancels, and one side stays connected
    Given Alice and Bob are online
    And Alice is calling Bob
    When Alice cancels and Bob accepts at the same time
    Then exactly one of them succeeds
    And both sides agree
    When Bob ends the call
    Then both sides agree

  @RACE-2 @RACE-7 @slow
  Scenario: Bug 11, the receiver accepts while the call times out, and one side stays connected
    Given Alice and Bob are online
    And Alice is calling Bob
    When Bob accepts just as the timeout passes
    Then both sides agree
    When Bob ends the call
    Then both sides agree

Feature: Listeners

  An app hears of calls through listeners, each registered under an id of its own. Every listener of a device is called once
  for every event from its registration to its removal. Listeners only listen: what they hear or miss changes no call, and
  the listeners of one device have nothing to do with those of another.

  Background:
    Given Alice, Bob and Carol are online

  @LIS-1 @needs:listenerIds
  Scenario: Each of several listeners is told once
    Given the reading OP-single-listener is "several"
    When Bob adds a listener "second"
    And Alice calls Bob
    Then Bob is told of an incoming call on the listener "main"
    And Bob is told of an incoming call on the listener "second"
    And nobody is told anything more
    When Alice cancels
    Then Bob is told that the call was cancelled on the listener "main"
    And Bob is told that the call was cancelled on the listener "second"
    And nobody is told anything more

  @LIS-1 @needs:listenerIds
  Scenario: Each of several listeners of the caller is told of the accept
    Given the reading OP-single-listener is "several"
    When Alice adds a listener "second"
    And Alice calls Bob
    And Bob accepts
    Then Alice is told that the call was accepted on the listener "main"
    And Alice is told that the call was accepted on the listener "second"
    And Alice is told nothing more

  @LIS-1 @needs:listenerIds
  Scenario: Each of several listeners of the caller is told of the reject
    Given the reading OP-single-listener is "several"
    When Alice adds a listener "second"
    And Alice calls Bob
    And Bob rejects
    Then Alice is told that the call was rejected on the listener "main"
    And Alice is told that the call was rejected on the listener "second"
    And Alice is told nothing more

  @LIS-1 @needs:listenerIds
  Scenario: A device with a single listener may refuse a second one
    Given the reading OP-single-listener is "one-refused"
    When Bob adds a listener "second"
    Then the command is refused
    When Alice calls Bob
    Then Bob is told of an incoming call on the listener "main"
    And nobody is told anything more

  @LIS-1 @needs:listenerIds
  Scenario: A device with a single listener may replace it by a second one
    Given the reading OP-single-listener is "one-replaces"
    When Bob adds a listener "second"
    And Alice calls Bob
    Then Bob is told of an incoming call on the listener "second"
    And nobody is told anything more

  @LIS-2 @needs:listenerIds
  Scenario: A removed listener is not called any more, the other one is
    Given the reading OP-single-listener is "several"
    When Bob adds a listener "second"
    And Bob removes the listener "second"
    And Alice calls Bob
    Then Bob is told of an incoming call on the listener "main"
    And nobody is told anything more

  @LIS-2 @needs:listenerIds
  Scenario: A listener removed while the call rings hears nothing of its end
    Given Alice is calling Bob
    When Bob removes the listener "main"
    And Alice cancels
    Then the command succeeds
    And nobody is told anything

  @LIS-2 @needs:listenerIds
  Scenario: A listener that is registered again is told once
    When Bob removes the listener "main"
    And Bob adds a listener "main"
    And Alice calls Bob
    Then Bob is told of an incoming call
    And nobody is told anything more

  @LIS-3 @needs:listenerIds
  Scenario: A late listener hears nothing of what has happened
    Given the reading OP-listener-late is "no-event"
    And the reading OP-single-listener is "several"
    And Alice is calling Bob
    When Bob adds a listener "second"
    Then nobody is told anything

  @LIS-4 @needs:listenerIds
  Scenario: A listener registered while the call rings hears of its cancel
    Given the reading OP-single-listener is "several"
    And Alice is calling Bob
    When Bob adds a listener "second"
    And Alice cancels
    Then Bob is told that the call was cancelled on the listener "second"
    And Bob is told that the call was cancelled on the listener "main"

  @LIS-4 @needs:listenerIds
  Scenario: A listener registered while the call rings out hears of its accept and its end
    Given the reading OP-single-listener is "several"
    And Alice is calling Bob
    When Alice adds a listener "second"
    And Bob accepts
    Then Alice is told that the call was accepted on the listener "second"
    When Bob ends the call
    Then Alice is told that the call was ended on the listener "second"

  @LIS-4 @needs:listenerIds
  Scenario: A listener registered while the call rings out hears of its rejection
    Given the reading OP-single-listener is "several"
    And Alice is calling Bob
    When Alice adds a listener "second"
    And Bob rejects
    Then Alice is told that the call was rejected on the listener "second"
    And Alice is told that the call was rejected on the listener "main"

  @LIS-4 @needs:listenerIds
  Scenario: A listener registered while the call goes on hears of its end
    Given the reading OP-single-listener is "several"
    And Alice is in a call with Bob
    When Alice adds a listener "second"
    And Bob ends the call
    Then Alice is told that the call was ended on the listener "second"
    And Alice is told that the call was ended on the listener "main"

  @LIS-5 @needs:listenerIds
  Scenario: Registering an id twice never makes an event come twice
    When Bob adds a listener "main"
    And Alice calls Bob
    Then Bob is told of an incoming call
    And nobody is told anything more

  @LIS-6 @needs:listenerIds
  Scenario: A listener of the same name on another device has nothing to do with it
    When Alice removes the listener "main"
    And Carol calls Bob
    Then Bob is told of an incoming call
    And nobody is told anything more
    When Bob accepts
    Then Carol is told that the call was accepted
    And nobody is told anything more

  @LIS-6 @needs:listenerIds
  Scenario: Removing an unknown listener silences nobody
    When Bob removes the listener "unknown"
    And Alice calls Bob
    Then Bob is told of an incoming call
    And nobody is told anything more

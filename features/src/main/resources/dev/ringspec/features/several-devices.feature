Feature: Several devices of one user

  A user may be logged in on several devices. A call to that user rings on each of them; the first to decide decides for all,
  the others are told to stop ringing, and nobody can decide again. The caller hears one outcome, however many devices there
  are. The caller's own other devices are bystanders: whether they hear of the call, and whether they may cancel or end it, are
  open questions, each answered the same way every time.

  Background:
    Given Alice, Bob and Carol are online, Alice and Bob each also on another device

  @DEV-1 @RNG-1 @RNG-2
  Scenario: A call rings on every device of the receiver
    When Alice calls Bob
    Then the command succeeds
    And Bob is told of an incoming call from Alice
    And Bob's other device is told of an incoming call from Alice
    And Bob is told nothing more
    And Bob's other device is told nothing more
    And Alice is told nothing
    And Carol is told nothing
    And Alice calls Bob by audio, wherever it is shown

  @DEV-1
  Scenario: A call from the caller's other device rings on every device of the receiver
    When Alice's other device calls Bob by video
    Then Bob is told of an incoming call from Alice
    And Bob's other device is told of an incoming call from Alice
    And Alice calls Bob by video, wherever it is shown

  @DEV-1 @LIS-1 @needs:listenerIds
  Scenario: A call rings on every listener of every device of the receiver
    Given the reading OP-single-listener is "several"
    When Bob's other device adds a listener "second"
    And Alice calls Bob
    Then Bob is told of an incoming call
    And Bob's other device is told of an incoming call on the listener "main"
    And Bob's other device is told of an incoming call on the listener "second"
    And Bob's other device is told nothing more

  @DEV-2 @CAN-2
  Scenario: A cancel reaches every device of the receiver, once
    Given Alice is calling Bob
    When Alice cancels
    Then Bob is told that the call was cancelled
    And Bob's other device is told that the call was cancelled
    And Bob is told nothing more
    And Bob's other device is told nothing more
    When Bob's other device accepts
    Then the command is refused

  @DEV-2 @CAN-6
  Scenario: A quick cancel reaches every device of the receiver on which the call rang
    When Alice calls Bob and cancels at once
    Then Bob is told of the call and then of its cancel, or of neither
    And Bob's other device is told of the call and then of its cancel, or of neither

  @DEV-2 @TMO-5 @slow
  Scenario: A time-out reaches every device of the receiver, once
    Given the reading OP-timeout-receiver is not "none"
    And Alice is calling Bob
    When the timeout passes
    Then Bob is told that the call timed out
    And Bob's other device is told that the call timed out
    And Bob is told nothing more
    And Bob's other device is told nothing more

  @DEV-2 @slow
  Scenario: A time-out may be told to no device of the receiver
    Given the reading OP-timeout-receiver is "none"
    And Alice is calling Bob
    When the timeout passes
    Then Bob is told nothing
    And Bob's other device is told nothing

  @DEV-3 @ACC-4
  Scenario: On an accept the receiver's other device is told to stop ringing
    Given the reading OP-other-devices-on-accept is not "none"
    And Alice is calling Bob
    When Bob accepts
    Then Bob's other device is told that the call rings no more
    And Bob's other device is told nothing more
    And Bob is told nothing

  @DEV-3
  Scenario: The receiver's other device may stop ringing because it is told of the accept
    Given the reading OP-other-devices-on-accept is "accepted-event"
    And Alice is calling Bob
    When Bob's other device accepts
    Then Bob is told that the call was accepted
    And Bob is told nothing more

  @ACC-4 @DEV-5
  Scenario: The receiver's other device may be told nothing of an accept, and decides nothing all the same
    Given the reading OP-other-devices-on-accept is "none"
    And Alice is calling Bob
    When Bob accepts
    Then Bob's other device is told nothing
    When Bob's other device rejects
    Then the command is refused

  @DEV-3 @ACT-1 @needs:activeCall
  Scenario: A device that was told to stop ringing has no active call
    Given the reading OP-other-devices-on-accept is not "none"
    And Alice is in a call with Bob
    When Bob's other device asks for its active call
    Then there is none
    When Bob asks for his active call
    Then it is the call from Alice

  @DEV-4 @REJ-4
  Scenario: On a reject the receiver's other device is told to stop ringing
    Given the reading OP-other-devices-on-reject is not "none"
    And Alice is calling Bob
    When Bob rejects
    Then Bob's other device is told that the call rings no more
    And Bob's other device is told nothing more
    And Bob is told nothing

  @DEV-4
  Scenario: The receiver's other device may stop ringing because it is told of the reject
    Given the reading OP-other-devices-on-reject is "rejected-event"
    And Alice is calling Bob
    When Bob's other device rejects
    Then Bob is told that the call was rejected
    And Bob is told nothing more

  @DEV-4 @BSY-5 @needs:busy
  Scenario: On busy the receiver's other device is told to stop ringing
    Given the reading OP-busy-free is "taken"
    And the reading OP-other-devices-on-reject is not "none"
    And Alice is calling Bob
    When Bob's other device sends busy
    Then Bob is told that the call rings no more
    And Bob is told nothing more
    And Bob's other device is told nothing

  @REJ-4 @DEV-5
  Scenario: The receiver's other device may be told nothing of a reject, and decides nothing all the same
    Given the reading OP-other-devices-on-reject is "none"
    And Alice is calling Bob
    When Bob rejects
    Then Bob's other device is told nothing
    When Bob's other device accepts
    Then the command is refused

  @DEV-5 @DEV-6
  Scenario: After one device has accepted, the other one decides nothing any more
    Given Alice is in a call with Bob
    When Bob's other device accepts
    Then the command is refused
    When Bob's other device rejects
    Then the command is refused
    And Alice is told nothing
    When Bob ends the call
    Then the command succeeds
    And Alice is told that the call was ended

  @DEV-5 @PAY-9
  Scenario: After one device has rejected, the other one cannot accept
    Given Alice is calling Bob
    When Bob's other device rejects
    Then Alice is told that the call was rejected
    When Bob accepts
    Then the command is refused
    And Alice is told nothing

  @DEV-5 @PAY-9 @needs:busy
  Scenario: After one device has sent busy, the other one is too late even to say the same
    Given the reading OP-busy-free is "taken"
    And Alice is calling Bob
    When Bob sends busy
    Then Alice is told that the call was busy
    When Bob's other device sends busy
    Then the command is refused
    And Alice is told nothing

  @DEV-6 @ACC-2
  Scenario: The caller is told of an accept once
    Given Alice is calling Bob
    When Bob's other device accepts
    Then Alice is told that the call was accepted
    And Alice is told nothing more

  @DEV-6 @REJ-2
  Scenario: The caller is told of a reject once, though each device rejects
    Given Alice is calling Bob
    When Bob rejects
    And Bob's other device rejects
    Then the command is refused
    And Alice is told that the call was rejected
    And Alice is told nothing more

  @DEV-7 @RNG-3
  Scenario: The caller's other device may be told nothing of a call that rings
    Given the reading OP-initiator-other-devices is "none"
    When Alice calls Bob
    Then Alice's other device is told nothing

  @DEV-7 @RNG-3
  Scenario: The caller's other device may be told that the call rings
    Given the reading OP-initiator-other-devices is "incoming"
    When Alice calls Bob
    Then Alice's other device is told of an incoming call from Alice
    And Alice's other device is told nothing more

  @DEV-7
  Scenario: The caller's other device may be told nothing of an accept
    Given the reading OP-caller-other-devices is "not-told"
    And Alice is calling Bob
    When Bob accepts
    Then Alice is told that the call was accepted
    And Alice's other device is told nothing

  @DEV-7
  Scenario: The caller's other device may be told of an accept, as the caller's device is
    Given the reading OP-caller-other-devices is not "not-told"
    And Alice is calling Bob
    When Bob accepts
    Then Alice is told that the call was accepted
    And Alice's other device is told that the call was accepted
    And Alice's other device is told nothing more

  @DEV-7
  Scenario: The caller's other device may be told nothing of a reject
    Given the reading OP-caller-other-devices is "not-told"
    And Alice is calling Bob
    When Bob rejects
    Then Alice is told that the call was rejected
    And Alice's other device is told nothing

  @DEV-7
  Scenario: The caller's other device may be told of a reject, as the caller's device is
    Given the reading OP-caller-other-devices is not "not-told"
    And Alice is calling Bob
    When Bob rejects
    Then Alice is told that the call was rejected
    And Alice's other device is told that the call was rejected
    And Alice's other device is told nothing more

  @DEV-7 @CAN-4
  Scenario: The caller's other device may be told of a cancel
    Given the reading OP-caller-other-devices is "told"
    And Alice is calling Bob
    When Alice cancels
    Then Alice is told nothing
    And Alice's other device is told that the call was cancelled

  @DEV-7 @CAN-4
  Scenario: The caller's other device may be told nothing of a cancel
    Given the reading OP-caller-other-devices is not "told"
    And Alice is calling Bob
    When Alice cancels
    Then Alice is told nothing
    And Alice's other device is told nothing

  @DEV-7 @ACC-5
  Scenario: The caller's other device cannot accept the call
    Given Alice is calling Bob
    When Alice's other device accepts the call to Bob
    Then the command is refused
    And Alice is told nothing
    When Bob accepts
    Then the command succeeds
    And Alice is told that the call was accepted
    And Alice is told nothing more

  @DEV-8 @CAN-2
  Scenario: The caller's other device may cancel the call
    Given the reading OP-user-or-device is "user"
    And Alice is calling Bob
    When Alice's other device cancels
    Then the command succeeds
    And Bob is told that the call was cancelled
    And Bob's other device is told that the call was cancelled
    And Alice is told that the call was cancelled
    When Bob accepts
    Then the command is refused

  @DEV-8 @PAY-10
  Scenario: The caller's other device may be refused to cancel the call
    Given the reading OP-user-or-device is "device"
    And Alice is calling Bob
    When Alice's other device cancels
    Then the command is refused
    And nobody is told anything
    When Alice cancels
    Then the command succeeds
    And Bob is told that the call was cancelled

  @DEV-8 @END-2
  Scenario: The receiver's other device may end the call
    Given the reading OP-user-or-device is "user"
    And Alice is in a call with Bob
    When Bob's other device ends the call
    Then the command succeeds
    And Alice is told that the call was ended
    And Bob is told that the call was ended
    When Alice ends the call
    Then Bob is told nothing

  @DEV-8 @PAY-10
  Scenario: The receiver's other device may be refused to end the call
    Given the reading OP-user-or-device is "device"
    And Alice is in a call with Bob's other device
    When Bob ends the call
    Then the command is refused
    And nobody is told anything
    When Bob's other device ends the call
    Then the command succeeds
    And Alice is told that the call was ended

  @DEV-9 @END-2
  Scenario: At the end every device of both users may be told, once
    Given the reading OP-other-devices-on-end is "told"
    And Alice is in a call with Bob
    When Alice ends the call
    Then Bob is told that the call was ended
    And Bob's other device is told that the call was ended
    And Alice's other device is told that the call was ended
    And Bob is told nothing more
    And Bob's other device is told nothing more
    And Alice's other device is told nothing more

  @DEV-9 @END-6
  Scenario: At the end the other devices of the other side alone may be told
    Given the reading OP-other-devices-on-end is "other-side"
    And Alice is in a call with Bob
    When Alice ends the call
    Then Bob is told that the call was ended
    And Bob's other device is told that the call was ended
    And Alice's other device is told nothing

  @DEV-9 @END-6
  Scenario: At the end only the devices in the call may be told
    Given the reading OP-other-devices-on-end is "not-told"
    And Alice is in a call with Bob
    When Alice ends the call
    Then Bob is told that the call was ended
    And Bob's other device is told nothing
    And Alice's other device is told nothing

  @DEV-9 @DEV-1
  Scenario: After an end every device of both users can take part in a new call
    Given Alice is in a call with Bob
    When Alice ends the call
    And Carol calls Bob
    Then Bob is told of an incoming call from Carol
    And Bob's other device is told of an incoming call from Carol
    When Bob's other device accepts the call from Carol
    Then the command succeeds
    When Alice's other device calls Carol
    Then the call from Alice's other device rings at Carol, is refused, or is busy

  @INI-4 @DEV-1
  Scenario: Another device of the user may call while a call of the user rings out
    Given the reading OP-self-busy-scope is "device"
    And Alice is calling Bob
    When Alice's other device calls Carol
    Then the command succeeds
    And Carol is told of an incoming call from Alice

  @INI-4 @DEV-1
  Scenario: No device of the user may call while a call of the user rings out
    Given the reading OP-self-busy-scope is "user"
    And Alice is calling Bob
    When Alice's other device calls Carol
    Then the command is refused
    And nobody is told anything

  @ACC-7 @DEV-1
  Scenario: Another device of the user may accept while the user is in a call
    Given the reading OP-busy-by is "app"
    And the reading OP-self-busy-scope is "device"
    And Alice is in a call with Bob
    And Carol is calling Bob
    When Bob's other device accepts the call from Carol
    Then the command succeeds
    And Carol is told that the call was accepted
    And Alice is told nothing

  @ACC-7 @DEV-1
  Scenario: No device of the user may accept while the user is in a call
    Given the reading OP-busy-by is "app"
    And the reading OP-self-busy-scope is "user"
    And Alice is in a call with Bob
    And Carol is calling Bob
    When Bob's other device accepts the call from Carol
    Then the command is refused
    And nobody is told anything

  @RACE-3 @DEV-6 @RACE-7
  Scenario: Two devices of the receiver accept together
    Given Alice is calling Bob
    When Bob accepts and Bob's other device accepts at the same time
    Then exactly one of them succeeds
    And Alice is told that the call was accepted
    And Alice is told nothing more
    And both sides agree
    When Alice ends the call
    Then the command succeeds
    And both sides agree

  @RACE-3 @DEV-6 @RACE-7
  Scenario: One device of the receiver accepts while another rejects
    Given Alice is calling Bob
    When Bob rejects and Bob's other device accepts at the same time
    Then exactly one of them succeeds
    And both sides agree

  @RACE-3 @DEV-6 @RACE-7
  Scenario: One device of the receiver rejects while another accepts
    Given Alice is calling Bob
    When Bob accepts and Bob's other device rejects at the same time
    Then exactly one of them succeeds
    And both sides agree
    When Alice cancels
    Then the command is refused

  @RACE-3 @DEV-6 @needs:busy
  Scenario: One device of the receiver accepts while another sends busy
    Given the reading OP-busy-free is "taken"
    And Alice is calling Bob
    When Bob sends busy and Bob's other device accepts at the same time
    Then exactly one of them succeeds
    And both sides agree

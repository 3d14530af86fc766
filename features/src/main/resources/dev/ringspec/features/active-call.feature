Feature: The active call

  Each device remembers the call it has part in, and gives it when asked. The call that goes on comes before any other. A
  call that came to nothing is forgotten by itself and stands in nobody's way; a call that was ended may be remembered until
  the app clears it. Clearing is local: the call itself, and everybody else, know nothing of it.

  Background:
    Given Alice, Bob and Carol are online

  @ACT-1
  Scenario: A fresh device has no active call
    When Alice asks for her active call
    Then there is none
    And nobody is told anything

  @ACT-2 @ACT-1
  Scenario: Both sides give the call that goes on, and an outsider none
    Given Alice is in a call with Bob
    When Alice asks for her active call
    Then it is the call with Bob
    When Bob asks for his active call
    Then it is the call with Alice
    When Carol asks for her active call
    Then there is none

  @ACT-3 @ACT-1
  Scenario: The caller gives the call while it rings, and an outsider none
    Given Alice is calling Bob
    When Alice asks for her active call
    Then it is the call to Bob
    When Carol asks for her active call
    Then there is none

  @ACT-1
  Scenario: A ringing device may give the call from its accept on
    Given the reading OP-active-call-set is "at-accept"
    And Alice is calling Bob
    When Bob asks for his active call
    Then there is none
    When Bob accepts
    And Bob asks for his active call
    Then it is the call from Alice

  @ACT-1
  Scenario: A ringing device may give the call while it rings
    Given the reading OP-active-call-set is "at-incoming"
    And Alice is calling Bob
    When Bob asks for his active call
    Then it is the call from Alice

  @ACT-4
  Scenario: The call that goes on stays the active one while another rings and is rejected
    Given the reading OP-busy-by is "app"
    And Alice is in a call with Bob
    And Carol is calling Bob
    When Bob asks for his active call
    Then it is the call with Alice
    When Bob rejects the call from Carol
    And Bob asks for his active call
    Then it is the call with Alice

  @ACT-4 @needs:busy
  Scenario: The call that goes on stays the active one while another is turned away as busy
    Given the reading OP-busy-by is "app"
    And Alice is in a call with Bob
    And Carol is calling Bob
    When Bob sends busy to the call from Carol
    And Bob asks for his active call
    Then it is the call with Alice

  @ACT-4
  Scenario: The call that goes on stays the active one while another is cancelled
    Given the reading OP-busy-by is "app"
    And Alice is in a call with Bob
    And Carol is calling Bob
    When Carol cancels
    And Bob asks for his active call
    Then it is the call with Alice

  @ACT-4 @slow
  Scenario: The call that goes on stays the active one while another times out
    Given the reading OP-busy-by is "app"
    And Alice is in a call with Bob
    And Carol is calling Bob
    When the timeout passes
    And Bob asks for his active call
    Then it is the call with Alice

  @ACT-5 @ACT-1
  Scenario: Clearing is local
    Given Alice is in a call with Bob
    When Alice clears her active call
    Then the command succeeds
    And nobody is told anything
    When Alice asks for her active call
    Then there is none
    When Bob asks for his active call
    Then it is the call with Alice
    When Alice ends the call
    Then the command succeeds
    And Bob is told that the call was ended

  @ACT-5
  Scenario: A cleared call rings on and can be cancelled
    Given Alice is calling Bob
    When Alice clears her active call
    And Alice cancels
    Then the command succeeds
    And Bob is told that the call was cancelled

  @ACT-6 @INI-5
  Scenario: A rejected call stands in nobody's way
    Given Alice is calling Bob
    When Bob rejects
    And Bob calls Alice
    Then the command succeeds
    When Alice accepts
    Then the command succeeds

  @ACT-6 @INI-5
  Scenario: A cancelled call stands in nobody's way
    Given Alice is calling Bob
    When Alice cancels
    And Bob calls Alice
    Then the command succeeds
    When Alice accepts
    Then the command succeeds

  @ACT-6 @needs:busy
  Scenario: A busy call stands in nobody's way
    Given the reading OP-busy-free is "taken"
    And Alice is calling Bob
    When Bob sends busy
    And Bob calls Alice
    Then the command succeeds
    When Alice accepts
    Then the command succeeds

  @ACT-6 @INI-5 @slow
  Scenario: A call that timed out stands in nobody's way
    Given Alice is calling Bob
    When the timeout passes
    And Bob calls Alice
    Then the command succeeds
    When Alice accepts
    Then the command succeeds

  @ACT-6
  Scenario: Who was rejected can be called at once
    Given Alice is calling Bob
    When Bob rejects
    And Carol calls Alice
    Then Alice is told of an incoming call from Carol
    When Alice accepts
    Then the command succeeds

  @ACT-7 @INI-5
  Scenario: After an end and two clears both are as free as at the start
    Given Alice is in a call with Bob
    When Alice ends the call
    And Alice clears her active call
    And Bob clears his active call
    And Alice asks for her active call
    Then there is none
    When Bob asks for his active call
    Then there is none
    When Bob calls Alice
    And Alice accepts
    Then the command succeeds
    And Bob is told that the call was accepted

  @ACT-8
  Scenario: A rejected call is forgotten on both sides
    Given the reading OP-terminal-event-clears-active is not "none"
    And Alice is calling Bob
    When Bob rejects
    And Alice asks for her active call
    Then there is none
    When Bob asks for his active call
    Then there is none

  @ACT-8
  Scenario: A cancelled call is forgotten on both sides
    Given the reading OP-terminal-event-clears-active is not "none"
    And Alice is calling Bob
    When Alice cancels
    And Alice asks for her active call
    Then there is none
    When Bob asks for his active call
    Then there is none

  @ACT-8 @slow
  Scenario: A call that timed out is forgotten on both sides
    Given the reading OP-terminal-event-clears-active is not "none"
    And Alice is calling Bob
    When the timeout passes
    And Alice asks for her active call
    Then there is none
    When Bob asks for his active call
    Then there is none

  @ACT-7
  Scenario: Who ended a call may remember it until it is cleared
    Given the reading OP-end-clears-active is "no"
    And Alice is in a call with Bob
    When Alice ends the call
    And Alice asks for her active call
    Then it is the call with Bob
    When Alice clears her active call
    And Alice asks for her active call
    Then there is none

  @ACT-7
  Scenario: Who ended a call may forget it at once
    Given the reading OP-end-clears-active is "yes"
    And Alice is in a call with Bob
    When Alice ends the call
    And Alice asks for her active call
    Then there is none

  @ACT-7
  Scenario: Who did not end the call may remember it until it is cleared
    Given the reading OP-terminal-event-clears-active is not "all"
    And Alice is in a call with Bob
    When Alice ends the call
    And Bob asks for his active call
    Then it is the call with Alice
    When Bob clears his active call
    And Bob asks for his active call
    Then there is none

  @ACT-7
  Scenario: Who did not end the call may forget it at once
    Given the reading OP-terminal-event-clears-active is "all"
    And Alice is in a call with Bob
    When Alice ends the call
    And Bob asks for his active call
    Then there is none

Feature: Worlds

  A world is a stage of its own: the same users in two worlds know nothing of each other. No event, call, listener or active
  call of one is seen in another, not even where a world is closed and opened again under its name; and a closed world is
  silent.

  Background:
    Given Alice and Bob are online

  @PAY-14
  Scenario: A call in one world is not seen in another
    Given Alice is calling Bob
    When another world opens, in which Alice and Bob are online
    And Bob accepts the call of the first world
    Then the command is refused
    When Alice cancels the call of the first world
    Then the command is refused
    And nobody is told anything
    When the story goes back to the first world
    And Bob accepts
    Then the command succeeds
    And Alice is told that the call was accepted

  @PAY-14
  Scenario: Calls in two worlds go their own ways
    Given Alice is calling Bob
    When another world opens, in which Alice and Bob are online
    And Alice calls Bob
    Then the command succeeds
    And Bob is told of an incoming call
    When Bob accepts
    Then Alice is told that the call was accepted
    When the story goes back to the first world
    Then nobody is told anything
    When Alice cancels
    Then Bob is told that the call was cancelled

  @PAY-14
  Scenario: A world that is opened again knows nothing of what was
    Given Alice is calling Bob
    When the world closes, and opens again under its name
    And Bob accepts the call of the first world
    Then the command is refused
    When 5 seconds pass
    Then nobody is told anything
    When Bob calls Alice
    Then the command succeeds
    And Alice is told of an incoming call from Bob
    And nobody is told anything more

  @PAY-14 @slow
  Scenario: A closed world is silent when its calls would have timed out
    Given Alice is calling Bob
    When the world closes, and opens again under its name
    And the default timeout passes
    Then nobody is told anything

  @PAY-14 @ACT-1
  Scenario: A world that is opened again remembers no active call
    Given Alice is in a call with Bob
    When the world closes, and opens again under its name
    And Alice asks for her active call
    Then there is none
    When Alice calls Bob
    Then the command succeeds

Feature: Calls without listeners

  Listeners only listen. Where nobody listens, the calls go their way all the same: each command is answered as it would be,
  and there is nobody to be told.

  Background:
    Given Alice and Bob are online without listeners

  @LIS-6 @INI-1
  Scenario: A call that nobody hears of goes its way
    When Alice calls Bob
    Then the command succeeds
    When Bob accepts
    Then the command succeeds
    When Alice ends the call
    Then the command succeeds
    And nobody is told anything

  @LIS-6
  Scenario: A call that nobody hears of can be rejected
    When Alice calls Bob
    And Bob rejects
    Then the command succeeds
    When Bob accepts
    Then the command is refused
    And nobody is told anything

  @LIS-6 @slow
  Scenario: A call that nobody hears of times out
    Given Alice is calling Bob
    When the timeout passes
    And Bob accepts
    Then the command is refused
    And nobody is told anything

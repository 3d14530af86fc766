Feature: Bad input

  What makes no sense is refused, and nothing happens: no call comes of it, nobody is told, and what was going on goes on.
  Nobody but its two sides can decide a call, in any status.

  Background:
    Given Alice, Bob and Carol are online

  @ARG-1 @INI-3
  Scenario: Nobody can be called who is not there
    When Alice calls nobody
    Then the command is refused
    When Alice calls an unknown user
    Then the command is refused
    When Alice calls Alice
    Then the command is refused
    And nobody is told anything
    When Alice calls Bob
    Then the command succeeds
    And Bob is told of an incoming call

  @ARG-2
  Scenario: An unknown call cannot be decided
    Given Alice is calling Bob
    When Bob accepts an unknown call
    Then the command is refused
    When Bob rejects an unknown call
    Then the command is refused
    When Alice cancels an unknown call
    Then the command is refused
    When Alice ends an unknown call
    Then the command is refused
    And nobody is told anything
    When Bob accepts
    Then the command succeeds

  @ARG-2
  Scenario: A call without a session id cannot be decided
    Given Alice is calling Bob
    When Bob accepts a call without a session id
    Then the command is refused
    When Bob rejects a call without a session id
    Then the command is refused
    When Alice cancels a call without a session id
    Then the command is refused
    When Alice ends a call without a session id
    Then the command is refused
    And nobody is told anything
    When Alice cancels
    Then the command succeeds

  @ARG-2 @needs:busy
  Scenario: Nobody can be busy for an unknown call
    Given Alice is calling Bob
    When Bob sends busy to an unknown call
    Then the command is refused
    And nobody is told anything
    When Bob rejects
    Then the command succeeds

  @ARG-3 @PAY-10
  Scenario: An outsider cannot decide a ringing call
    Given Alice is calling Bob
    When Carol accepts the call from Alice
    Then the command is refused
    When Carol rejects the call from Alice
    Then the command is refused
    When Carol cancels the call from Alice
    Then the command is refused
    When Carol ends the call from Alice
    Then the command is refused
    And nobody is told anything
    When Bob accepts
    Then the command succeeds

  @ARG-3 @PAY-10
  Scenario: An outsider cannot decide a call that goes on
    Given Alice is in a call with Bob
    When Carol accepts the call from Alice
    Then the command is refused
    When Carol rejects the call from Alice
    Then the command is refused
    When Carol ends the call from Alice
    Then the command is refused
    And nobody is told anything
    When Alice ends the call
    Then the command succeeds
    And Bob is told that the call was ended

  @ARG-3
  Scenario: An outsider cannot decide a call that is over
    Given Alice is calling Bob
    When Bob rejects
    And Carol rejects the call from Alice
    Then the command is refused
    When Carol accepts the call from Alice
    Then the command is refused
    When Carol ends the call from Alice
    Then the command is refused

  @ARG-3 @needs:busy
  Scenario: An outsider cannot be busy for a call
    Given Alice is calling Bob
    When Carol sends busy to the call from Alice
    Then the command is refused
    And nobody is told anything
    When Bob accepts
    Then the command succeeds

  @ARG-4
  Scenario: A call type that does not exist is refused
    When Alice calls Bob with the call type "smoke"
    Then the command is refused
    And nobody is told anything

  @ARG-4
  Scenario: A receiver type that does not exist is refused
    When Alice calls Bob with the receiver type "planet"
    Then the command is refused
    And nobody is told anything

  @ARG-5
  Scenario: A status that does not exist decides nothing
    Given Alice is calling Bob
    When Bob rejects the call with the status "nonsense"
    Then the command is refused
    When Bob rejects the call with the status "ended"
    Then the command is refused
    When Bob rejects the call with the status "unanswered"
    Then the command is refused
    When Alice rejects the call with the status "initiated"
    Then the command is refused
    And nobody is told anything
    When Bob accepts
    Then the command succeeds

  @ARG-5
  Scenario: A status that does not exist changes nothing of a call that goes on
    Given Alice is in a call with Bob
    When Bob rejects the call with the status "nonsense"
    Then the command is refused
    And nobody is told anything
    When Alice ends the call
    Then the command succeeds

  @ARG-5
  Scenario: The caller may be refused to report that nobody answered
    Given the reading OP-reject-unanswered is "refused"
    And Alice is calling Bob
    When Alice rejects the call to Bob with the status "unanswered"
    Then the command is refused
    And nobody is told anything
    When Bob accepts
    Then the command succeeds

  @ARG-5 @PAY-9
  Scenario: The caller may be taken at its word that nobody answered
    Given the reading OP-reject-unanswered is "taken"
    And Alice is calling Bob
    When Alice rejects the call to Bob with the status "unanswered"
    Then the command succeeds
    And Alice is told nothing
    When Bob accepts
    Then the command is refused

  @ARG-6
  Scenario: A refusal carries a documented error code
    Given Alice is calling Bob
    When Bob accepts an unknown call
    Then the command is refused
    When Alice calls Carol
    Then the command is refused
    When Carol accepts the call from Alice
    Then the command is refused
    When Bob rejects
    And Bob accepts
    Then the command is refused

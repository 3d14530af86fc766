package dev.ringspec.conformance.report;

/**
 * Why a case was not tried.
 *
 * @param standing not applicable, if it does not concern the subject: it needs what is not declared, or is written for
 *     another reading; untested, if it does, but was left out
 * @param reason in a sentence
 */
public record Untried(Standing standing, String reason) {}

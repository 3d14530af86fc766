/**
 * The command line: {@code java -jar ringspec.jar COMMAND}. {@link dev.ringspec.conformance.cli.Main} knows the commands and
 * turns whatever goes wrong into a sentence and an exit code; each command is a class of its own, which reads its options
 * and leaves the work to the packages before this one.
 *
 * <p>Results go to standard output, progress and complaints to standard error. Exit codes: 0 conforms, 1 violates, 2 wrong
 * use or a bad input file, 3 inconclusive. Command names, options and exit codes are a frozen surface: they are only ever
 * added to.
 */
@NullMarked
package dev.ringspec.conformance.cli;

import org.jspecify.annotations.NullMarked;

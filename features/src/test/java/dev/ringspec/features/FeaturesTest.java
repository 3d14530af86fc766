package dev.ringspec.features;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Runs every feature file under {@code resources/dev/ringspec/features}, and fails if there is none. */
@Suite
@IncludeEngines("cucumber")
@SelectPackages("dev.ringspec.features")
final class FeaturesTest {}

package fi.polku.tests.architecture.broken.shared;

import fi.polku.tests.architecture.broken.path.Step;

/** The room that imports nothing imports something. */
public record Word(Step step) {}

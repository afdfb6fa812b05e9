package fi.polku.tests.architecture.broken.pages.goal;

import fi.polku.tests.architecture.broken.goal.Goal;
import fi.polku.tests.architecture.broken.path.Step;

/** A template shows what its room may know, and what it may not. */
public record ListTemplate(Goal goal, Step step) {}

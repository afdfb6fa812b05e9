package fi.polku.tests.architecture.broken.host;

import fi.polku.tests.architecture.broken.goal.Goal;

/** Goes in a circle with the goal, and names Osaava. */
public record Profile(Goal goal) {}

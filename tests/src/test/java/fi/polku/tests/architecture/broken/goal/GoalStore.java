package fi.polku.tests.architecture.broken.goal;

/** Open to everybody. */
public class GoalStore {}

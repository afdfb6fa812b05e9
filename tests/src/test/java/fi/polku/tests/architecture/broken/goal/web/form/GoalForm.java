package fi.polku.tests.architecture.broken.goal.web.form;

/** On a third level. */
public record GoalForm(String title) {}

package fi.polku.tests.architecture.broken.path;

/** A room that others are to import, or not. */
public record Step(String title) {}

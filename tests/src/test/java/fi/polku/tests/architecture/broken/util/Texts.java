package fi.polku.tests.architecture.broken.util;

/** In a room that the table does not have. */
public record Texts(String text) {}

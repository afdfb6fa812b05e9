package fi.polku.tests.architecture.broken.pages.nowhere;

/** The template of no room. */
public record LostTemplate(String title) {}

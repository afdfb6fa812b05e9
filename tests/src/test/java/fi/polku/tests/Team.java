package fi.polku.tests;

import java.util.List;

/** A supervisor and the 25 who report to them. */
public record Team(Someone supervisor, List<Someone> reports) {}

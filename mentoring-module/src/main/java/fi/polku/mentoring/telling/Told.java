package fi.polku.mentoring.telling;

/** Something was written down that somebody is told. Fired in the transaction in which it was. */
public record Told() {}

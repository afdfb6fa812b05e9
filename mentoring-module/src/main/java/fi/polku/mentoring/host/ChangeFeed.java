package fi.polku.mentoring.host;

/** The reading capabilities understand {@link ReadFrom#changedSince}; without this they give everything each time. */
public non-sealed interface ChangeFeed extends Capability {}

package fi.polku.mentoring.calendar;

/** What came of reading a message: a {@link Reply}, or why it is none. */
public sealed interface ReadReply permits Reply, NoReply {}

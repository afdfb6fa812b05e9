package fi.polku.mentoring.desk;

import java.time.Instant;

/**
 * A member has looked at what a group is warned of, and finds it in order.
 *
 * @param by who; empty for somebody who is gone
 * @param at when, UTC
 */
public record DeskTick(String by, Instant at) {}

package fi.polku.mentoring.shared;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What points at this? A feature whose things can be linked to a thing of another feature says so here; the other's page
 * collects all of them ({@code Instance<Linked>}) and so knows none of them.
 */
public interface Linked {

    /**
     * The actor's own things that point at something.
     *
     * @param actor who looks; sees only their own
     * @param kind what is pointed at: {@code goal} or {@code step}
     * @param id which one
     * @return newest first, at most 50; empty when nothing does
     */
    List<Link> linkedTo(Actor actor, String kind, UUID id);

    /**
     * One thing that points there.
     *
     * @param kind what it is, such as {@code log-entry}; its word is the message {@code linked.<kind>}
     * @param icon its picture
     * @param href its page
     * @param day the day it tells of
     * @param text its first words, in its author's own
     */
    record Link(String kind, String icon, String href, LocalDate day, String text) {}
}

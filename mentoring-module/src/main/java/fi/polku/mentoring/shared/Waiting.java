package fi.polku.mentoring.shared;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a feature shows up on the page Today, which knows no feature: a bean that implements this is asked there, in the page's one
 * transaction. A feature spends at most two statements, however much there is.
 *
 * <p>Texts stay with the feature: a {@link Thing} names a message, such as {@code waiting.goal.late}, that stands in the feature's section of the bundles.
 */
public interface Waiting {
    /** More of one kind than this is not for one day. */
    int MOST = 20;

    /**
     * What waits for somebody.
     *
     * @param actor for whom
     * @param today the day it is in Finland
     * @return at most {@link #MOST}, the most urgent first
     */
    List<Thing> waitingFor(Actor actor, LocalDate today);

    /**
     * What somebody is in the midst of, though nothing of it may be urgent, such as the current step of a path.
     *
     * @param actor who
     * @return absent when there is none
     */
    default Optional<Ongoing> ongoing(Actor actor) {
        return Optional.empty();
    }

    /** How urgent a thing is; the first is the most urgent. */
    enum Urgency {
        /** It came back to the person, who has to act before it goes on: a step returned. */
        CAME_BACK,
        /** Somebody else waits for the person: a review, a proposal to agree to. */
        ASKED,
        /** Its day is past, or it will not be reached as things stand. */
        LATE,
        /** Its day is near. */
        SOON
    }

    /**
     * One thing that waits.
     *
     * @param urgency how urgent it is
     * @param message what to say of it; {0} is the title, {1} who it is about
     * @param title what it is called
     * @param who the other person by name, empty when there is none
     * @param day the day it is due, or since when it has been waiting; absent when neither is known
     * @param href where it is done
     */
    record Thing(Urgency urgency, String message, Localized title, String who, Optional<LocalDate> day, String href) {}

    /**
     * What somebody is in the midst of.
     *
     * @param heading a message, such as {@code waiting.step.current}
     * @param title what it is called
     * @param state a message that tells how it stands, such as {@code step.status.in-progress}
     * @param due by when, absent when no day is set
     * @param href its page
     */
    record Ongoing(String heading, Localized title, String state, Optional<LocalDate> due, String href) {}
}

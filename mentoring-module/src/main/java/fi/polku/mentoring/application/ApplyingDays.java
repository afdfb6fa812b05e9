package fi.polku.mentoring.application;

import fi.polku.mentoring.programme.Phase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days that matter to an applicant, in Finland.
 *
 * @param window in which one applies
 * @param lateUntil until when this one may apply after it, included; absent when they may not
 * @param matchingFrom from when on groups are composed
 * @param toldOn on which day those who take part begin together: all have been told by then
 * @param destroyedAfter the last day on which the application is kept
 */
public record ApplyingDays(
        Phase window,
        Optional<LocalDate> lateUntil,
        LocalDate matchingFrom,
        LocalDate toldOn,
        LocalDate destroyedAfter) {

    /**
     * Whether this one can apply at a moment.
     *
     * @param moment UTC
     * @return within the window, or late by permission
     */
    public boolean open(Instant moment) {
        return window.includes(moment)
                || (!moment.isBefore(window.opens())
                        && lateUntil
                                .map(last -> new Phase(window.kind(), window.first(), last))
                                .filter(longer -> longer.includes(moment))
                                .isPresent());
    }

    /**
     * The last day on which this one can apply.
     *
     * @return the window's, or the later one that was allowed
     */
    public LocalDate lastDay() {
        return lateUntil.filter(window.last()::isBefore).orElse(window.last());
    }

    /**
     * Whether groups have been told who is in them.
     *
     * @param today the day it is in Finland
     * @return from the day on which they begin
     */
    public boolean told(LocalDate today) {
        return !today.isBefore(toldOn);
    }
}

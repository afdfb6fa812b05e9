package fi.polku.mentoring.bank;

import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A request to a mentor, as somebody stands to it. In a list without words.
 *
 * @param id the request's; accepted, the group's as well
 * @param offer of which offer
 * @param programme of which programme's bank
 * @param bank what the programme is called
 * @param stands as what the reader has to do with it
 * @param state how it stands
 * @param owner who wrote it
 * @param mentee for whom
 * @param mentor who is asked
 * @param words what was written; absent where the reader has no business with it any more
 * @param askedAt UTC
 * @param answerBy the day by which an answer was asked for; absent while it is not with the mentor
 * @param releaseOn the day with which it is the mentor's no more
 * @param closedAt UTC; absent while something may come of it
 * @param offerSeen whether the reader sees the offer now
 */
public record MentorRequest(
        UUID id,
        UUID offer,
        UUID programme,
        Localized bank,
        Stands stands,
        RequestState state,
        Named owner,
        Named mentee,
        Named mentor,
        Optional<String> words,
        Instant askedAt,
        Optional<LocalDate> answerBy,
        Optional<LocalDate> releaseOn,
        Optional<Instant> closedAt,
        boolean offerSeen) {
    /** Longest words, in characters. */
    public static final int LONGEST = 2000;

    /** Somebody by name. */
    public record Named(UUID id, String name) {}

    /** As what somebody has to do with a request. */
    public enum Stands {
        /** Asks for themselves. */
        MENTEE,
        /** Is asked for by their supervisor, and decides whether it goes out. */
        REPORT,
        /** Asks for somebody who reports to them. */
        SUPERVISOR,
        /** Is asked. */
        MENTOR;

        /** The word in the API and message keys. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether the reader would be the mentee. */
    public boolean forMe() {
        return stands == Stands.MENTEE || stands == Stands.REPORT;
    }

    /** Whether the reader decides whether it goes out. */
    public boolean waitsForReport() {
        return stands == Stands.REPORT && state == RequestState.PROPOSED;
    }

    /**
     * Whether the reader answers it.
     *
     * @param today the day it is in Finland
     * @return false also when its time is over, though nobody has released it yet
     */
    public boolean waitsForMentor(LocalDate today) {
        return stands == Stands.MENTOR
                && state == RequestState.OPEN
                && releaseOn.map(today::isBefore).orElse(false);
    }

    /** Whether the reader may take it back. */
    public boolean mayBeTakenBack() {
        return forMe()
                ? !state.closed() && !waitsForReport()
                : stands == Stands.SUPERVISOR && state == RequestState.PROPOSED;
    }
}

package fi.polku.mentoring.gathering;

import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Texts;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event as its reader may see it.
 *
 * @param id which
 * @param round of which round
 * @param programme what its programme is called
 * @param content what is said of it, with the link only for who runs it and who is signed up
 * @param cancelledAt when it was called off
 * @param reader what the reader has to do with it
 * @param taken how many come
 * @param seat the reader's own; absent when they never signed up
 * @param version for changing it
 */
public record EventView(
        UUID id,
        UUID round,
        Localized programme,
        EventContent content,
        Optional<Instant> cancelledAt,
        Reader reader,
        Taken taken,
        Optional<MySeat> seat,
        int version) {

    /**
     * What somebody has to do with an event.
     *
     * @param runs its programme
     * @param trains in its round
     * @param invited may come
     */
    public record Reader(boolean runs, boolean trains, boolean invited) {
        /** Whether they say who was there. */
        public boolean marks() {
            return runs || trains;
        }
    }

    /**
     * How many come.
     *
     * @param room to the room
     * @param remote from elsewhere
     * @param waiting for a seat
     */
    public record Taken(int room, int remote, int waiting) {
        int in(Way way) {
            return way == Way.ROOM ? room : remote;
        }
    }

    /** The reader's seat, as long as they come or wait. */
    public Optional<MySeat> held() {
        return seat.filter(s -> s.state() != SeatState.OFF);
    }

    /** Whether the reader comes. */
    public boolean comes() {
        return seat.filter(s -> s.state() == SeatState.SIGNED_UP).isPresent();
    }

    /**
     * How many seats are free.
     *
     * @param way in the room or from elsewhere
     * @return absent for as many as come
     */
    public Optional<Integer> free(Way way) {
        return content.places().most(way).map(most -> Math.max(0, most - taken.in(way)));
    }

    /**
     * Whether there is a seat for one more.
     *
     * @param way in the room or from elsewhere
     * @return whether
     */
    public boolean hasRoom(Way way) {
        return content.places().has(way) && free(way).filter(free -> free == 0).isEmpty();
    }

    /**
     * Whether one may sign up.
     *
     * @param now UTC
     * @return within its time, and before it begins
     */
    public boolean isOpen(Instant now) {
        return cancelledAt.isEmpty()
                && now.isBefore(content.startsAt())
                && !now.atZone(Texts.ZONE).toLocalDate().isAfter(content.signUpUntil());
    }

    /**
     * Whether it can still be changed and called off, and whether one can sign off.
     *
     * @param now UTC
     * @return before it begins
     */
    public boolean isAhead(Instant now) {
        return cancelledAt.isEmpty() && now.isBefore(content.startsAt());
    }

    /**
     * Whether it can be said who was there.
     *
     * @param now UTC
     * @return from its day on
     */
    public boolean isMarked(Instant now) {
        return cancelledAt.isEmpty()
                && !now.atZone(Texts.ZONE)
                        .toLocalDate()
                        .isBefore(content.startsAt().atZone(Texts.ZONE).toLocalDate());
    }
}

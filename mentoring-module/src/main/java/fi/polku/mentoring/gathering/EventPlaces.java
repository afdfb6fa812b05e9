package fi.polku.mentoring.gathering;

import java.util.Optional;

/**
 * Where an event is: in a room, from elsewhere by a link, or both.
 *
 * @param place the room and its address; absent where there is none
 * @param seats in the room; absent for as many as come
 * @param remote whether one may take part from elsewhere
 * @param link for those who are signed up; may follow later
 * @param remoteSeats from elsewhere; absent for as many as come
 */
public record EventPlaces(
        Optional<String> place,
        Optional<Integer> seats,
        boolean remote,
        Optional<String> link,
        Optional<Integer> remoteSeats) {

    /**
     * Whether one can come in this way.
     *
     * @param way in the room or from elsewhere
     * @return whether
     */
    public boolean has(Way way) {
        return way == Way.ROOM ? place.isPresent() : remote;
    }

    /**
     * How many can come in this way.
     *
     * @param way in the room or from elsewhere
     * @return absent for as many as come
     */
    public Optional<Integer> most(Way way) {
        return way == Way.ROOM ? seats : remoteSeats;
    }
}

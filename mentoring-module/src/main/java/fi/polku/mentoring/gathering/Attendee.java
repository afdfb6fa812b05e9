package fi.polku.mentoring.gathering;

import fi.polku.mentoring.calendar.Answer;
import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who comes to an event, or waits. Who trains is told the name, and whether they were there.
 *
 * @param seat names the seat, not the person
 * @param name given name and family name
 * @param organisation absent for a guest, and for who trains
 * @param way absent for who trains
 * @param state absent for who trains
 * @param ahead how many wait before them; absent unless they wait
 * @param signedAt absent for who trains
 * @param attended whether they were there; absent until it is said
 * @param answer what they have replied from their calendar; absent for who trains
 */
public record Attendee(
        UUID seat,
        String name,
        Optional<Localized> organisation,
        Optional<Way> way,
        Optional<SeatState> state,
        Optional<Integer> ahead,
        Optional<Instant> signedAt,
        Optional<Boolean> attended,
        Optional<Answer> answer) {

    /** Whether they have a seat; of who is shown to a trainer that is so. */
    public boolean comes() {
        return state.filter(s -> s != SeatState.SIGNED_UP).isEmpty();
    }
}

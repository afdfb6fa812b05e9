package fi.polku.mentoring.material;

import java.util.UUID;

/**
 * Where material stands: with a programme, for every round of it, or with one round.
 *
 * @param round whether it is a round's
 * @param id of the programme or the round
 */
public record Shelf(boolean round, UUID id) {

    /** A round's own. */
    public static Shelf ofRound(UUID round) {
        return new Shelf(true, round);
    }

    /** A programme's, which stays for every round. */
    public static Shelf ofProgramme(UUID programme) {
        return new Shelf(false, programme);
    }

    /** Its page, within Polku. */
    public String path() {
        return (round ? "/rounds/" : "/programmes/") + id + "/material";
    }
}

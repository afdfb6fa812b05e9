package fi.polku.mentoring.keys;

import java.io.Serial;

/** A sealed text does not open though its author's keys are there: the bytes are not from this place. */
public class SealBroken extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    SealBroken(Place place) {
        super("does not open: " + place.field() + " of row " + place.row());
    }
}

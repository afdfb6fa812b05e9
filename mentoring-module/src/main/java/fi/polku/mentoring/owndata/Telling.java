package fi.polku.mentoring.owndata;

import fi.polku.mentoring.shared.OwnData;
import fi.polku.mentoring.shared.OwnThing;

/** Writes own data down in one form, as it comes. */
public interface Telling {
    /**
     * A part begins.
     *
     * @param part which
     */
    void begin(OwnData.Part part);

    /**
     * The next thing of the part that has begun.
     *
     * @param thing what is told of it
     */
    void thing(OwnThing thing);

    /** The part ends. */
    void end();
}

package fi.polku.mentoring.shared;

import java.util.List;
import java.util.function.Consumer;

/**
 * How a feature shows up in what a person takes along: a bean that implements this is asked for all it holds of somebody. A
 * feature spends one statement on each part, however much there is, and never holds all of it in memory.
 *
 * <p>Only what is the person's own, never what others wrote for others; what others wrote about the person's things, such as a
 * review, belongs to it. Names of parts and values are the names in the file ({@code docs/own-data.schema.json}); a part's
 * words are the message {@code own.part.<name>}, a value's {@code own.value.<name>}.
 */
public interface OwnData {

    /**
     * What this feature holds of people.
     *
     * @return its parts
     */
    List<Part> parts();

    /**
     * A part of a person's own data.
     *
     * @param place where it stands among all parts, the lowest first
     * @param name in the file
     * @param brief whether it is a list of short lines rather than of things one reads
     * @param teller gives it
     */
    record Part(int place, String name, boolean brief, Teller teller) {

        /**
         * A part of things that one reads.
         *
         * @param place where it stands
         * @param name in the file
         * @param teller gives it
         * @return the part
         */
        public static Part of(int place, String name, Teller teller) {
            return new Part(place, name, false, teller);
        }

        /**
         * A part of short lines.
         *
         * @param place where it stands
         * @param name in the file
         * @param teller gives it
         * @return the part
         */
        public static Part brief(int place, String name, Teller teller) {
            return new Part(place, name, true, teller);
        }
    }

    /** Gives a part of somebody's own data. */
    @FunctionalInterface
    interface Teller {
        /**
         * Gives everything of the acting person's, one thing at a time.
         *
         * @param actor whose it is
         * @param to takes each thing, in the order in which it is read
         */
        void tell(Actor actor, Consumer<OwnThing> to);
    }
}

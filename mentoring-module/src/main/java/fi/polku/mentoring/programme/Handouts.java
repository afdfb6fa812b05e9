package fi.polku.mentoring.programme;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Localized;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How material shows up beside programmes and groups, which know none: a bean of the room of material implements this. */
public interface Handouts {

    /**
     * What there is for somebody in a round, in one statement.
     *
     * @param actor who reads
     * @param programme which
     * @param round one of its rounds; absent where it has none
     * @return what is of the phases that go on, and where all of it is
     */
    Now now(Actor actor, UUID programme, Optional<Round> round);

    /**
     * Material of these days.
     *
     * @param href the page of all of it
     * @param pieces of the phases that go on, and of none
     * @param more how many there are besides
     */
    record Now(String href, List<Piece> pieces, int more) {
        public Now {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A piece in a line.
     *
     * @param kind {@code link}, {@code file} or {@code story}
     * @param title what it is called
     * @param text a sentence; empty without one
     * @param about whose page a link leads to, a file's name; empty of a story
     * @param href where it is
     */
    record Piece(String kind, Localized title, Localized text, String about, String href) {}
}

package fi.polku.mentoring.programme;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Localized;
import java.util.List;

/** How one's groups and invitations show up beside programmes, which know none: a bean of the room of groups implements this. */
public interface Grouping {

    /**
     * What somebody is in or is asked to; in two statements at most.
     *
     * @param actor who
     * @return invitations first, then groups that go on, then ended ones
     */
    List<Line> lines(Actor actor);

    /**
     * A group or an invitation in a line.
     *
     * @param who the others by name
     * @param name of which programme
     * @param state a message that says how it stands
     * @param tone the same, by the word that colours a badge
     * @param href its page
     */
    record Line(String who, Localized name, String state, String tone, String href) {}
}

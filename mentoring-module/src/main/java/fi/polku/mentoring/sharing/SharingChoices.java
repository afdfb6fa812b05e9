package fi.polku.mentoring.sharing;

import java.util.List;
import java.util.Optional;

/**
 * What the owner of a thing can choose from.
 *
 * @param readers who may read it now, the first one first
 * @param supervisor the owner's supervisor, absent where the host names none
 * @param groups those that the owner is in now: the name tells who else is in each, the unit of which programme it is
 * @param host whether the competence system takes such things
 * @param told what became of the last that the competence system was told of it; absent when it never was
 * @param found colleagues found by the name that was looked for; absent when none was
 */
public record SharingChoices(
        List<ShareView> readers,
        Optional<Colleague> supervisor,
        List<Colleague> groups,
        boolean host,
        Optional<LastTold> told,
        Optional<List<Colleague>> found) {

    /**
     * Whether a reader reads the thing already.
     *
     * @param reader whom about
     * @return true when it is shared with that reader
     */
    public boolean has(Reader reader) {
        return readers.stream().anyMatch(share -> share.reader().equals(reader));
    }
}

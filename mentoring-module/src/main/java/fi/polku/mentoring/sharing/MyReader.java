package fi.polku.mentoring.sharing;

import fi.polku.mentoring.shared.Localized;
import java.util.Optional;

/**
 * Somebody with whom the owner shares, as they are now.
 *
 * @param reader with whom
 * @param name of the named person, or of whoever is the supervisor now; absent for the host, and without a supervisor
 * @param elsewhere the organisation of a named person who is in another than the owner; they read on, until it is taken back
 * @param gone whether the named person has left, and cannot read
 */
public record MyReader(Reader reader, Optional<String> name, Optional<Localized> elsewhere, boolean gone) {}

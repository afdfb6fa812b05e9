package fi.polku.mentoring.privacy;

import fi.polku.mentoring.shared.Localized;
import java.net.URI;
import java.util.Optional;

/**
 * An organisation that answers for the data of its people.
 *
 * @param id by which settings name it
 * @param name of the organisation
 * @param contact how it is reached, in a line
 * @param officer how its data protection officer is reached, in a line
 * @param notice where its own privacy notice is
 * @param register where its record of processing activities is
 */
public record Controller(
        String id,
        Localized name,
        Optional<String> contact,
        Optional<String> officer,
        Optional<URI> notice,
        Optional<URI> register) {}

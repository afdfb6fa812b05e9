package fi.polku.mentoring.web;

import fi.polku.mentoring.shared.Problem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Versions of things as entity tags: a read gives one, an update must name it. */
public final class Preconditions {
    private static final int PRECONDITION_REQUIRED = 428;

    private Preconditions() {}

    /**
     * The tag of a version.
     *
     * @param version the thing's version
     * @return strong tag
     */
    public static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }

    /**
     * The version that an update was made on.
     *
     * @param ifMatch the header, null when it was not sent
     * @return the version; absent for {@code *}, which fits any
     * @throws WebApplicationException 428 when the header is missing
     * @throws Problem.Stale when it names nothing we ever gave
     */
    public static Optional<Integer> version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new WebApplicationException(PRECONDITION_REQUIRED);
        }
        String tag = ifMatch.strip();
        if ("*".equals(tag)) {
            return Optional.empty();
        }
        // Compression in front of us may have marked the tag: "7-gzip", "7--gzip".
        String number = tag.replaceAll("^\"(\\d{1,9})(-+gzip)?\"$", "$1");
        if (number.equals(tag)) {
            throw new Problem.Stale();
        }
        return Optional.of(Integer.valueOf(number));
    }
}

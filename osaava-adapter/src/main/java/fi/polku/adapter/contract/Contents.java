package fi.polku.adapter.contract;

import fi.polku.mentoring.host.Gone;
import fi.polku.mentoring.host.HostCompetence;
import fi.polku.mentoring.host.HostFault;
import fi.polku.mentoring.host.HostFramework;
import fi.polku.mentoring.host.HostPerson;
import fi.polku.mentoring.host.HostProfile;
import fi.polku.mentoring.host.HostScale;
import fi.polku.mentoring.host.HostUnit;
import fi.polku.mentoring.host.Reject;
import java.io.InputStream;
import java.util.List;

/**
 * A collection of the contract in documents that do not come by HTTP, read a part at a time, with memory for one part.
 *
 * @param <R> the records
 * @param <K> what names one
 */
public final class Contents<R, K> {
    /** Scales. */
    public static final Contents<HostScale, String> SCALES = new Contents<>(ContractCatalogue.SCALES);

    /** Frameworks. */
    public static final Contents<HostFramework, String> FRAMEWORKS = new Contents<>(ContractCatalogue.FRAMEWORKS);

    /** Competences. */
    public static final Contents<HostCompetence, HostCompetence.Key> COMPETENCES =
            new Contents<>(ContractCatalogue.COMPETENCES);

    /** Units. */
    public static final Contents<HostUnit, String> UNITS = new Contents<>(ContractUnits.UNITS);

    /** People. */
    public static final Contents<HostPerson, String> PEOPLE = new Contents<>(ContractPeople.PEOPLE);

    /** Profiles. */
    public static final Contents<HostProfile, String> PROFILES = new Contents<>(ContractProfiles.PROFILES);

    private final Reading<?, R, K> reading;

    private Contents(Reading<?, R, K> reading) {
        this.reading = reading;
    }

    /**
     * Its name, which is that of its documents' root element.
     *
     * @return such as {@code people}
     */
    public String collection() {
        return reading.page().collection();
    }

    /**
     * Begins to read a document.
     *
     * @param document not closed here
     * @return at its first element
     * @throws HostFault when it is no such document or breaks off
     */
    public Document<R, K> open(InputStream document) {
        return open(reading, document);
    }

    private static <W, R, K> Document<R, K> open(Reading<W, R, K> reading, InputStream document) {
        PageReader.Open<W> open = reading.page().open(document);
        return most -> {
            Reading.Collected<R, K> found = new Reading.Collected<>();
            boolean more = open.read(most, reading.presentIn(found), reading.removedIn(found));
            return new Part<>(found.present, found.gone, found.complaints.rejected(), more);
        };
    }

    /**
     * A document that is being read.
     *
     * @param <R> the records
     * @param <K> what names one
     */
    public interface Document<R, K> {
        /**
         * Reads on.
         *
         * @param most elements are read, no more
         * @return what they are
         * @throws HostFault when it is no such document or breaks off
         */
        Part<R, K> read(int most);
    }

    /**
     * Some elements of a document.
     *
     * @param present records as they are
     * @param gone tombstones
     * @param rejected what cannot be believed
     * @param more whether elements follow
     * @param <R> the records
     * @param <K> what names one
     */
    public record Part<R, K>(List<R> present, List<Gone<K>> gone, List<Reject> rejected, boolean more) {}
}

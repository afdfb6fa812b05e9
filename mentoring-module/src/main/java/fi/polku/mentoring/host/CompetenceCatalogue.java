package fi.polku.mentoring.host;

/** Gives what people can be competent in, and how that is measured. */
public non-sealed interface CompetenceCatalogue extends Capability {

    /**
     * Scales.
     *
     * @param from where to begin or go on
     * @return one page; a tombstone is a scale's id
     * @throws HostFault when nothing usable came
     */
    HostPage<HostScale, String> scales(ReadFrom from);

    /**
     * Frameworks.
     *
     * @param from where to begin or go on
     * @return one page; a tombstone is a framework's id
     * @throws HostFault when nothing usable came
     */
    HostPage<HostFramework, String> frameworks(ReadFrom from);

    /**
     * Competences of all frameworks.
     *
     * @param from where to begin or go on
     * @return one page
     * @throws HostFault when nothing usable came
     */
    HostPage<HostCompetence, HostCompetence.Key> competences(ReadFrom from);
}

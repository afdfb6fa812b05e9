package fi.polku.mentoring.host;

/** Gives people's competences with the levels they have and aim at. */
public non-sealed interface CompetenceProfiles extends Capability {

    /**
     * Whole profiles, one a person.
     *
     * @param from where to begin or go on
     * @return one page; a tombstone is a person's id
     * @throws HostFault when nothing usable came
     */
    HostPage<HostProfile, String> profiles(ReadFrom from);
}

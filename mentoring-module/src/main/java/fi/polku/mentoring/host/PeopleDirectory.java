package fi.polku.mentoring.host;

/** Gives the people of the host's agencies, with their supervisors. */
public non-sealed interface PeopleDirectory extends Capability {

    /**
     * People.
     *
     * @param from where to begin or go on
     * @return one page; a tombstone is a person's id
     * @throws HostFault when nothing usable came
     */
    HostPage<HostPerson, String> people(ReadFrom from);
}

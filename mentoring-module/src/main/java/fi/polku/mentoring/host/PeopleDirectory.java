package fi.polku.mentoring.host;

/** Gives the units of the host's agencies and the people in them, with their supervisors. */
public non-sealed interface PeopleDirectory extends Capability {

    /**
     * Units, agencies among them.
     *
     * @param from where to begin or go on
     * @return one page; a tombstone is a unit's id
     * @throws HostFault when nothing usable came
     */
    HostPage<HostUnit, String> units(ReadFrom from);

    /**
     * People.
     *
     * @param from where to begin or go on
     * @return one page; a tombstone is a person's id
     * @throws HostFault when nothing usable came
     */
    HostPage<HostPerson, String> people(ReadFrom from);
}

package fi.polku.mentoring.host;

/** Gives the units of the host's agencies. Without it everybody is in the one agency that {@link HostConventions} names. */
public non-sealed interface UnitDirectory extends Capability {

    /**
     * Units, agencies among them.
     *
     * @param from where to begin or go on
     * @return one page; a tombstone is a unit's id
     * @throws HostFault when nothing usable came
     */
    HostPage<HostUnit, String> units(ReadFrom from);
}

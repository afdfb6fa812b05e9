package fi.polku.mentoring.host;

/**
 * Something that a host can do. The index of all there are, with what is lost without each, is in the package's
 * description.
 */
public sealed interface Capability
        permits PeopleDirectory,
                UnitDirectory,
                EmploymentDates,
                CompetenceCatalogue,
                CompetenceProfiles,
                ChangeFeed,
                Batches,
                DevelopmentRecords {

    /**
     * Whether the host does it at present; an adapter may be able to do what the host behind it is not. Asked at the start
     * of each sync, never for a page.
     *
     * @return true unless the host says otherwise
     * @throws HostFault when the host cannot be asked
     */
    default boolean offered() {
        return true;
    }
}

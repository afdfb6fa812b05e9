package fi.polku.adapter.files;

import fi.polku.adapter.contract.Contents;
import fi.polku.mentoring.host.CompetenceCatalogue;
import fi.polku.mentoring.host.CompetenceProfiles;
import fi.polku.mentoring.host.EmploymentDates;
import fi.polku.mentoring.host.HostCompetence;
import fi.polku.mentoring.host.HostFramework;
import fi.polku.mentoring.host.HostPage;
import fi.polku.mentoring.host.HostPerson;
import fi.polku.mentoring.host.HostProfile;
import fi.polku.mentoring.host.HostScale;
import fi.polku.mentoring.host.HostUnit;
import fi.polku.mentoring.host.PeopleDirectory;
import fi.polku.mentoring.host.ReadFrom;
import fi.polku.mentoring.host.UnitDirectory;

/**
 * What the batch that was taken holds.
 *
 * @param reader reads it
 */
record BatchContents(BatchReader reader)
        implements PeopleDirectory, UnitDirectory, EmploymentDates, CompetenceCatalogue, CompetenceProfiles {
    @Override
    public HostPage<HostScale, String> scales(ReadFrom from) {
        return reader.page(Contents.SCALES, from);
    }

    @Override
    public HostPage<HostFramework, String> frameworks(ReadFrom from) {
        return reader.page(Contents.FRAMEWORKS, from);
    }

    @Override
    public HostPage<HostCompetence, HostCompetence.Key> competences(ReadFrom from) {
        return reader.page(Contents.COMPETENCES, from);
    }

    @Override
    public HostPage<HostUnit, String> units(ReadFrom from) {
        return reader.page(Contents.UNITS, from);
    }

    @Override
    public HostPage<HostPerson, String> people(ReadFrom from) {
        return reader.page(Contents.PEOPLE, from);
    }

    @Override
    public HostPage<HostProfile, String> profiles(ReadFrom from) {
        return reader.page(Contents.PROFILES, from);
    }
}

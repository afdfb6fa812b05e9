package fi.polku.adapter.contract;

import fi.polku.adapter.Complaints;
import fi.polku.adapter.contract.wire.Entry;
import fi.polku.adapter.contract.wire.Profile;
import fi.polku.mentoring.host.Assessor;
import fi.polku.mentoring.host.Border;
import fi.polku.mentoring.host.CompetenceProfiles;
import fi.polku.mentoring.host.HostCompetence;
import fi.polku.mentoring.host.HostPage;
import fi.polku.mentoring.host.HostProfile;
import fi.polku.mentoring.host.HostProfileEntry;
import fi.polku.mentoring.host.NotBelieved;
import fi.polku.mentoring.host.ReadFrom;
import fi.polku.mentoring.host.RejectReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Profiles by the contract.
 *
 * @param exchange with the host
 * @param size elements asked for on a page
 */
record ContractProfiles(Exchange exchange, int size) implements CompetenceProfiles {
    static final Reading<Profile, HostProfile, String> PROFILES = new Reading<>(
            new PageReader<>("profiles", "profile", Profile.class),
            profile -> profile.person,
            ContractProfiles::profile,
            HostProfile::person,
            removed -> Border.id("person", removed.person));

    @Override
    public HostPage<HostProfile, String> profiles(ReadFrom from) {
        return PROFILES.read(exchange, size, from);
    }

    static HostProfile profile(Profile profile, Complaints complaints) {
        String person = Border.id("person", profile.person);
        List<HostProfileEntry> entries = new ArrayList<>();
        Set<HostCompetence.Key> seen = new HashSet<>();
        for (Entry entry : profile.entries) {
            try {
                HostProfileEntry believed = entry(entry, complaints);
                if (seen.add(believed.competence())) {
                    entries.add(believed);
                } else {
                    complaints.add(RejectReason.DUPLICATE, "entry");
                }
            } catch (NotBelieved e) {
                complaints.add(e.reason(), e.field());
            }
        }
        return new HostProfile(person, entries, Complaints.moment("changed", profile.changed));
    }

    private static HostProfileEntry entry(Entry entry, Complaints complaints) {
        return new HostProfileEntry(
                ContractCatalogue.key(entry.framework, entry.competence),
                level("level", entry.level),
                level("target", entry.target),
                complaints.optional("assessor", entry.assessor, ContractProfiles::assessor),
                complaints.optional("assessedBy", entry.assessedBy, Border::id),
                complaints.optional("assessedOn", entry.assessedOn, Complaints::day));
    }

    /** A wrong level costs the entry: a competence without its level would say that it was never assessed. */
    private static Optional<Integer> level(String field, @Nullable String value) {
        return Optional.ofNullable(value).map(text -> Complaints.level(field, text));
    }

    private static Assessor assessor(String field, @Nullable String value) {
        return Assessor.of(Border.given(field, value))
                .orElseThrow(() -> new NotBelieved(RejectReason.MALFORMED, field));
    }
}

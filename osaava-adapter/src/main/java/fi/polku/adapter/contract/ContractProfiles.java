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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Profiles by the contract.
 *
 * @param exchange with the host
 * @param size elements asked for on a page
 */
record ContractProfiles(Exchange exchange, int size) implements CompetenceProfiles {
    static final Reading<Profile, HostProfile, String> PROFILES = new Reading<>(
            new PageReader<>("profiles", "profile", (xml, jaxb) -> ProfileElement.read(xml)),
            profile -> profile.person,
            ContractProfiles::profile,
            HostProfile::person,
            removed -> Border.id("person", removed.person));

    /** Each level once, for there are millions of ratings. */
    private static final List<Optional<Integer>> LEVELS =
            IntStream.rangeClosed(0, 100).boxed().map(Optional::of).toList();

    /** Whoever assessed one entry of a profile mostly assessed the next. */
    private static final class Assessors {
        private final Complaints complaints;
        private Optional<String> last = Optional.empty();

        Assessors(Complaints complaints) {
            this.complaints = complaints;
        }

        Optional<String> believed(@Nullable String id) {
            if (last.isEmpty() || !last.get().equals(id)) {
                last = complaints.optional("assessedBy", id, Border::id);
            }
            return last;
        }
    }

    @Override
    public HostPage<HostProfile, String> profiles(ReadFrom from) {
        return PROFILES.read(exchange, size, from);
    }

    static HostProfile profile(Profile profile, Complaints complaints) {
        String person = Border.id("person", profile.person);
        List<HostProfileEntry> entries = new ArrayList<>();
        Set<HostCompetence.Key> seen = new HashSet<>();
        Assessors assessors = new Assessors(complaints);
        for (Entry entry : profile.entries) {
            try {
                HostProfileEntry believed = entry(entry, complaints, assessors);
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

    private static HostProfileEntry entry(Entry entry, Complaints complaints, Assessors assessors) {
        return new HostProfileEntry(
                ContractCatalogue.key(entry.framework, entry.competence),
                level("level", entry.level),
                level("target", entry.target),
                complaints.optional("assessor", entry.assessor, ContractProfiles::assessor),
                assessors.believed(entry.assessedBy),
                complaints.optional("assessedOn", entry.assessedOn, Complaints::day));
    }

    /** A wrong level costs the entry: a competence without its level would say that it was never assessed. */
    private static Optional<Integer> level(String field, @Nullable String value) {
        return value == null ? Optional.empty() : LEVELS.get(Complaints.level(field, value));
    }

    private static Assessor assessor(String field, @Nullable String value) {
        return Assessor.of(Border.given(field, value))
                .orElseThrow(() -> new NotBelieved(RejectReason.MALFORMED, field));
    }
}

package fi.polku.mentoring.programme;

import static fi.polku.mentoring.programme.PhaseKind.APPLICATION;
import static fi.polku.mentoring.programme.PhaseKind.CLOSING;
import static fi.polku.mentoring.programme.PhaseKind.KICK_OFF;
import static fi.polku.mentoring.programme.PhaseKind.MATCHING;
import static fi.polku.mentoring.programme.PhaseKind.MEETINGS;
import static fi.polku.mentoring.programme.PhaseKind.MID_SURVEY;

import fi.polku.mentoring.programme.ProgrammeView.Standing;
import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A round from May 2027 to May 2028, and what is around it. */
final class Samples {
    static final UUID LEAD = UUID.fromString("00000000-0000-4000-8000-000000000001");
    static final UUID PARTNER = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private Samples() {}

    static Phase phase(PhaseKind kind, String first, String last) {
        return new Phase(kind, LocalDate.parse(first), LocalDate.parse(last));
    }

    static Timeline year() {
        return new Timeline(List.of(
                phase(APPLICATION, "2027-05-01", "2027-05-31"),
                phase(MATCHING, "2027-06-01", "2027-08-31"),
                phase(KICK_OFF, "2027-09-14", "2027-09-14"),
                phase(MEETINGS, "2027-09-15", "2028-05-31"),
                phase(MID_SURVEY, "2028-01-10", "2028-01-23"),
                phase(CLOSING, "2028-05-23", "2028-05-23")));
    }

    /** The same with one phase on other days. */
    static List<Phase> with(Phase other) {
        List<Phase> phases = new ArrayList<>(year().phases());
        phases.removeIf(p -> p.kind() == other.kind());
        phases.add(other);
        return phases;
    }

    static Round round(int number, boolean announced, Timeline timeline, String lessons) {
        return new Round(
                new UUID(7, number),
                new UUID(7, 0),
                number,
                announced,
                Optional.empty(),
                lessons,
                timeline,
                Optional.empty(),
                1);
    }

    static GroupForm triad() {
        return new GroupForm(List.of(Places.of(GroupRole.PEER, 3, 3)), true);
    }

    /** Begun from a template, owned by the lead, with these rounds and people. */
    static ProgrammeView view(ProgrammeContent content, List<Round> rounds, List<Owner> owners, NamedPerson... people) {
        return new ProgrammeView(
                new UUID(7, 0),
                ProgrammeStatus.DRAFT,
                "own",
                content,
                owners,
                List.of(people),
                rounds,
                Standing.RUNS,
                Instant.EPOCH,
                1);
    }

    static Owner owner(UUID organisation, boolean joined) {
        return new Owner(organisation, new Localized("Virasto", "", ""), organisation.equals(LEAD), joined);
    }

    static NamedPerson coordinator(UUID organisation) {
        return new NamedPerson(
                new UUID(8, 1),
                Optional.empty(),
                Task.COORDINATOR,
                new UUID(8, 2),
                "Kaisa Koordinaattori",
                organisation,
                new Localized("Virasto", "", ""));
    }

    static ProgrammeSummary summary(ProgrammeStatus status, Standing standing, int matching, Round... rounds) {
        return new ProgrammeSummary(
                new UUID(7, 0),
                status,
                new Localized("Ohjelma", "", ""),
                new Localized("", "", ""),
                triad(),
                true,
                new Localized("Virasto", "", ""),
                standing,
                0,
                matching,
                List.of(rounds),
                Instant.EPOCH);
    }
}

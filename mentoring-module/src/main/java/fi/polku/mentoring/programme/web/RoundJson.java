package fi.polku.mentoring.programme.web;

import fi.polku.mentoring.programme.Audience;
import fi.polku.mentoring.programme.Phase;
import fi.polku.mentoring.programme.Round;
import fi.polku.mentoring.programme.Whereabouts;
import fi.polku.mentoring.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round over REST: its phases, and where it is today.
 *
 * @param id the round
 * @param programme of which
 * @param number counts from 1
 * @param years of its meetings
 * @param announced whether those see it whom the programme reaches
 * @param previous the round it was copied from
 * @param phases by kind, in their order
 * @param state planned, open, matching, running or closed
 * @param now the phases that go on
 * @param next the phase that begins next
 * @param todo what to do now, in the caller's language
 * @param movedAt when announced days were last changed
 * @param lessons what its organisers learnt, for them alone
 * @param version for If-Match
 */
public record RoundJson(
        UUID id,
        UUID programme,
        int number,
        String years,
        boolean announced,
        @Nullable UUID previous,
        Map<String, PhaseJson> phases,
        String state,
        List<String> now,
        @Nullable String next,
        String todo,
        @Nullable Instant movedAt,
        @Nullable String lessons,
        int version) {

    /**
     * The days of a phase, in Finland.
     *
     * @param first its first day
     * @param last its last day, included
     */
    public record PhaseJson(LocalDate first, LocalDate last) {}

    static RoundJson of(Round round, boolean run, LocalDate today, Texts t) {
        Whereabouts where = round.timeline().on(today, run ? Audience.ORGANISER : Audience.PARTICIPANT);
        Map<String, PhaseJson> phases = new LinkedHashMap<>();
        for (Phase phase : round.timeline().phases()) {
            phases.put(phase.kind().code(), new PhaseJson(phase.first(), phase.last()));
        }
        return new RoundJson(
                round.id(),
                round.programme(),
                round.number(),
                round.years(),
                round.announced(),
                round.previous().orElse(null),
                phases,
                where.state().code(),
                where.now().stream().map(phase -> phase.kind().code()).toList(),
                where.next().map(phase -> phase.kind().code()).orElse(null),
                t.get(where.todo(), where.day().map(t::date).orElse("")),
                round.movedAt().orElse(null),
                run ? round.lessons() : null,
                round.version());
    }
}

package fi.polku.mentoring.application;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.programme.RoundState;
import fi.polku.mentoring.programme.Rounds;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Slice;
import fi.polku.mentoring.shared.Texts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who applies to a round, for those who run it and those who compose it: names, states and counts, and not a word of what was written. */
@UseCases
public class Applicants {
    /** Most places of a role in a round. */
    public static final int MOST_PLACES = 10_000;

    private static final Set<RoundState> BEFORE_GROUPS = Set.of(RoundState.OPEN, RoundState.MATCHING);
    private static final int SHORTEST_SEARCH = 3;
    private static final String KIND = "round";

    @Inject
    ApplicantStore store;

    @Inject
    Rounds rounds;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Who applied, the last sent first. Drafts are nobody's to see.
     *
     * @param actor who runs the round, or composes it now
     * @param round which
     * @param wanted which of them
     * @param after where the page begins
     * @param size how many, 1–100
     * @return a page
     * @throws Problem.NotFound when there is no such round for the actor
     * @throws Problem.NotAllowed when the actor sees the round and not who applies
     */
    public Slice<Applicant> list(Actor actor, UUID round, ApplicantFilter wanted, Cursor after, int size) {
        mayList(actor, round);
        return page(round, wanted, after, size);
    }

    /**
     * Who applies, as a whole.
     *
     * @param actor who runs the round, or composes it now
     * @param round which
     * @param wanted which applicants
     * @param after where the page of applicants begins
     * @param size how many, 1–100
     * @param name of somebody who might apply late, at least three letters; absent when nobody is looked for
     * @return all of it
     * @throws Problem.Invalid when fewer letters are given
     * @throws Problem.NotFound when there is no such round for the actor
     * @throws Problem.NotAllowed when the actor sees the round and not who applies
     */
    public RoundApplicants read(
            Actor actor, UUID round, ApplicantFilter wanted, Cursor after, int size, Optional<String> name) {
        ApplicantStore.Seen seen = mayList(actor, round);
        boolean runs = seen.runs();
        Optional<String> letters = name.filter(asked -> runs).map(Applicants::letters);
        return new RoundApplicants(
                round,
                seen.of(),
                runs,
                seen.composes(),
                seen.endorsed(),
                seen.inDraftGroups(),
                store.counts(round),
                wanted,
                page(round, wanted, after, size),
                runs ? store.late(round) : List.of(),
                letters.map(asked -> store.find(round, asked)));
    }

    private Slice<Applicant> page(UUID round, ApplicantFilter wanted, Cursor after, int size) {
        return Slice.of(
                store.list(round, wanted, after, size + 1),
                size,
                applicant -> new Cursor(applicant.submittedAt(), applicant.id()).text());
    }

    private static String letters(String name) {
        String letters = name.strip();
        if (letters.codePointCount(0, letters.length()) < SHORTEST_SEARCH) {
            throw new Problem.Invalid("name", "field.at-least-letters", SHORTEST_SEARCH);
        }
        return letters;
    }

    private ApplicantStore.Seen mayList(Actor actor, UUID round) {
        actor.person();
        Optional<ApplicantStore.Seen> as = store.sees(round);
        if (as.isEmpty()) {
            rounds.read(actor, round);
            throw new Problem.NotAllowed("applicants.organisers-only");
        }
        return as.get();
    }

    /**
     * Refuses whoever does not run the round, before what they ask for is looked at.
     *
     * @param actor who runs the round
     * @param round which
     * @throws Problem.NotFound when there is no such round for the actor
     * @throws Problem.NotAllowed when the actor does not run it
     */
    public void mayRun(Actor actor, UUID round) {
        if (!mayList(actor, round).runs()) {
            throw new Problem.NotAllowed("programme.organisers-only");
        }
    }

    /**
     * How many applied as what, and how many places there are.
     *
     * @param actor who runs the round, or composes it now
     * @param round which
     * @return by role
     * @throws Problem.NotFound when there is no such round for the actor
     * @throws Problem.NotAllowed when the actor sees the round and not who applies
     */
    public List<RoleCounts> counts(Actor actor, UUID round) {
        List<RoleCounts> counts = store.counts(round);
        if (counts.isEmpty()) {
            mayList(actor, round);
        }
        return counts;
    }

    /**
     * Says how many a round takes in some roles. Who is beyond that waits; the order stays.
     *
     * @param actor who runs it
     * @param round which
     * @param places by role, 1–{@value #MOST_PLACES}; absent for as many as apply
     * @throws Problem.Invalid when the programme has no such role, or the number is none
     * @throws Problem.NotAllowed when the actor does not run it
     */
    public void setPlaces(Actor actor, UUID round, Map<GroupRole, Optional<Integer>> places) {
        mayRun(actor, round);
        List<GroupRole> known =
                store.counts(round).stream().map(RoleCounts::role).toList();
        places.forEach((role, most) -> {
            if (!known.contains(role)) {
                throw new Problem.Invalid(role.code(), "programme.not-for.no-such-role");
            }
            if (most.filter(number -> number < 1 || number > MOST_PLACES).isPresent()) {
                throw new Problem.Invalid(role.code(), "field.number", 1, MOST_PLACES);
            }
        });
        store.setPlaces(round, places);
        record(actor, "round.places", round);
    }

    /**
     * Those who may apply though the window is over.
     *
     * @param actor who runs the round
     * @param round which
     * @return by name
     * @throws Problem.NotAllowed when the actor does not run it
     */
    public List<LateApplicant> late(Actor actor, UUID round) {
        mayRun(actor, round);
        return store.late(round);
    }

    /**
     * Lets one person apply after the window, until a day.
     *
     * @param actor who runs the round
     * @param round which
     * @param person of the actor's organisation, or its guest
     * @param until the last day on which they may, in Finland: today at the earliest, before groups are told
     * @throws Problem.Invalid when it is nobody whom the actor can name, or no such day
     * @throws Problem.NotAllowed when the actor does not run it
     */
    public void allowLate(Actor actor, UUID round, UUID person, LocalDate until) {
        mayRun(actor, round);
        var timeline = rounds.read(actor, round).round().timeline();
        if (!store.mayBeLate(round, person)) {
            throw new Problem.Invalid("person", "field.unknown-colleague");
        }
        LocalDate today = LocalDate.now(clock.withZone(Texts.ZONE));
        if (until.isBefore(today) || !BEFORE_GROUPS.contains(timeline.stateOn(until))) {
            throw new Problem.Invalid("until", "applicants.late.until.wrong");
        }
        store.allow(round, person, until, clock.instant());
        audit.record(actor, "application.allow-late", AuditedThing.of(KIND, round, person), "organiser");
    }

    /**
     * Takes that back. What has been sent stays sent.
     *
     * @param actor who runs the round
     * @param round which
     * @param person whom
     * @throws Problem.NotFound when they may not apply late anyway
     * @throws Problem.NotAllowed when the actor does not run it
     */
    public void disallowLate(Actor actor, UUID round, UUID person) {
        mayRun(actor, round);
        if (!store.disallow(round, person)) {
            throw new Problem.NotFound();
        }
        audit.record(actor, "application.disallow-late", AuditedThing.of(KIND, round, person), "organiser");
    }

    private void record(Actor actor, String action, UUID round) {
        audit.record(actor, action, new AuditedThing(KIND, round, Optional.empty()));
    }
}

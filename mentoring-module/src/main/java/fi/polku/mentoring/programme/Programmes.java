package fi.polku.mentoring.programme;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.Idempotency;
import fi.polku.mentoring.persistence.IdempotencyKey;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Slice;
import fi.polku.mentoring.shared.Texts;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Programmes: human resources begin one from a template and say step by step what it is; those whom it reaches read it. What is changed later is changed for
 * everybody at once. Publishing is {@link Publishing}; its rounds are {@link Rounds}, its people {@link Organisers}.
 */
@UseCases
public class Programmes {
    private static final String KIND = "programme";

    @Inject
    ProgrammeStore store;

    @Inject
    SummaryStore summaries;

    @Inject
    RoundStore rounds;

    @Inject
    TaskStore tasks;

    @Inject
    ProgrammeReading reading;

    @Inject
    AuditTrail audit;

    @Inject
    Idempotency idempotency;

    @Inject
    Instance<Applying> applying;

    @Inject
    Instance<Handouts> handouts;

    @Inject
    Clock clock;

    /**
     * Begins a programme as a draft: with the texts, the form and the habits of a template, and its days in the coming year.
     *
     * @param actor human resources
     * @param template to begin from
     * @param key when the client may repeat the call
     * @return the programme's id
     * @throws Problem.NotAllowed when the actor is not of human resources
     */
    public UUID begin(Actor actor, ProgrammeTemplate template, Optional<IdempotencyKey> key) {
        actor.require(Role.HR);
        return key.map(k -> idempotency.once(actor, k, () -> add(actor, template)))
                .orElseGet(() -> add(actor, template));
    }

    private UUID add(Actor actor, ProgrammeTemplate template) {
        UUID id = UUID.randomUUID();
        store.add(id, actor.ownOrganisation(), template.code(), template.content(), clock.instant());
        tasks.ask(id, actor.ownOrganisation(), true, clock.instant());
        store.addParts(id, template.content());
        template.timeline(today())
                .ifPresent(timeline -> rounds.add(UUID.randomUUID(), id, timeline, Optional.empty(), clock.instant()));
        record(actor, "programme.begin", id);
        return id;
    }

    /**
     * Reads a programme.
     *
     * @param actor who runs it, is asked to own it, has a task in it, or is somebody whom it reaches
     * @param id the programme
     * @return as the actor may see it
     * @throws Problem.NotFound when there is none for the actor
     */
    public ProgrammeView read(Actor actor, UUID id) {
        actor.person();
        return reading.get(id);
    }

    /**
     * A programme as somebody reads it who thinks of taking part.
     *
     * @param programme as the reader sees it
     * @param chances for each role of its form a message that tells why the reader may not apply as it; absent where they may
     * @param own what the reader has applied to, and whether they may be late
     * @param material of these days; absent where nobody hands any out
     */
    public record Look(
            ProgrammeView programme,
            Map<GroupRole, Optional<String>> chances,
            Applying.Own own,
            Optional<Handouts.Now> material) {
        public Look {
            chances = Map.copyOf(chances);
        }
    }

    /**
     * Reads a programme together with what the actor may apply as.
     *
     * @param actor somebody whom it reaches
     * @param id the programme
     * @return both
     * @throws Problem.NotFound when there is none for the actor
     */
    public Look look(Actor actor, UUID id) {
        ProgrammeView programme = read(actor, id);
        Candidate me = tasks.me();
        Eligibility eligibility = programme.eligibility();
        Optional<Round> round = programme.current(today());
        return new Look(
                programme,
                programme.content().form().roles().stream()
                        .collect(Collectors.toMap(role -> role, role -> eligibility.refusal(role, me, today()))),
                own(actor, round.map(Round::id)),
                handouts.stream().findFirst().map(known -> known.now(actor, id, round)));
    }

    private Applying.Own own(Actor actor, Optional<UUID> round) {
        return applying.stream()
                .findFirst()
                .map(known -> known.own(actor, round))
                .orElseGet(() -> new Applying.Own(List.of(), Optional.empty()));
    }

    /**
     * Why the actor may not apply as this.
     *
     * @param actor a person
     * @param programme as the actor sees it
     * @param role as what
     * @return a message; absent when they may
     */
    public Optional<String> refusal(Actor actor, ProgrammeView programme, GroupRole role) {
        actor.person();
        return programme.eligibility().refusal(role, tasks.me(), today());
    }

    /**
     * Programmes, newest first.
     *
     * @param actor a person
     * @param run those that the actor runs, or is asked to own for the organisation; else those that are announced to them
     * @param after where the page begins
     * @param size how many, 1–100
     * @return a page, each with its two newest rounds
     */
    public Slice<ProgrammeSummary> list(Actor actor, boolean run, Cursor after, int size) {
        actor.person();
        List<ProgrammeSummary> rows = summaries.list(run, after, size + 1).toList();
        Slice<ProgrammeSummary> page = Slice.of(rows, size, p -> new Cursor(p.createdAt(), p.id()).text());
        Map<UUID, List<Round>> newest =
                rounds.newest(page.items().stream().map(ProgrammeSummary::id).toList());
        return page.map(p -> p.with(newest.getOrDefault(p.id(), List.of())));
    }

    /**
     * Changes what is said of a programme.
     *
     * @param actor who runs it
     * @param id the programme
     * @param version the version the change was made on; absent when any will do
     * @param change from what is said to what shall be
     * @return as it is now
     * @throws Problem.NotFound when there is none for the actor
     * @throws Problem.NotAllowed when the actor does not run it
     * @throws Problem.Stale when it was changed since that version
     * @throws Problem.Refused when the form would change while people apply for it or are in its groups
     */
    public ProgrammeView change(
            Actor actor, UUID id, Optional<Integer> version, UnaryOperator<ProgrammeContent> change) {
        ProgrammeView before = toChange(actor, id, version);
        ProgrammeContent next = change.apply(before.content());
        if (next.inRounds() != before.content().inRounds()) {
            throw new Problem.Invalid("inRounds", "programme.in-rounds-by-plan");
        }
        if (!next.form().equals(before.content().form()) && before.inUse(today())) {
            throw new Problem.Refused("programme.refused.form-in-use");
        }
        store.change(id, before.version(), before.content(), next, clock.instant());
        record(actor, "programme.change", id);
        return reading.get(id);
    }

    private ProgrammeView toChange(Actor actor, UUID id, Optional<Integer> version) {
        actor.person();
        ProgrammeView programme = reading.getToRun(id);
        if (version.isPresent() && version.get() != programme.version()) {
            throw new Problem.Stale();
        }
        return programme;
    }

    /**
     * Says of a draft whether it runs in rounds, and on which days the first one is.
     *
     * @param actor who runs it
     * @param id the programme
     * @param version the version the change was made on; absent when any will do
     * @param timeline the days of the first round; absent when groups begin whenever they are needed
     * @return as it is now
     * @throws Problem.Refused when it is no draft any more: its rounds are changed one by one then
     * @throws Problem.Stale when it was changed since that version
     */
    public ProgrammeView plan(Actor actor, UUID id, Optional<Integer> version, Optional<Timeline> timeline) {
        ProgrammeView before = toChange(actor, id, version);
        if (before.status() != ProgrammeStatus.DRAFT) {
            throw new Problem.Refused("programme.refused.planned");
        }
        Optional<Round> round = before.newest();
        if (timeline.isEmpty()) {
            round.ifPresent(r -> rounds.discard(r.id()));
        } else if (round.isPresent()) {
            rounds.change(round.get(), timeline.get(), clock.instant());
        } else {
            rounds.add(UUID.randomUUID(), id, timeline.get(), Optional.empty(), clock.instant());
        }
        ProgrammeContent next = before.content().inRounds(timeline.isPresent());
        store.change(id, before.version(), before.content(), next, clock.instant());
        record(actor, "programme.plan", id);
        return reading.get(id);
    }

    private void record(Actor actor, String action, UUID id) {
        audit.record(actor, action, new AuditedThing(KIND, id, Optional.empty()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Texts.ZONE));
    }
}

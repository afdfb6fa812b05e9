package fi.polku.mentoring.evidence;

import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Items in the database; row-level security shows each owner their own. */
@ApplicationScoped
class EvidenceStore {
    private static final String SHOWN = """
            select e.id, e.owner, e.step, s.title_fi, s.title_sv, s.title_en, e.kind, e.subject, p.host_id, e.competence, e.level,
                   e.title, e.note, e.given, e.status, e.decided_at, e.noted_at, e.changed_at, e.version,
                   o.kind as told, o.sent_at, o.dead_at, o.claimed_until, coalesce(o.attempts, 0) as attempts,
                   a.outcome, a.host_level, a.reason, a.decided_at as host_decided_at, a.answered_at, l.level as level_now,
                   d.dropped_at, d.reason as dropped_why
              from polku.evidence e
              join polku.path_step s on s.id = e.step
              join polku.person p on p.id = e.owner
              left join lateral (
                select x.* from polku.outbox x where x.subject = e.subject and x.person = e.owner order by x.place desc limit 1) o on true
              left join lateral (
                select x.dropped_at, x.reason from polku.dropped_message x
                 where x.subject = e.subject and x.person = e.owner and x.written_at > coalesce(o.written_at, '-infinity')
                 order by x.written_at desc limit 1) d on true
              left join polku.evidence_answer a on a.evidence = e.id
              left join lateral (
                select x.level from polku.profile_entry x join polku.competence c on c.id = x.competence
                 where x.person = e.owner and c.uri = e.competence order by x.level desc nulls last limit 1) l on true
             where e.owner = polku.person()""";

    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    static Place title(UUID owner, UUID id) {
        return new Place(owner, "evidence.title", id);
    }

    static Place note(UUID owner, UUID id) {
        return new Place(owner, "evidence.note", id);
    }

    static Place given(UUID owner, UUID id) {
        return new Place(owner, "evidence.given", id);
    }

    void add(Item item) {
        database.persist(item);
    }

    Optional<Item> find(UUID id) {
        return Optional.ofNullable(database.find(Item.class, id));
    }

    /** The item of this step that tells of this competence, or of the completion itself. */
    Optional<UUID> itemOf(UUID step, Optional<String> competence) {
        return rows(database.createNativeQuery(
                                "select id from polku.evidence where step = :step and competence is not distinct from cast(:competence as text)",
                                Tuple.class)
                        .setParameter("step", step)
                        .setParameter("competence", competence.orElse(null)))
                .map(row -> row.get("id", UUID.class))
                .findFirst();
    }

    /** Writes what was changed. */
    void flush() {
        try {
            database.flush();
        } catch (OptimisticLockException e) {
            throw new Problem.Stale();
        }
    }

    Optional<ItemRow> row(UUID id) {
        return read(database.createNativeQuery(SHOWN + " and e.id = :id", Tuple.class)
                        .setParameter("id", id))
                .findFirst();
    }

    List<ItemRow> ofStep(UUID step) {
        return read(database.createNativeQuery(
                                SHOWN + " and e.step = :step order by e.kind desc, e.changed_at, e.id limit 100",
                                Tuple.class)
                        .setParameter("step", step))
                .toList();
    }

    List<ItemRow> all(Cursor after, int size) {
        return read(database.createNativeQuery(
                                SHOWN
                                        + " and (e.changed_at, e.id) < (:at, :id) order by e.changed_at desc, e.id desc limit :size",
                                Tuple.class)
                        .setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .setParameter("size", size))
                .toList();
    }

    private Stream<ItemRow> read(Query query) {
        return rows(query).map(this::row);
    }

    private ItemRow row(Tuple row) {
        UUID id = row.get("id", UUID.class);
        UUID owner = row.get("owner", UUID.class);
        HostMessage.Kind kind = kind(row.get("kind", String.class));
        Optional<WriteEvidence> words = vault.open(title(owner, id), row.get("title", byte[].class))
                .map(title -> new WriteEvidence(
                        title, vault.open(note(owner, id), row.get("note", byte[].class)), number(row, "level")));
        return new ItemRow(
                id,
                row.get("step", UUID.class),
                new Localized(
                        row.get("title_fi", String.class),
                        row.get("title_sv", String.class),
                        row.get("title_en", String.class)),
                kind,
                row.get("subject", UUID.class),
                row.get("host_id", String.class),
                Optional.ofNullable(row.get("competence", String.class)),
                number(row, "level_now"),
                words,
                vault.find(given(owner, id), row.get("given", byte[].class)),
                standing(row),
                row.get("changed_at", Instant.class),
                row.get("version", Integer.class));
    }

    private static EvidenceItem.Standing standing(Tuple row) {
        EvidenceState state = state(row);
        return new EvidenceItem.Standing(
                state,
                row.get("attempts", Integer.class) > 0,
                moment(row, "decided_at"),
                moment(row, "sent_at"),
                state.isAnswered() ? Optional.of(answer(row)) : Optional.empty(),
                state.isRefused() ? givenUp(row) : Optional.empty());
    }

    private static Optional<EvidenceItem.GivenUp> givenUp(Tuple row) {
        return moment(row, "dropped_at").map(at -> new EvidenceItem.GivenUp(at, row.get("dropped_why", String.class)));
    }

    private static EvidenceState state(Tuple row) {
        return switch (row.get("status", String.class)) {
            case "draft" -> EvidenceState.DRAFT;
            case "kept" -> EvidenceState.KEPT;
            case "taken-back" -> takenBack(row);
            default -> given(row);
        };
    }

    private static EvidenceState given(Tuple row) {
        if (isRefused(row, row.get("kind", String.class))) {
            return EvidenceState.REFUSED;
        } else if (moment(row, "sent_at").isPresent()) {
            return decided(row);
        }
        return moment(row, "claimed_until").isPresent() ? EvidenceState.LEAVING : EvidenceState.WAITING;
    }

    private static EvidenceState takenBack(Tuple row) {
        if (isRefused(row, row.get("kind", String.class) + "-withdrawn")) {
            return EvidenceState.NOT_FORGOTTEN;
        }
        return moment(row, "sent_at").isPresent() ? EvidenceState.TAKEN_BACK : EvidenceState.TAKING_BACK;
    }

    /** The last message is of the last decision; if it is not, an administrator has given that one up. */
    private static boolean isRefused(Tuple row, String told) {
        return moment(row, "dead_at").isPresent() || !told.equals(row.get("told", String.class));
    }

    private static EvidenceState decided(Tuple row) {
        String outcome = row.get("outcome", String.class);
        return outcome == null || outcome.equals("waiting")
                ? EvidenceState.SENT
                : EvidenceState.valueOf(outcome.toUpperCase(Locale.ROOT));
    }

    private static HostsAnswer answer(Tuple row) {
        Instant answered = moment(row, "answered_at").orElseThrow();
        return new HostsAnswer(
                number(row, "host_level"),
                Optional.ofNullable(row.get("reason", String.class)),
                moment(row, "host_decided_at"),
                answered,
                moment(row, "noted_at")
                        .filter(noted -> !noted.isBefore(answered))
                        .isPresent());
    }

    /** Which of what steps may tell the actor's host takes, as it said when it was last read. */
    Set<HostMessage.Kind> taken() {
        Set<HostMessage.Kind> taken = EnumSet.noneOf(HostMessage.Kind.class);
        rows(database.createNativeQuery(
                        "select unnest(h.offers) as offer from polku.person p join polku.host_sync h on h.host = p.host where p.id = polku.person()",
                        Tuple.class))
                .map(row -> row.get("offer", String.class))
                .forEach(offer -> Stream.of(HostMessage.Kind.STEP, HostMessage.Kind.EVIDENCE)
                        .filter(kind -> kind.code().equals(offer))
                        .forEach(taken::add));
        return taken;
    }

    private static HostMessage.Kind kind(String code) {
        return Arrays.stream(HostMessage.Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findAny()
                .orElseThrow();
    }

    private static Optional<Integer> number(Tuple row, String column) {
        return Optional.ofNullable(row.get(column, Integer.class));
    }

    private static Optional<Instant> moment(Tuple row, String column) {
        return Optional.ofNullable(row.get(column, Instant.class));
    }

    @SuppressWarnings("unchecked") // the query's result class is Tuple, which the API cannot say
    private static Stream<Tuple> rows(Query query) {
        return ((List<Tuple>) query.getResultList()).stream();
    }
}

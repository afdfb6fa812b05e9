package fi.polku.mentoring.telling;

import fi.polku.mentoring.notice.Choice;
import fi.polku.mentoring.notice.Notice;
import fi.polku.mentoring.notice.NoticeKind;
import fi.polku.mentoring.notice.PagePath;
import fi.polku.mentoring.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mails in the database, as the worker that sends them sees them: no text, and of people an address and a language. */
@ApplicationScoped
class MailStore {
    private static final String UNDECIDED = """
            select n.id, n.person, n.kind, n.subject, n.page, n.arisen_at, n.useful_until, 'fi' as language, %s
              from polku.notice_mailing s
              join polku.notice n on n.id = s.notice
              left join polku.notice_choice c on c.person = n.person
             where s.mail is null and s.dropped is null
             order by s.notice limit :limit for update of s skip locked""".formatted(MailChoiceStore.COLUMNS);

    private static final String PLANNED = """
            from jsonb_to_recordset(cast(:planned as jsonb)) as x(notice uuid, person uuid, mail uuid, due timestamptz, digest boolean, behind boolean, dropped text)""";

    private static final String ADD_MAILS = """
            insert into polku.notice_mail (id, person, digest_at, due_at, behind)
            select x.mail, x.person, case when x.digest then x.due end, x.due, x.behind
              %s where x.dropped is null
            on conflict (person, digest_at) do nothing""".formatted(PLANNED);

    private static final String PLAN = """
            update polku.notice_mailing s
               set dropped = x.dropped,
                   mail = case when x.dropped is null
                               then coalesce((select m.id from polku.notice_mail m where x.digest and (m.person, m.digest_at) = (x.person, x.due)), x.mail) end
              %s where s.notice = x.notice""".formatted(PLANNED);

    /** What it told has gone with a merge of two persons, or its time. */
    private static final String EMPTY = """
            delete from polku.notice_mail m
             where m.sent_at is null and m.dead_at is null and m.due_at <= :now
               and not exists (select 1 from polku.notice_mailing s where s.mail = m.id)""";

    private static final String CLAIM = """
            update polku.notice_mail m set claimed_until = :until, attempts = m.attempts + 1
             where m.id in (select w.id from polku.notice_mail w
                             where w.sent_at is null and w.dead_at is null and w.due_at <= :now and coalesce(w.claimed_until <= :now, true)
                             order by w.behind, w.due_at, w.id limit :limit for update skip locked)
            returning m.id""";

    private static final String IN_HAND = """
            select mail, person, attempts, digest, handed_at, email, here, language, notice, kind, moment, name_fi, name_sv, name_en, of_use
              from polku.mails_in_hand(cast(string_to_array(:mails, ' ') as uuid[]))""";

    /** By whoever's turn it is. */
    private static final String MINE =
            " where id = :id and attempts = :attempts and sent_at is null and dead_at is null";

    @PersistenceContext
    EntityManager database;

    /**
     * A notice of which it is not decided when it is mailed.
     *
     * @param notice which
     * @param choice its receiver's
     */
    record Undecided(Notice notice, Choice choice) {}

    /** Both take turns: what is new of an event does not wait until everybody has heard of every round. */
    boolean spread(int people, Instant now) {
        return database.createNativeQuery(
                                "select coalesce(s.round, s.event) from (select polku.spread_announcement(:limit, :now) as round, polku.spread_event_news(:limit, :now) as event) s",
                                Integer.class)
                        .setParameter("limit", people)
                        .setParameter("now", now)
                        .getSingleResult()
                != null;
    }

    int remind(Instant now) {
        return number(database.createNativeQuery(
                        "select polku.remind(:now) + polku.remind_of_events(:now) + polku.remind_of_mentor_requests(:now)"
                                + " + polku.remind_of_surveys(:now)",
                        Integer.class)
                .setParameter("now", now));
    }

    /** Without those of whoever just becomes somebody else: a merge of two persons is neither waited for nor waits for us. */
    List<Undecided> undecided(int limit) {
        List<Undecided> undecided =
                Row.all(database.createNativeQuery(UNDECIDED, Tuple.class).setParameter("limit", limit)).stream()
                        .flatMap(row -> NoticeKind.of(row.text("kind").orElseThrow()).stream()
                                .map(kind -> new Undecided(notice(row, kind), MailChoiceStore.choice(row))))
                        .toList();
        Set<UUID> still =
                heldStill(undecided.stream().map(each -> each.notice().person()).distinct());
        return undecided.stream()
                .filter(each -> still.contains(each.notice().person()))
                .toList();
    }

    private Set<UUID> heldStill(Stream<UUID> people) {
        String several = people.map(UUID::toString).collect(Collectors.joining(" "));
        return several.isEmpty()
                ? Set.of()
                : ((List<?>) database.createNativeQuery(
                                        "select polku.hold_still(cast(string_to_array(:people, ' ') as uuid[]))",
                                        UUID.class)
                                .setParameter("people", several)
                                .getResultList())
                        .stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    private static Notice notice(Row row, NoticeKind kind) {
        return new Notice(
                id(row, "id"),
                id(row, "person"),
                kind,
                new Notice.About(
                        id(row, "subject"),
                        Optional.empty(),
                        row.moment("useful_until"),
                        new PagePath(row.text("page").orElseThrow())),
                new Notice.Span(row.moment("arisen_at").orElseThrow(), row.moment("useful_until")));
    }

    /** Two statements, however many there are; what waits for the mail of a day goes with the one there is. */
    void plan(List<Planned> planned) {
        if (planned.isEmpty()) {
            return;
        }
        JsonArrayBuilder rows = Json.createArrayBuilder();
        planned.forEach(each -> rows.add(row(each)));
        String document = rows.build().toString();
        database.createNativeQuery(ADD_MAILS).setParameter("planned", document).executeUpdate();
        database.createNativeQuery(PLAN).setParameter("planned", document).executeUpdate();
    }

    private static JsonObjectBuilder row(Planned planned) {
        JsonObjectBuilder row = Json.createObjectBuilder()
                .add("notice", planned.notice().toString())
                .add("person", planned.person().toString())
                .add("mail", planned.mail().toString())
                .add("digest", planned.digest())
                .add("behind", planned.isBehind());
        planned.due().ifPresent(due -> row.add("due", due.toString()));
        planned.dropped().ifPresent(why -> row.add("dropped", why));
        return row;
    }

    int release() {
        int uncertain = number(database.createNativeQuery(
                "select count(*) from polku.notice_mail where claimed_until is not null and handed_at is not null and sent_at is null and dead_at is null",
                Integer.class));
        database.createNativeQuery(
                        "update polku.notice_mail set claimed_until = null where claimed_until is not null and sent_at is null")
                .executeUpdate();
        return uncertain;
    }

    List<Mail> claim(int limit, Instant now, Instant until) {
        database.createNativeQuery(EMPTY).setParameter("now", now).executeUpdate();
        String mails = ((List<?>) database.createNativeQuery(CLAIM, UUID.class)
                        .setParameter("limit", limit)
                        .setParameter("now", now)
                        .setParameter("until", until)
                        .getResultList())
                .stream().map(String::valueOf).collect(Collectors.joining(" "));
        return mails.isEmpty()
                ? List.of()
                : MailRows.mails(
                        Row.all(database.createNativeQuery(IN_HAND, Tuple.class).setParameter("mails", mails)), until);
    }

    void leaveOut(List<UUID> notices) {
        if (!notices.isEmpty()) {
            database.createNativeQuery("update polku.notice_mailing set mail = null, dropped = 'of-no-use'"
                            + " where notice = any (cast(string_to_array(:notices, ' ') as uuid[]))")
                    .setParameter(
                            "notices", notices.stream().map(UUID::toString).collect(Collectors.joining(" ")))
                    .executeUpdate();
        }
    }

    void discard(UUID mail) {
        database.createNativeQuery("delete from polku.notice_mail where id = :id and sent_at is null")
                .setParameter("id", mail)
                .executeUpdate();
    }

    boolean hand(Mail mail, Instant at) {
        return mine("update polku.notice_mail set handed_at = :at" + MINE, mail)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    /** Whoever's turn it is by now: the mail server has it. */
    void sent(UUID id, Instant now) {
        database.createNativeQuery(
                        "update polku.notice_mail set sent_at = :now, claimed_until = null, dead_at = null, fault = null"
                                + " where id = :id and sent_at is null")
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Where the mail server surely does not have it, it is another mail the next time: what is of no use then is left out. */
    void postpone(Mail mail, MailFault.Away fault, Instant until) {
        mine(
                        "update polku.notice_mail set due_at = :until, claimed_until = null, fault = :fault,"
                                + " handed_at = case when :maybe then handed_at end" + MINE,
                        mail)
                .setParameter("until", until)
                .setParameter("fault", fault.words())
                .setParameter("maybe", fault.mayHaveIt())
                .executeUpdate();
    }

    void note(Mail mail, String fault) {
        mine("update polku.notice_mail set fault = :fault" + MINE, mail)
                .setParameter("fault", fault)
                .executeUpdate();
    }

    void putBack(Mail mail) {
        mine("update polku.notice_mail set claimed_until = null, attempts = attempts - 1" + MINE, mail)
                .executeUpdate();
    }

    void refused(Mail mail, String fault, Instant now) {
        mine("update polku.notice_mail set dead_at = :now, claimed_until = null, fault = :fault" + MINE, mail)
                .setParameter("now", now)
                .setParameter("fault", fault)
                .executeUpdate();
    }

    private Query mine(String sql, Mail mail) {
        return database.createNativeQuery(sql)
                .setParameter("id", mail.id())
                .setParameter("attempts", mail.turn().attempts());
    }

    Optional<Instant> nextDue() {
        return Optional.ofNullable((Instant) database.createNativeQuery(
                        "select min(greatest(due_at, coalesce(claimed_until, due_at))) from polku.notice_mail where sent_at is null and dead_at is null",
                        Instant.class)
                .getSingleResult());
    }

    private static int number(Query query) {
        return ((Number) query.getSingleResult()).intValue();
    }

    private static UUID id(Row row, String column) {
        return Objects.requireNonNull(row.id(column));
    }
}

package fi.polku.mentoring.telling;

import fi.polku.mentoring.notice.Choice;
import fi.polku.mentoring.notice.Delivery;
import fi.polku.mentoring.notice.NoticeKind;
import fi.polku.mentoring.notice.QuietHours;
import fi.polku.mentoring.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Choices in the database: kinds that differ from the usual, by their codes. */
@ApplicationScoped
class MailChoiceStore {
    /** The columns of a choice {@code c}, for {@link #choice}. */
    static final String COLUMNS = "array_to_string(c.daily, ' ') as daily, array_to_string(c.never, ' ') as never,"
            + " to_char(c.quiet_from, 'HH24:MI') as quiet_from, to_char(c.quiet_to, 'HH24:MI') as quiet_to,"
            + " to_char(c.digest_at, 'HH24:MI') as digest_at";

    private static final String OF =
            "select p.email, coalesce(t.language, p.language) as language, c.version, " + COLUMNS
                    + " from polku.person p left join polku.person_setting t on t.person = p.id"
                    + " left join polku.notice_choice c on c.person = p.id where p.id = :person";

    private static final String WRITE = """
            insert into polku.notice_choice (person, daily, never, quiet_from, quiet_to, digest_at, changed_at, version)
            values (:person, string_to_array(:daily, ' '), string_to_array(:never, ' '), cast(cast(:from as text) as time),
                    cast(cast(:to as text) as time), cast(:digest as time), :now, 1)
            on conflict (person) do update
               set daily = excluded.daily, never = excluded.never, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
                   digest_at = excluded.digest_at, changed_at = excluded.changed_at, version = notice_choice.version + 1""";

    @PersistenceContext
    EntityManager database;

    MailChoice of(UUID person) {
        Row row = Row.all(database.createNativeQuery(OF, Tuple.class).setParameter("person", person))
                .get(0);
        return new MailChoice(choice(row), row.number("version").orElse(0), row.text("email"));
    }

    /** What stands in a row with {@link #COLUMNS} and a language. */
    static Choice choice(Row row) {
        Locale language = Locale.forLanguageTag(row.text("language").orElse("fi"));
        Optional<LocalTime> digest = row.text("digest_at").map(LocalTime::parse);
        if (digest.isEmpty()) {
            return Choice.usual(language);
        }
        Map<NoticeKind, Delivery> kinds = new EnumMap<>(NoticeKind.class);
        put(kinds, row.words("daily"), Delivery.DAILY);
        put(kinds, row.words("never"), Delivery.NOT_AT_ALL);
        Optional<QuietHours> quiet = row.text("quiet_from")
                .flatMap(from ->
                        row.text("quiet_to").map(to -> new QuietHours(LocalTime.parse(from), LocalTime.parse(to))));
        return new Choice(language, kinds, quiet, digest.get());
    }

    /** A kind that is gone, or has become more urgent since it was chosen, comes as usual. */
    private static void put(Map<NoticeKind, Delivery> kinds, List<String> codes, Delivery delivery) {
        codes.stream()
                .flatMap(code -> NoticeKind.of(code).stream())
                .filter(kind -> kind.allows(delivery))
                .forEach(kind -> kinds.put(kind, delivery));
    }

    void write(UUID person, Choice choice, Instant now) {
        database.createNativeQuery(WRITE)
                .setParameter("person", person)
                .setParameter("daily", codes(choice, Delivery.DAILY))
                .setParameter("never", codes(choice, Delivery.NOT_AT_ALL))
                .setParameter(
                        "from", choice.quiet().map(q -> q.from().toString()).orElse(null))
                .setParameter("to", choice.quiet().map(q -> q.to().toString()).orElse(null))
                .setParameter("digest", choice.digestAt().toString())
                .setParameter("now", now)
                .executeUpdate();
    }

    private static String codes(Choice choice, Delivery delivery) {
        return choice.byKind().entrySet().stream()
                .filter(entry -> entry.getValue() == delivery)
                .map(Entry::getKey)
                .sorted()
                .map(NoticeKind::code)
                .collect(Collectors.joining(" "));
    }

    /** How many mails are decided anew. */
    int decideMailAnew() {
        return ((Number) database.createNativeQuery("select polku.decide_mail_anew()", Integer.class)
                        .getSingleResult())
                .intValue();
    }
}

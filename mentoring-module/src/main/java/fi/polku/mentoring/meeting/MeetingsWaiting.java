package fi.polku.mentoring.meeting;

import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.shared.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What waits of meetings, in one statement: the next one, one of which nobody has written down who came, and what is to be done, a line for each group. Nothing that
 * a group has written is opened for it.
 */
@ApplicationScoped
class MeetingsWaiting implements Waiting {
    private static final Duration AHEAD = Duration.ofDays(31);
    private static final Duration BACK = Duration.ofDays(14);

    private static final String WAITING = """
            select case when m.starts_at > :now then 'next' else 'record' end as what, m.id, m.name_fi, m.name_sv, m.name_en, m.starts_at, cast(null as date) as due, 1 as many
              from polku.my_meetings(:back, :ahead) m
             where m.goes_on and m.recorded_at is null
            union all
            select 'actions', a.mentorship_group, h.name_fi, h.name_sv, h.name_en, null, a.due, a.many
              from (select x.mentorship_group, min(x.due) as due, count(*) as many from polku.meeting_action x
                     where x.done_at is null and x.mentorship_group = any (polku.my_groups()) and coalesce(x.doer, polku.person()) = polku.person()
                     group by x.mentorship_group) a
             cross join lateral polku.habits_of_group(a.mentorship_group) h
            order by 6""";

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Override
    public List<Thing> waitingFor(Actor actor, LocalDate today) {
        Instant now = clock.instant();
        return Row.all(database.createNativeQuery(WAITING, Tuple.class)
                        .setParameter("now", now)
                        .setParameter("back", now.minus(BACK))
                        .setParameter("ahead", now.plus(AHEAD)))
                .stream()
                .limit(MOST)
                .map(row -> thing(row, today))
                .toList();
    }

    private static Thing thing(Row row, LocalDate today) {
        String what = row.text("what").orElseThrow();
        Localized programme = MeetingRows.programme(row);
        String many = String.valueOf(row.number("many").orElse(1));
        if ("actions".equals(what)) {
            Optional<LocalDate> due = row.day("due");
            boolean late = due.filter(day -> day.isBefore(today)).isPresent();
            return new Thing(
                    late ? Urgency.LATE : Urgency.SOON,
                    "waiting.meeting.actions",
                    programme,
                    many,
                    due,
                    "/groups/" + row.id("id") + "/meetings#actions");
        }
        Instant at = row.moment("starts_at").orElseThrow();
        boolean record = "record".equals(what);
        return new Thing(
                record ? Urgency.ASKED : Urgency.SOON,
                "waiting.meeting." + what,
                record ? programme : withTime(programme, at),
                "",
                Optional.of(at.atZone(Texts.ZONE).toLocalDate()),
                "/meetings/" + row.id("id") + (record ? "/record" : ""));
    }

    /** The day stands beside it; one wants to know the time as well. */
    private static Localized withTime(Localized programme, Instant at) {
        return new Localized(
                withTime(programme, at, "fi"), withTime(programme, at, "sv"), withTime(programme, at, "en"));
    }

    private static String withTime(Localized programme, Instant at, String language) {
        Texts t = Texts.of(Locale.forLanguageTag(language));
        return t.get("waiting.meeting.at", programme.in(t.locale()), t.time(at));
    }
}

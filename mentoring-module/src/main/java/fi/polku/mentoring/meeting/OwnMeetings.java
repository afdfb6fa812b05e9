package fi.polku.mentoring.meeting;

import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.OwnData;
import fi.polku.mentoring.shared.OwnThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A person's meetings, what they put on agendas, and what they have to do; what a group wrote together is the group's. */
@ApplicationScoped
class OwnMeetings implements OwnData {
    private static final String MEETINGS = """
            select x.id, x.starts_at, x.minutes, x.preparation, x.way, x.place, x.link, x.cancelled_at, i.answer, i.came, i.came is not null as counted,
                   x.arranged_by = :me as arranged, x.host = :me as host, h.name_fi, h.name_sv, h.name_en
              from polku.meeting x
              left join polku.meeting_person i on i.meeting = x.id and i.person = :me
              left join lateral polku.habits_of_group(x.mentorship_group) h on true
             where i.person = :me or x.arranged_by = :me or x.host = :me
             order by x.starts_at desc, x.id""";

    private static final String POINTS = """
            select p.id, p.mentorship_group, p.words, p.added_at, p.done_at from polku.meeting_point p
             where p.added_by = :me order by p.added_at desc, p.id""";

    private static final String ACTIONS = """
            select a.id, a.mentorship_group, a.words, a.due, a.done_at from polku.meeting_action a
             where a.doer = :me order by a.due desc nulls last, a.id""";

    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    @Override
    public List<Part> parts() {
        return List.of(
                Part.brief(52, "meetings", this::meetings),
                Part.brief(53, "agendaPoints", this::points),
                Part.brief(54, "meetingActions", this::actions));
    }

    private void meetings(Actor actor, Consumer<OwnThing> to) {
        Row.each(database.createNativeQuery(MEETINGS, Tuple.class).setParameter("me", actor.person()), row -> {
            OwnThing thing = new OwnThing()
                    .moment("startsAt", row.moment("starts_at"))
                    .name("programme", row.name("name"))
                    .number("minutes", row.number("minutes"))
                    .number("preparation", row.number("preparation"))
                    .code("way", "meeting.way", row.text("way"))
                    .text("place", row.text("place"))
                    .text("link", row.text("link"))
                    .flag("arranged", row.flag("arranged"))
                    .flag("host", row.flag("host"))
                    .moment("cancelledAt", row.moment("cancelled_at"))
                    .code("answer", "meeting.answer", row.text("answer"));
            to.accept(row.flag("counted") ? thing.flag("came", row.flag("came")) : thing);
        });
    }

    private void points(Actor actor, Consumer<OwnThing> to) {
        Row.each(database.createNativeQuery(POINTS, Tuple.class).setParameter("me", actor.person()), row -> {
            UUID id = MeetingRows.id(row, "id");
            to.accept(new OwnThing()
                    .text(
                            "words",
                            vault.open(
                                    AgendaStore.place(MeetingRows.id(row, "mentorship_group"), id), row.bytes("words")))
                    .moment("addedAt", row.moment("added_at"))
                    .moment("doneAt", row.moment("done_at")));
        });
    }

    private void actions(Actor actor, Consumer<OwnThing> to) {
        Row.each(database.createNativeQuery(ACTIONS, Tuple.class).setParameter("me", actor.person()), row -> {
            UUID id = MeetingRows.id(row, "id");
            to.accept(new OwnThing()
                    .text(
                            "words",
                            vault.open(
                                    ActionStore.place(MeetingRows.id(row, "mentorship_group"), id), row.bytes("words")))
                    .day("due", row.day("due"))
                    .moment("doneAt", row.moment("done_at")));
        });
    }
}

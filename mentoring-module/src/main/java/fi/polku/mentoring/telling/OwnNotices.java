package fi.polku.mentoring.telling;

import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.OwnData;
import fi.polku.mentoring.shared.OwnThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.function.Consumer;

/** What a person has been told, by which mail, and what they have chosen of mail. */
@ApplicationScoped
class OwnNotices implements OwnData {
    private static final String NOTICES = """
            select n.kind, n.arisen_at, n.read_at, n.moment, p.name_fi, p.name_sv, p.name_en
              from polku.notice n left join polku.programme p on p.id = n.programme
             where n.person = :me order by n.arisen_at desc, n.id""";

    private static final String MAILS = """
            select m.digest_at is not null as digest, m.due_at, m.sent_at, m.dead_at
              from polku.notice_mail m where m.person = :me order by m.due_at desc, m.id""";

    private static final String CHOICE = """
            select array_to_string(c.daily, ' ') as daily, array_to_string(c.never, ' ') as never, to_char(c.quiet_from, 'HH24:MI') as quiet_from,
                   to_char(c.quiet_to, 'HH24:MI') as quiet_to, to_char(c.digest_at, 'HH24:MI') as digest_at, c.changed_at
              from polku.notice_choice c where c.person = :me""";

    @PersistenceContext
    EntityManager database;

    @Override
    public List<Part> parts() {
        return List.of(
                Part.brief(78, "notices", this::notices),
                Part.brief(79, "mails", this::mails),
                Part.brief(82, "mailChoice", this::choice));
    }

    private void notices(Actor actor, Consumer<OwnThing> to) {
        Row.each(
                database.createNativeQuery(NOTICES, Tuple.class).setParameter("me", actor.person()),
                row -> to.accept(new OwnThing()
                        .code("notice", "notice.kind", row.text("kind"))
                        .name("programme", row.name("name"))
                        .moment("moment", row.moment("moment"))
                        .moment("at", row.moment("arisen_at"))
                        .moment("readAt", row.moment("read_at"))));
    }

    private void mails(Actor actor, Consumer<OwnThing> to) {
        Row.each(
                database.createNativeQuery(MAILS, Tuple.class).setParameter("me", actor.person()),
                row -> to.accept(new OwnThing()
                        .flag("digest", row.flag("digest"))
                        .moment("dueAt", row.moment("due_at"))
                        .moment("sentAt", row.moment("sent_at"))
                        .moment("refusedAt", row.moment("dead_at"))));
    }

    private void choice(Actor actor, Consumer<OwnThing> to) {
        Row.each(
                database.createNativeQuery(CHOICE, Tuple.class).setParameter("me", actor.person()),
                row -> to.accept(new OwnThing()
                        .several("daily", row.words("daily"))
                        .several("never", row.words("never"))
                        .text("quietFrom", row.text("quiet_from"))
                        .text("quietTo", row.text("quiet_to"))
                        .text("digestAt", row.text("digest_at"))
                        .moment("changedAt", row.moment("changed_at"))));
    }
}

package fi.polku.tests.telling;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.run.Await;
import fi.polku.tests.Caller;
import fi.polku.tests.Database;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two people turn out to be one, and both had been told, had chosen, and had a calendar. */
@PolkuTest
class TwoPeopleAreOneIT {
    private final Site polku;
    private final Database database;
    private final Someone gone;
    private final Someone stays;

    TwoPeopleAreOneIT(Site polku) {
        this.polku = polku;
        this.database = polku.database();
        this.gone = polku.people().fresh("agency-1", "fi");
        this.stays = polku.people().fresh("agency-1", "fi");
        Mails mails = new Mails(polku);
        mails.choose(gone, "{\"digestAt\":\"09:00\"}");
        mails.choose(stays, "{\"digestAt\":\"10:00\"}");
        for (Someone each : List.of(gone, stays)) {
            polku.as(each).post("/api/v1/me/calendar-feed").expect(201);
        }
    }

    private UUID told(Someone someone, UUID subject) {
        UUID notice = UUID.randomUUID();
        UUID mail = UUID.randomUUID();
        database.change(
                "insert into polku.notice (id, person, kind, subject, occurrence, page, arisen_at)"
                        + " values (?, ?, 'shared-with-you', ?, '', '/path', now())",
                notice,
                someone.id(),
                subject);
        database.change(
                "insert into polku.notice_mail (id, person, digest_at, due_at) values (?, ?, timestamptz '2199-01-01 08:00Z', now() + interval '9 years')",
                mail,
                someone.id());
        database.change("insert into polku.notice_mailing (notice, mail) values (?, ?)", notice, mail);
        return notice;
    }

    @Test
    void what_both_were_told_stands_once_and_what_stays_was_chosen_by_who_stays() {
        UUID same = UUID.randomUUID();
        UUID kept = told(stays, same);
        told(gone, same);
        database.change(
                "insert into polku.notice (person, kind, subject, occurrence, page, arisen_at)"
                        + " values (?, 'shared-with-you', gen_random_uuid(), '', '/path', now())",
                gone.id());
        database.rows("select polku.merge_person(?, ?)::text", gone.id(), stays.id());
        assertThat(database.rows("select id from polku.notice where person = ? and subject = ?", stays.id(), same))
                .containsExactly(Map.of("id", kept));
        assertThat(database.one(
                        Long.class,
                        "select count(*) from polku.notice where person = ? and kind = 'shared-with-you'",
                        stays.id()))
                .isEqualTo(2);
        assertThat(database.one(
                        String.class, "select digest_at::text from polku.notice_choice where person = ?", stays.id()))
                .isEqualTo("10:00:00");
        for (String table : List.of("notice", "notice_mail", "notice_choice", "calendar_feed")) {
            assertThat(database.one(Long.class, "select count(*) from polku." + table + " where person = ?", gone.id()))
                    .as(table)
                    .isZero();
        }
        assertThat(database.one(Long.class, "select count(*) from polku.calendar_feed where person = ?", stays.id()))
                .isEqualTo(1);
    }

    @Test
    void whoever_just_becomes_another_holds_up_nobodys_mail() throws SQLException {
        UUID notice = UUID.randomUUID();
        database.change(
                "insert into polku.notice (id, person, kind, subject, occurrence, page, arisen_at)"
                        + " values (?, ?, 'shared-with-you', gen_random_uuid(), '', '/path', now())",
                notice,
                gone.id());
        try (Connection merge = database.postgres().superuser().connect()) {
            merge.setAutoCommit(false);
            try (PreparedStatement lock =
                    merge.prepareStatement("select 1 from polku.person where id = ? for update")) {
                lock.setObject(1, gone.id());
                assertThat(lock.executeQuery().next()).isTrue();
            }
            database.change("insert into polku.notice_mailing (notice) values (?)", notice);
            share(stays);
            awaitDecided(stays);
            assertThat(undecided(gone)).isEqualTo(1);
            merge.rollback();
        }
        share(gone);
        awaitDecided(gone);
    }

    private void share(Someone reader) {
        Caller owner = polku.as(polku.people().fresh("agency-1", "fi"));
        String goal = owner.post("/api/v1/goals", Map.of("title", "Tavoite", "status", "active"))
                .expect(201)
                .text("id");
        owner.post(
                        "/api/v1/goals/" + goal + "/shares",
                        Map.of("with", reader.id().toString()))
                .expect(201);
    }

    private void awaitDecided(Someone someone) {
        assertThat(Await.until(Duration.ofMinutes(1), () -> undecided(someone) == 0))
                .as("it is decided how %s is told", someone.id())
                .isTrue();
    }

    private long undecided(Someone someone) {
        return database.one(
                Long.class,
                "select count(*) from polku.notice n join polku.notice_mailing s on s.notice = n.id"
                        + " where n.person = ? and n.kind = 'shared-with-you' and s.mail is null and s.dropped is null",
                someone.id());
    }
}

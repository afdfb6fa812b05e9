package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Database;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.sql.Date;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Applications are destroyed when their programme's time is over, and what two ids of one person applied for is not lost. */
@PolkuTest
class ApplicationIsKeptForATimeIT {
    private final Site polku;
    private final Database database;
    private final Applying applying;

    ApplicationIsKeptForATimeIT(Site polku) {
        this.polku = polku;
        this.database = polku.database();
        this.applying = Applying.open(polku, Agency.of(polku, "agency-1"));
    }

    private long due(Someone who, LocalDate upTo) {
        return database.one(
                Long.class,
                "select coalesce(sum(d.things), 0)::bigint from polku.person p"
                        + " cross join lateral polku.due('application', p.organisation, ?) d where p.id = ? and d.person = p.id",
                Date.valueOf(upTo),
                who.id());
    }

    @Test
    void is_due_from_the_day_that_the_programme_says() {
        Someone somebody = applying.someone();
        applying.sent(polku.as(somebody));
        LocalDate kept = database.one(
                        Date.class,
                        "select (max(last_day) + interval '6 months')::date from polku.round_phase where round = ?::uuid",
                        applying.round)
                .toLocalDate();
        assertThat(due(somebody, kept.minusDays(1))).isZero();
        assertThat(due(somebody, kept)).isEqualTo(1);
        assertThat(polku.as(somebody)
                        .get("/api/v1/me/applications")
                        .items()
                        .get(0)
                        .getString("destroyedAfter"))
                .isEqualTo(kept.toString());
    }

    @AfterEach
    void nobody_else_meets_them() {
        database.change("delete from polku.person where host = 'twice'");
    }

    private UUID person() {
        UUID id = UUID.randomUUID();
        database.change(
                "insert into polku.person (id, host, host_id, given_name, family_name, organisation)"
                        + " select ?, 'twice', ?, 'Kaksi', 'Tunnusta', organisation from polku.person where id = ?",
                id,
                "t-" + id,
                applying.agency.colleague.id());
        return id;
    }

    private UUID application(UUID owner, String state) {
        UUID id = UUID.randomUUID();
        database.change(
                "insert into polku.application (id, round, owner, role, state, created_at, changed_at, version)"
                        + " values (?, ?::uuid, ?, 'peer', 'draft', now(), now(), 1)",
                id,
                applying.round,
                owner);
        if (state.equals("submitted")) {
            database.change(
                    "update polku.application set state = 'submitted', submitted_at = now(), answers = '\\x00', hours = 2, meets = 'either',"
                            + " languages = '{fi}' where id = ?",
                    id);
        }
        return id;
    }

    private String standing(UUID id) {
        return database.one(
                String.class,
                "select state || case when resting then ' resting' else '' end from polku.application where id = ?",
                id);
    }

    private void merge(UUID from, UUID into) {
        database.rows("select polku.merge_person(?, ?)::text as merged", from, into);
    }

    @Test
    void of_two_that_were_sent_the_one_that_stays_counts() {
        UUID from = person();
        UUID into = person();
        UUID gone = application(from, "submitted");
        UUID stays = application(into, "submitted");
        merge(from, into);
        assertThat(standing(gone)).isEqualTo("withdrawn resting");
        assertThat(standing(stays)).isEqualTo("submitted");
    }

    @Test
    void what_was_sent_counts_before_a_draft() {
        UUID from = person();
        UUID into = person();
        UUID sent = application(from, "submitted");
        UUID draft = application(into, "draft");
        merge(from, into);
        assertThat(standing(sent)).isEqualTo("submitted");
        assertThat(standing(draft)).isEqualTo("draft resting");
    }
}

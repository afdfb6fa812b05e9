package fi.polku.tests.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The copy as raw SQL sees it under the application's role. */
@PolkuTest
class CopyIsGuardedIT {
    private static final String SYNC = "select polku.begin_as(null, null, 'sync', null);";

    private final Site polku;

    CopyIsGuardedIT(Site polku) {
        this.polku = polku;
    }

    @Test
    void nobody_in_particular_sees_no_profile() throws SQLException {
        assertThat(count("", "polku.profile_entry")).isZero();
        assertThat(count("", "polku.profile")).isZero();
        assertThat(count("", "polku.outbox")).isZero();
        assertThat(count("", "polku.host_reject")).isZero();
    }

    @Test
    void a_person_sees_their_own_profile_and_nobody_elses() throws SQLException {
        Someone expert = polku.people().fresh();
        String me = as(expert, "");
        assertThat(count(me, "polku.profile_entry where person = '" + expert.id() + "'"))
                .isPositive();
        assertThat(count(me, "polku.profile_entry where person <> '" + expert.id() + "'"))
                .isZero();
    }

    @Test
    void neither_supervisor_nor_hr_nor_administrator_sees_a_profile() throws SQLException {
        Someone expert = polku.people().fresh();
        String of = "polku.profile_entry where person = '" + expert.id() + "'";
        assertThat(count(as(polku.people().supervisorOf(expert), ""), of)).isZero();
        assertThat(count(as(polku.people().demo("hr"), "hr"), of)).isZero();
        assertThat(count(as(polku.people().demo("admin"), "admin"), of)).isZero();
    }

    @Test
    void nobody_but_the_sync_changes_the_copy() throws SQLException {
        String me = as(polku.people().demo("admin"), "hr,admin");
        assertThat(change(me, "update polku.competence set name_fi = 'x'")).isZero();
        assertThat(change(me, "update polku.person set supervisor = null")).isZero();
        assertThat(change(me, "delete from polku.profile_entry")).isZero();
        assertThat(change(me, "update polku.host_sync set fault = 'x'")).isZero();
        assertThatThrownBy(() -> change(
                        me,
                        "insert into polku.scale (host, host_id, name_fi, name_sv, name_en, host_changed, host_seen)"
                                + " values ('x', 'x', 'x', 'x', 'x', now(), 0)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security");
    }

    @Test
    void the_sync_reads_no_content() throws SQLException {
        assertThat(count(SYNC, "polku.person")).isPositive();
        assertThat(count(SYNC, "polku.goal")).isZero();
        assertThat(count(SYNC, "polku_keys.data_key")).isZero();
    }

    @Test
    void a_rating_is_of_somebodys_profile_and_in_a_competence() throws SQLException {
        String known = "insert into polku.profile_entry (person, competence)"
                + " select r.person, c.id from polku.profile r, polku.competence c where not exists"
                + " (select from polku.profile_entry e where e.person = r.person and e.competence = c.id) limit 1";
        assertThat(change(SYNC, known)).isEqualTo(1);
        assertRefused(
                "insert into polku.profile_entry (person, competence) select gen_random_uuid(), min(id) from polku.competence");
        assertRefused(
                "insert into polku.profile_entry (person, competence) select person, -1 from polku.profile limit 1");
        assertRefused("update polku.profile_entry set competence = -competence");
        assertThatThrownBy(() -> change(SYNC, "delete from polku.competence"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    private void assertRefused(String statement) {
        assertThatThrownBy(() -> change(SYNC, statement))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo("23503"));
    }

    @Test
    void ratings_go_with_their_profile() throws SQLException {
        try (Connection connection = polku.database().postgres().application().connect();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute(SYNC);
            assertThat(sql.executeUpdate("delete from polku.profile")).isPositive();
            try (ResultSet row = sql.executeQuery("select count(*) from polku.profile_entry")) {
                row.next();
                assertThat(row.getLong(1)).isZero();
            }
            connection.rollback();
        }
    }

    private static String as(Someone someone, String roles) {
        return "select polku.begin_as('" + someone.id() + "', null, '" + roles + "', null);";
    }

    private long count(String begin, String from) throws SQLException {
        try (Connection connection = polku.database().postgres().application().connect();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (!begin.isEmpty()) {
                sql.execute(begin);
            }
            try (ResultSet row = sql.executeQuery("select count(*) from " + from)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private int change(String begin, String statement) throws SQLException {
        try (Connection connection = polku.database().postgres().application().connect();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute(begin);
            int rows = sql.executeUpdate(statement);
            connection.rollback();
            return rows;
        }
    }
}

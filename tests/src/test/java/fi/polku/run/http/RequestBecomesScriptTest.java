package fi.polku.run.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import fi.polku.run.Executed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestBecomesScriptTest {
    private static final String PERSON = "0190f000-0000-7000-8000-000000000001";
    private static final String GOAL = "0190f000-0000-7000-8000-00000000000a";
    private static final String OTHER_GOAL = "0190f000-0000-7000-8000-00000000000b";

    @Test
    void reads_are_one_transaction_with_their_values_beside() {
        List<Executed> statements = List.of(
                executed("select * from polku.begin_as($1, $2, $3)", PERSON, null, ""),
                executed("select title from goal where person = $2 and title like $1", "it's :so", PERSON));
        PgBenchScript script = PgBenchScript.of(statements, statements);
        assertThat(script.text()).isEqualTo("""
                begin;
                select * from polku.begin_as(:s1p1, null, '');
                select title from goal where person = :s2p2 and title like :s2p1;
                commit;
                """);
        assertThat(script.variables())
                .containsOnly(entry("s1p1", PERSON), entry("s2p1", "it's :so"), entry("s2p2", PERSON));
    }

    @Test
    void ids_that_each_request_makes_are_made_by_each_run() {
        PgBenchScript script = PgBenchScript.of(writing(GOAL, "\\x01"), writing(OTHER_GOAL, "\\x02"));
        String made = "(lpad(to_hex(:high1::bigint), 16, '0') || lpad(to_hex(:low1::bigint), 16, '0'))::uuid";
        assertThat(script.text()).isEqualTo("""
                \\set high1 random(1, 4611686018427387904)
                \\set low1 random(1, 4611686018427387904)
                begin;
                insert into goal (id, person, why) values (%1$s, :s1p2, :s1p3);
                insert into audit (subject) values (%1$s);
                commit;
                """.formatted(made));
        assertThat(script.variables()).containsOnly(entry("s1p2", PERSON), entry("s1p3", "\\x01"));
    }

    @Test
    void two_different_requests_are_no_script() {
        assertThatThrownBy(() -> PgBenchScript.of(List.of(executed("select 1")), List.of(executed("select 2"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Executed> writing(String goal, String sealed) {
        return List.of(
                executed("insert into goal (id, person, why) values ($1, $2, $3)", goal, PERSON, sealed),
                executed("insert into audit (subject) values ($1)", goal));
    }

    private static Executed executed(String sql, @Nullable String... values) {
        return new Executed(sql, Arrays.stream(values).map(Optional::ofNullable).toList());
    }
}

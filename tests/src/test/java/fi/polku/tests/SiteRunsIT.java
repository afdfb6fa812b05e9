package fi.polku.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the other tests rely on. */
@PolkuTest
class SiteRunsIT {
    private final Site polku;

    SiteRunsIT(Site polku) {
        this.polku = polku;
    }

    @Test
    void everybody_is_handed_out_once() {
        Team team = polku.people().freshTeam();
        assertThat(team.reports()).hasSize(25);
        Set<Object> seen = new HashSet<>(team.reports());
        for (int i = 0; i < 5; i++) {
            assertThat(seen.add(polku.people().fresh())).isTrue();
        }
    }

    @Test
    void api_is_called_with_a_token_alone() {
        Someone expert = polku.people().fresh();
        Answer made = polku.as(expert)
                .post("/api/v1/goals", Map.of("title", "Ohjaan palaverit puolessa tunnissa"))
                .expect(201);
        assertThat(polku.as(expert)
                        .get("/api/v1/goals/" + made.text("id"))
                        .expect(200)
                        .text("title"))
                .isEqualTo("Ohjaan palaverit puolessa tunnissa");
        polku.anonymous().get("/api/v1/goals").expect(401);
    }

    @Test
    void visitor_signs_in_through_the_provider() {
        Someone expert = polku.people().fresh();
        Sheet page = polku.signIn(expert).get("/signed-out").expect(200);
        assertThat(page.text()).contains(expert.name());
        assertThat(polku.visitor().get("/signed-out").text()).doesNotContain(expert.name());
    }

    @Test
    void statements_are_counted() {
        Caller expert = polku.as("expert");
        long before = polku.statements().now();
        expert.get("/api/v1/goals").expect(200);
        assertThat(polku.statements().since(before)).anyMatch(sql -> sql.contains("polku.goal"));
    }
}

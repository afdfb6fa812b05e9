package fi.polku.tests.host;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Someone;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The host is stopped: people read and write on, and see how old the profile is; it comes back, and all is well. */
@HostTest
class HostIsAwayIT {
    private final HostSite polku;

    HostIsAwayIT(HostSite polku) {
        this.polku = polku;
    }

    @Test
    void the_profile_is_shown_with_its_age_and_everything_can_be_written() {
        Someone expert = polku.site().people().fresh();
        polku.host().stop();
        polku.await(
                "the profile does not say that the host is away",
                () -> profile(expert).json().getBoolean("hostAway"));
        Answer profile = profile(expert);
        assertThat(profile.text("asOf")).isNotEmpty();
        assertThat(profile.json().getJsonArray("groups")).isNotEmpty();
        String goal = polku.site()
                .as(expert)
                .post("/api/v1/goals", Map.of("title", "Kirjoitan, vaikka yhteys puuttuu"))
                .expect(201)
                .text("id");
        polku.site().as(expert).get("/api/v1/goals/" + goal).expect(200);
        polku.site().as(expert).get("/api/v1/competences?q=johtaa").expect(200);
    }

    @Test
    void the_product_stays_ready_and_says_that_the_host_does_not_answer() {
        polku.host().stop();
        polku.await(
                "health does not say that the host is away", () -> health().contains("\"osaava.reachable\":\"false\""));
        polku.site().anonymous().get("/health/ready").expect(200);
    }

    @Test
    void what_changed_meanwhile_is_there_once_the_host_is_back() {
        Someone expert = polku.site().people().fresh();
        polku.host().stop();
        polku.await(
                "the profile does not say that the host is away",
                () -> profile(expert).json().getBoolean("hostAway"));
        polku.host().records().changeSupervisor(expert.account().id(), "p-000217");
        polku.restartHost();
        polku.awaitSync();
        assertThat(profile(expert).json().getBoolean("hostAway")).isFalse();
        assertThat(polku.site()
                        .database()
                        .one(
                                String.class,
                                "select s.host_id from polku.person p join polku.person s on s.id = p.supervisor where p.id = ?",
                                expert.id()))
                .isEqualTo("p-000217");
    }

    private Answer profile(Someone someone) {
        return polku.site().as(someone).get("/api/v1/me/profile").expect(200);
    }

    private String health() {
        return polku.site().anonymous().get("/health/ready").body();
    }
}

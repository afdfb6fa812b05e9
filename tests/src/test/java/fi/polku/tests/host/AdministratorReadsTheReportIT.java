package fi.polku.tests.host;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Caller;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An administrator looks at how the host was read, and has it read. */
@HostTest
class AdministratorReadsTheReportIT {
    private static final String HOST = "/api/v1/hosts/osaava";

    private final HostSite polku;

    AdministratorReadsTheReportIT(HostSite polku) {
        this.polku = polku;
    }

    @Test
    void what_was_left_out_is_told_by_the_hosts_id_and_the_reason() {
        Someone expert = polku.site().people().fresh();
        Someone stranger = polku.site().people().fresh("agency-2", "fi");
        List.of(expert, stranger).forEach(one -> polku.host().records().changeSupervisor(id(one), id(one)));
        polku.await("nothing was left out", () -> polku.rejects(id(expert)).contains("own-supervisor"));
        polku.await("nothing was left out", () -> polku.rejects(id(stranger)).contains("own-supervisor"));
        int run = runThatLeftOut(id(expert));
        String page = page("/system/hosts/osaava/runs/" + run);
        assertThat(page)
                .contains("Henkilö on oma esihenkilönsä; esihenkilö jätettiin pois", id(expert), "supervisor")
                .doesNotContain(expert.account().name());
        assertThat(caller().get(HOST + "/runs/" + run).expect(200).body()).contains("\"own-supervisor\":");
    }

    @Test
    void ids_of_another_organisations_people_are_not_shown() {
        Someone stranger = polku.site().people().fresh("agency-2", "fi");
        polku.host().records().changeSupervisor(id(stranger), id(stranger));
        polku.await("nothing was left out", () -> polku.rejects(id(stranger)).contains("own-supervisor"));
        int run = runThatLeftOut(id(stranger));
        String rejects = HOST + "/runs/" + run + "/rejects";
        assertThat(caller().get(HOST + "/runs/" + run).expect(200).json().getInt("rejected"))
                .isPositive();
        assertThat(caller().get(rejects).expect(200).body()).doesNotContain(id(stranger));
        Someone theirs = polku.site().people().fresh("agency-2", "fi").with("admin");
        assertThat(polku.site().as(theirs).get(rejects).expect(200).body()).contains(id(stranger));
    }

    @Test
    void everything_is_read_again_when_it_is_asked_for() {
        Visitor admin = polku.site().signIn("admin");
        admin.press(admin.get("/system/hosts/osaava"), "Lue kaikki uudelleen", Map.of())
                .expect(200);
        polku.await(
                "no whole reading was done on request",
                () -> caller().get(HOST + "/runs").expect(200).items().stream()
                        .anyMatch(run -> run.getBoolean("asked")
                                && run.getBoolean("everything")
                                && run.getString("outcome").equals("done")));
        assertThat(page("/system/hosts/osaava")).contains("ylläpitäjän pyynnöstä", "Luettu loppuun");
        assertThat(polku.site()
                        .database()
                        .one(
                                Long.class,
                                "select count(*) from polku_audit.record where action = 'host.read-everything' and actor = ?",
                                polku.site().people().demo("admin").id()))
                .isPositive();
    }

    @Test
    void a_reading_that_was_asked_for_while_the_host_is_away_waits_for_it() {
        polku.host().stop();
        polku.await("no fault is told", () -> !polku.fault().isEmpty());
        caller().post(HOST + "/sync", Map.of("everything", true)).expect(202);
        assertThat(caller().get(HOST)
                        .expect(200)
                        .json()
                        .getJsonObject("request")
                        .getBoolean("everything"))
                .isTrue();
        assertThat(page("/system/hosts/osaava"))
                .contains("Kaiken lukemista on pyydetty", "Järjestelmän vastaus katkesi kesken.");
        polku.restartHost();
        polku.await(
                "the reading has not been done",
                () -> !caller().get(HOST).expect(200).has("request"));
        polku.awaitSync();
    }

    @Test
    void who_is_no_administrator_finds_neither_page_nor_place_in_the_navigation() {
        Visitor hr = polku.site().signIn("hr");
        hr.get("/system").expect(403);
        hr.get("/system/messages").expect(403);
        assertThat(hr.get("/").document().select("nav a[href=/system]")).isEmpty();
        assertThat(polku.site().signIn("admin").get("/").document().select("nav a[href=/system]"))
                .isNotEmpty();
    }

    private int runThatLeftOut(String record) {
        return polku.site()
                .database()
                .one(Long.class, "select max(run) from polku.host_reject where record = ?", record)
                .intValue();
    }

    private Caller caller() {
        return polku.site().as("admin");
    }

    private String page(String path) {
        return polku.page(path);
    }

    private static String id(Someone someone) {
        return someone.account().id();
    }
}

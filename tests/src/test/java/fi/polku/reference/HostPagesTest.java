package fi.polku.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostPagesTest {
    private static final String EXPERT = DemoPeople.EXPERT.id();
    private static final String OTHER = DemoPeople.OTHER_EXPERT.id();
    private static ReferenceHost host;

    @BeforeAll
    static void start() throws IOException {
        host = ReferenceHost.start(0, "pages");
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fi, Osaamisprofiili, Digipalvelut, Esihenkilö, Osaava, ESCO-luokitusta",
        "sv, Kompetensprofil, Digitala tjänster, Chef, Kunnig, klassificering Esco",
        "en, Competence profile, Digital Services, Supervisor, Proficient, uses the ESCO classification"
    })
    void a_persons_page_is_all_in_the_chosen_language(
            String language, String profile, String unit, String supervisor, String level, String attribution)
            throws Exception {
        var page = get(host.page(EXPERT) + "?lang=" + language, "").body();
        assertThat(page).startsWith("<!DOCTYPE html><html lang=\"" + language + "\">");
        assertThat(page).contains("Aino Koskela", "Leena Harju", profile, unit, supervisor, level, attribution);
        assertThat(page).doesNotContain("null", "Optional", "{0}");
    }

    @Test
    void the_browsers_language_is_followed_when_none_is_chosen() throws Exception {
        assertThat(get(host.page(EXPERT), "sv-FI,sv;q=0.9,en;q=0.5").body()).contains("<html lang=\"sv\">");
        assertThat(get(host.page(EXPERT), "de").body()).contains("<html lang=\"fi\">");
        assertThat(get(host.page(EXPERT), ";;").body()).contains("<html lang=\"fi\">");
    }

    @Test
    void the_page_has_every_competence_of_the_profile() throws Exception {
        var page = get(host.page(EXPERT) + "?lang=fi", "").body();
        var entries = host.records().profiles().find(EXPERT).orElseThrow().entries();
        assertThat(page.split("<th scope=\"row\">", -1)).hasSize(entries.size() + 1);
    }

    @Test
    void the_page_changes_when_the_host_does() throws Exception {
        host.records().changeSupervisor(DemoPeople.OTHER_EXPERT.id(), DemoPeople.OTHER_HR.id());
        assertThat(get(host.page(DemoPeople.OTHER_EXPERT.id()), "").body()).contains("Birgitta Wallin");
    }

    @ParameterizedTest
    @CsvSource({"fi, Mentori, 1.9.2026, Käynnissä, Perehdytys", "sv, Mentor, 1.9.2026, Pågående, Introduktion"})
    void mentoring_that_was_told_stands_next_to_the_profile(
            String language, String role, String from, String status, String programme) throws Exception {
        var participation = new Part(
                "participation",
                Map.of("id", "a", "person", OTHER, "role", "mentor", "from", "2026-09-01", "status", "active"),
                "",
                List.of(new Part("programme", Map.of("fi", "Perehdytys", "sv", "Introduktion"), "", List.of())));
        host.records().received().put(RecordKind.PARTICIPATION, participation);
        assertThat(get(host.page(OTHER) + "?lang=" + language, "").body()).contains(role, from, status, programme);
        assertThat(get(host.page(EXPERT) + "?lang=" + language, "").body()).doesNotContain(programme);
        host.records().received().withdraw(RecordKind.PARTICIPATION, OTHER, "a");
        assertThat(get(host.page(OTHER) + "?lang=" + language, "").body()).doesNotContain(programme);
    }

    @Test
    void an_unknown_person_is_a_page_with_404() throws Exception {
        var response = get(host.page("p-999999") + "?lang=en", "");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("Page not found");
    }

    @Test
    void the_first_page_leads_to_people_and_the_style_is_there() throws Exception {
        var root = host.page("").replace("people/", "");
        assertThat(get(root, "").body()).contains("/people/" + EXPERT + "?lang=fi");
        assertThat(get(root + "reference.css", "").headers().firstValue("Content-Type"))
                .contains("text/css; charset=utf-8");
    }

    @Test
    void every_text_is_there_in_each_language() throws IOException {
        assertThat(words("sv").keySet()).isEqualTo(words("fi").keySet());
        assertThat(words("en").keySet()).isEqualTo(words("fi").keySet());
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var in = HostPagesTest.class.getResourceAsStream("reference_" + language + ".properties")) {
            words.load(in);
        }
        return words;
    }

    private static HttpResponse<String> get(String url, String languages) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url)).header("Accept-Language", languages);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}

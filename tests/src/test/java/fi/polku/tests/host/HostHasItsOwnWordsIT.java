package fi.polku.tests.host;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.reference.Catalogue;
import fi.polku.reference.DemoPeople;
import fi.polku.tests.Answer;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is a host's own, set by configuration, is what people see: its name, its levels, its pages, its framework first. */
@TwoHostsTest
class HostHasItsOwnWordsIT {
    private static final String COMPETENCE = "http://data.europa.eu/";
    private final TwoHosts polku;

    HostHasItsOwnWordsIT(TwoHosts polku) {
        this.polku = polku;
    }

    @Test
    void levels_have_the_names_of_configuration_in_each_language() {
        assertThat(levels("fi")).containsExactly("Porras 1", "Porras 2", "Porras 3", "Porras 4", "Porras 5");
        assertThat(levels("sv")).startsWith("Trappsteg 1", "Trappsteg 2");
        assertThat(levels("en"))
                .as("where one language is missing, it is Finnish")
                .startsWith("Porras 1");
    }

    private List<String> levels(String language) {
        return profile(language)
                .json()
                .getJsonArray("frameworks")
                .getJsonObject(0)
                .getJsonArray("scale")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(level -> level.getString("name"))
                .toList();
    }

    private Answer profile(String language) {
        return polku.site()
                .as("expert")
                .with("Accept-Language", language)
                .get("/api/v1/me/profile")
                .expect(200);
    }

    @Test
    void a_profile_leads_to_the_same_in_the_host() {
        String page = "https://talo.example/ihmiset/" + DemoPeople.EXPERT.id();
        assertThat(profile("fi").text("page")).isEqualTo(page);
        var shown = polku.site().signIn("expert").get("/development").expect(200);
        assertThat(shown.document().select("main a[href='" + page + "']").text())
                .isEqualTo("Avaa profiilisi järjestelmässä Osaamistalo");
        assertThat(shown.document().select("main .name a[href^='https://talo.example/osaaminen?uri=http%3A%2F%2F']"))
                .isNotEmpty();
        assertThat(shown.document().select("main .ladder").text()).contains("Porras");
    }

    @Test
    void its_framework_comes_first_when_competences_are_sought() {
        String word = polku.site()
                .database()
                .one(
                        String.class,
                        "select split_part(c.name_en, ' ', 1) from polku.competence c join polku.framework f on f.id = c.framework"
                                + " where f.host_id = ? and length(split_part(c.name_en, ' ', 1)) > 4 order by c.uri limit 1",
                        Catalogue.EXPERT_WORK);
        String first = polku.site()
                .database()
                .one(
                        String.class,
                        "select name_en from polku.framework where host = 'osaava' and host_id = ?",
                        Catalogue.ESCO);
        List<JsonObject> found = polku.site()
                .as("expert")
                .get("/api/v1/competences?limit=100&q=" + word)
                .expect(200)
                .items();
        assertThat(found).isNotEmpty().allSatisfy(one -> {
            assertThat(one.getString("framework")).isEqualTo(first);
            assertThat(one.getString("competence")).startsWith(COMPETENCE);
        });
    }
}

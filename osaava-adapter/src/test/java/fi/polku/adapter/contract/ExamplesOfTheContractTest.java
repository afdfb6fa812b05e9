package fi.polku.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.host.GoalSummary;
import fi.polku.mentoring.host.HostCompetence;
import fi.polku.mentoring.host.HostPage;
import fi.polku.mentoring.host.HostProfile;
import fi.polku.mentoring.shared.Localized;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** The published examples are what this binding reads and writes. */
class ExamplesOfTheContractTest {
    private static final Path CONTRACT = Path.of("..", "docs", "contract", "v1");

    @Test
    void every_published_page_is_read_without_a_complaint() throws IOException {
        assertWhole(ContractUnits.UNITS, "units");
        assertWhole(ContractPeople.PEOPLE, "people");
        assertWhole(ContractCatalogue.SCALES, "scales");
        assertWhole(ContractCatalogue.FRAMEWORKS, "frameworks");
        assertWhole(ContractCatalogue.COMPETENCES, "competences");
        assertWhole(ContractProfiles.PROFILES, "profiles");
    }

    @Test
    void a_page_tells_where_the_next_one_is_and_as_of_when() throws IOException {
        HostPage<HostCompetence, HostCompetence.Key> page = read(ContractCatalogue.COMPETENCES, "competences");
        assertThat(page.next()).contains("c-2");
        assertThat(page.asOf()).isEqualTo("2026-11-20T04:00:00Z");
        assertThat(page.present())
                .extracting(HostCompetence::name)
                .contains(new Localized("valmistelun johtaminen", "", ""));
    }

    @Test
    void tombstones_are_told_apart_from_the_living() throws IOException {
        assertThat(read(ContractPeople.PEOPLE, "people-changes").gone())
                .extracting(gone -> gone.key() + " " + gone.mergedInto().orElse("gone"))
                .containsExactly("p-000077 p-000078", "p-000079 gone");
        HostPage<HostProfile, String> profiles = read(ContractProfiles.PROFILES, "profiles-changes");
        assertThat(profiles.present()).isEmpty();
        assertThat(profiles.gone()).hasSize(1);
    }

    @Test
    void a_goal_is_sent_as_the_schema_asks() throws IOException, SAXException {
        GoalSummary goal = new GoalSummary(
                "0d0a4c6e-6c3d-4b8e-9a55-0b6f5a0f7c11",
                "p-000002",
                "Lära känna <förvaltningsområdets> tjänster & folk",
                new GoalSummary.Aim(
                        Optional.of(new HostCompetence.Key("expert-work", "http://example.org/skill/1")),
                        Optional.of(2),
                        Optional.of(4)),
                Optional.of(LocalDate.of(2027, 5, 31)),
                new GoalSummary.Standing("active", Optional.of("on-track"), 40),
                Instant.parse("2026-11-19T11:20:01.123456789Z"));
        assertValid(SafeXml.write(WireMessages.of(goal)));
    }

    @Test
    void a_goal_without_anything_optional_is_valid_too() throws IOException, SAXException {
        GoalSummary goal = new GoalSummary(
                "g-1",
                "p-1",
                "x",
                new GoalSummary.Aim(Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                new GoalSummary.Standing("draft", Optional.empty(), 0),
                Instant.EPOCH);
        assertValid(SafeXml.write(WireMessages.of(goal)));
    }

    private static void assertValid(byte[] message) throws IOException, SAXException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(CONTRACT.resolve("competence-system.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(message)));
    }

    private static void assertWhole(Reading<?, ?, ?> reading, String example) throws IOException {
        HostPage<?, ?> page = read(reading, example);
        assertThat(page.present()).as(example).isNotEmpty();
        assertThat(page.rejected()).as(example).isEmpty();
    }

    private static <R, K> HostPage<R, K> read(Reading<?, R, K> reading, String example) throws IOException {
        try (InputStream body =
                Files.newInputStream(CONTRACT.resolve("examples").resolve(example + ".xml"))) {
            return reading.page(body);
        }
    }
}

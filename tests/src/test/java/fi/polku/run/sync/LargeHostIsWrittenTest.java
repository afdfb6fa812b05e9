package fi.polku.run.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.run.ProjectFiles;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

class LargeHostIsWrittenTest {
    private static final Population SOME = new Population(2_500, 4, 30, 7);
    private static final Pattern ID = Pattern.compile("<person id=\"([^\"]+)\"");
    private static final Pattern PAIR = Pattern.compile("<person id=\"([^\"]+)\"[^>]* supervisor=\"([^\"]+)\"");
    private static final Pattern RATED = Pattern.compile("competence=\"([^\"]+)\"");

    @TempDir
    Path folder;

    @BeforeEach
    void everything_and_what_changed_is_written() throws IOException {
        new Documents(SOME, 0, 0, Documents.Form.PAGES).write(folder.resolve("0"));
        new Documents(SOME, 1, 500, Documents.Form.PAGES).write(folder.resolve("1"));
    }

    @Test
    void each_document_is_valid_against_the_contract() throws IOException, SAXException {
        Schema contract = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(ProjectFiles.root()
                        .resolve("docs/contract/v1/competence-system.xsd")
                        .toFile());
        try (Stream<Path> documents = Files.walk(folder)) {
            for (Path document : documents.filter(Files::isRegularFile).toList()) {
                contract.newValidator().validate(new StreamSource(new StringReader(Files.readString(document))));
            }
        }
    }

    @Test
    void everybody_is_there_once_and_all_but_the_heads_of_agencies_have_a_supervisor_who_is_somebody_else()
            throws IOException {
        String people = all("0", "people");
        List<String> ids =
                ID.matcher(people).results().map(found -> found.group(1)).toList();
        assertThat(ids).hasSize(SOME.people()).doesNotHaveDuplicates();
        assertThat(PAIR.matcher(people).results())
                .hasSize(SOME.people() - SOME.agencies())
                .allSatisfy(found -> assertThat(ids).contains(found.group(2)))
                .noneMatch(found -> found.group(1).equals(found.group(2)));
    }

    @Test
    void nobody_is_rated_twice_in_one_competence() {
        for (int number = 0; number < SOME.people(); number += 97) {
            String profile = SOME.element("profiles", number, Moments.state(0));
            assertThat(RATED.matcher(profile).results().map(found -> found.group(1)))
                    .hasSize(SOME.ratings())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void the_same_seed_gives_the_same_people_and_another_one_others() {
        Population again = new Population(2_500, 4, 30, 7);
        Population others = new Population(2_500, 4, 30, 8);
        assertThat(again.element("profiles", 1234, Moments.state(0)))
                .isEqualTo(SOME.element("profiles", 1234, Moments.state(0)));
        assertThat(others.element("profiles", 1234, Moments.state(0)))
                .isNotEqualTo(SOME.element("profiles", 1234, Moments.state(0)));
    }

    @Test
    void a_thousand_changes_are_five_hundred_people_and_five_hundred_profiles_that_differ() throws IOException {
        assertThat(ID.matcher(all("1", "people")).results()).hasSize(500);
        assertThat(SOME.element("profiles", 5, Moments.state(1))
                        .replace(Moments.state(1).changed().toString(), ""))
                .isNotEqualTo(SOME.element("profiles", 5, Moments.state(0))
                        .replace(Moments.state(0).changed().toString(), ""));
    }

    @Test
    void the_host_lets_one_reading_in_each_time_and_leads_from_page_to_page() throws Exception {
        try (LargeHost host = new LargeHost(folder)) {
            assertThat(get(host, "capabilities").statusCode()).isEqualTo(503);
            host.open(0);
            assertThat(get(host, "capabilities").statusCode()).isEqualTo(200);
            String first = get(host, "people?size=1000").body();
            Matcher next = Pattern.compile(" next=\"([^\"]+)\"").matcher(first);
            assertThat(next.find()).isTrue();
            assertThat(get(host, "people?cursor=" + next.group(1)).body())
                    .isEqualTo(Files.readString(folder.resolve("0/people-0002.xml")));
            assertThat(get(host, "capabilities").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void its_clock_goes_on_from_reading_to_reading_also_when_everything_is_read_again() throws Exception {
        new Documents(SOME, 2, 500, Documents.Form.PAGES).write(folder.resolve("2"));
        List<String> asOf = new ArrayList<>();
        try (LargeHost host = new LargeHost(folder)) {
            for (int round = 0; round <= 2; round++) {
                host.open(round);
                asOf.add(asOf(get(host, "capabilities").body()));
                String query = round == Documents.CHANGED ? "people?changedSince=" + asOf.get(0) : "people?size=1000";
                asOf.add(asOf(get(host, query).body()));
            }
        }
        assertThat(asOf)
                .containsExactly(Stream.of(0, 0, 1, 1, 2, 2)
                        .map(round -> Moments.asOf(round).toString())
                        .toArray(String[]::new));
    }

    private static String asOf(String document) {
        return document.replaceFirst("(?s).* asOf=\"([^\"]+)\".*", "$1");
    }

    private String all(String round, String collection) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> documents = Files.list(folder.resolve(round))) {
            for (Path document : documents
                    .filter(file -> file.getFileName().toString().startsWith(collection))
                    .toList()) {
                text.append(Files.readString(document));
            }
        }
        return text.toString();
    }

    private static HttpResponse<String> get(LargeHost host, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(host.url() + path)).build(),
                        HttpResponse.BodyHandlers.ofString(UTF_8));
    }
}

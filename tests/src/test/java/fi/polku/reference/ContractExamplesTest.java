package fi.polku.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractExamplesTest {
    private static final Path EXAMPLES = Path.of("../docs/contract/v1/examples");

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_is_valid_against_the_schema(Path example) throws IOException {
        HostCaller.validate(Files.readString(example), type(example));
    }

    @Test
    void there_is_an_example_of_every_message() throws IOException {
        var roots = examples().stream()
                .map(ContractExamplesTest::content)
                .map(xml -> HostCaller.root(xml).getLocalName())
                .toList();
        assertThat(roots)
                .contains("capabilities", "scales", "frameworks", "competences", "units", "people", "profiles")
                .contains("discussions", "courses", "goal", "goals", "step", "steps", "evidence", "evidenceList")
                .contains("evidenceAnswer", "participation", "participations", "training", "trainings", "problem");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identityCode=\"131052-308T\"",
                "employedFrom=\"2026-02-30\"",
                "employedTo=\"2026-01-01Z\"",
                "email=\"nobody\"",
                "supervisor=\"p 1\""
            })
    void a_person_with_what_the_contract_does_not_know_is_not_valid(String attribute) {
        var plain = peopleWith("");
        HostCaller.validate(plain, "application/xml");

        assertThatThrownBy(() -> HostCaller.validate(peopleWith(attribute), "application/xml"))
                .hasMessageContaining("Against the contract");
    }

    private static String peopleWith(String attribute) {
        return """
                <people xmlns="urn:polku:competence-system-adapter:v1" version="1.0" asOf="2026-11-20T04:00:00Z">
                  <person id="p-1" givenName="A" familyName="B" unit="u-1" changed="2026-01-01T00:00:00Z" %s/>
                </people>
                """.formatted(attribute);
    }

    private static String content(Path example) {
        try {
            return Files.readString(example);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String type(Path example) {
        return example.endsWith("problem.xml") ? "application/problem+xml" : "application/xml";
    }
}

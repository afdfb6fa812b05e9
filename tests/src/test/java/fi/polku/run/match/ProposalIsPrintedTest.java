package fi.polku.run.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import fi.polku.run.ProjectFiles;
import fi.polku.run.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposalIsPrintedTest {
    private static final Path DOCS = ProjectFiles.root().resolve("docs/matching");

    private static String printed(Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int exit = MatchCommand.run(List.of(file.toString()), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(exit).isZero();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Set<ValidationMessage> flaws(String schema, String json) throws IOException {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Files.readString(DOCS.resolve(schema)))
                .validate(json, InputFormat.JSON);
    }

    @Test
    void as_the_published_schemas_say() throws IOException {
        Path example = DOCS.resolve("example.json");
        assertThat(flaws("round.schema.json", Files.readString(example))).isEmpty();
        assertThat(flaws("round.schema.json", "{\"form\": \"triads\"}")).isNotEmpty();
        assertThat(flaws("proposal.schema.json", printed(example))).isEmpty();
        assertThat(flaws("proposal.schema.json", "{\"groups\": []}")).isNotEmpty();
    }

    @Test
    void with_reasons_in_three_languages_and_the_names_of_codes() {
        JsonObject proposal = Json.createReader(new StringReader(printed(DOCS.resolve("example.json"))))
                .readObject();
        assertThat(proposal.getJsonObject("checked").getBoolean("holds")).isTrue();
        assertThat(proposal.getJsonObject("figures").getInt("placed")).isEqualTo(6);
        assertThat(proposal.getJsonArray("groups")).hasSize(2);
        assertThat(proposal.getJsonArray("groups").toString())
                .contains("Yhteiset teemat: ", "Gemensamma teman: ", "Shared themes: ")
                .contains("muutos", "förändring", "change");
        JsonObject left = proposal.getJsonArray("unmatched").getJsonObject(0);
        assertThat(left.getJsonObject("words").getString("fi")).isNotBlank();
        assertThat(left.getJsonObject("words").getString("en"))
                .isNotEqualTo(left.getJsonObject("words").getString("sv"));
    }

    @Test
    void for_a_made_up_round_of_each_form(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("people.csv");
        Files.writeString(table, """
                id,role,organisation,languages,remote
                a,peer,x,fi,yes
                b,peer,y,fi,yes
                c,peer,z,fi,yes
                """);
        assertThat(flaws("proposal.schema.json", printed(table))).isEmpty();
        Files.writeString(table, """
                id,role,organisation,languages,remote,capacity
                a,mentor,x,fi,yes,2
                b,mentee,y,fi,yes,
                c,mentee,z,fi,yes,
                d,mentee,w,fi,yes,
                """);
        String pairs = printed(table);
        assertThat(flaws("proposal.schema.json", pairs)).isEmpty();
        assertThat(pairs).contains("\"assignment\"", "\"numbers\"");
    }

    @Test
    void and_a_file_that_is_not_there_is_told() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        assertThatThrownBy(() -> MatchCommand.run(List.of("/nowhere.json"), nowhere))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("There is no file");
        assertThatThrownBy(() -> MatchCommand.run(List.of(), nowhere)).isInstanceOf(Refusal.class);
    }
}

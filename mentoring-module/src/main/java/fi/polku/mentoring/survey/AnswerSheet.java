package fi.polku.mentoring.survey;

import fi.polku.mentoring.programme.GroupRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What one person answers. Nothing in it says who or when; its length is rounded up, so that it says nothing either.
 *
 * @param role as what; absent where roles are not told apart
 * @param answers by question; what was left out is not there
 */
public record AnswerSheet(Optional<GroupRole> role, Map<UUID, String> answers) {
    /** Longest answer in words, in characters. */
    public static final int LONGEST_TEXT = 1_000;

    private static final int ROUND_SIZE = 4096;
    private static final String ROLE = "role";
    private static final String ANSWERS = "answers";

    public AnswerSheet {
        answers = Map.copyOf(answers);
    }

    /** As it is sealed: padded with blanks to a multiple of a round size in bytes. */
    String written() {
        JsonObjectBuilder said = Json.createObjectBuilder();
        // in the order of the ids, not of filling in
        new TreeMap<>(answers).forEach((question, answer) -> said.add(question.toString(), answer));
        String json = Json.createObjectBuilder()
                .add(ROLE, role.map(GroupRole::code).orElse(""))
                .add(ANSWERS, said)
                .build()
                .toString();
        int bytes = json.getBytes(StandardCharsets.UTF_8).length;
        return json + " ".repeat((ROUND_SIZE - bytes % ROUND_SIZE) % ROUND_SIZE);
    }

    static AnswerSheet read(String written) {
        try (JsonReader reader = Json.createReader(new StringReader(written))) {
            JsonObject json = reader.readObject();
            Map<UUID, String> answers = new TreeMap<>();
            JsonObject said = json.getJsonObject(ANSWERS);
            said.keySet().forEach(question -> answers.put(UUID.fromString(question), said.getString(question)));
            return new AnswerSheet(GroupRole.of(json.getString(ROLE)), answers);
        }
    }
}

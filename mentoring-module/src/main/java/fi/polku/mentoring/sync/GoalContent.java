package fi.polku.mentoring.sync;

import fi.polku.mentoring.host.GoalSummary;
import fi.polku.mentoring.host.HostCompetence;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A goal's summary as it lies in the outbox. */
final class GoalContent {
    private GoalContent() {}

    static GoalSummary read(Message message) {
        try (JsonReader reader =
                Json.createReader(new StringReader(message.content().orElseThrow()))) {
            JsonObject goal = reader.readObject();
            return new GoalSummary(
                    message.subject().toString(),
                    message.hostPerson(),
                    goal.getString("title"),
                    new GoalSummary.Aim(competence(goal), number(goal, "levelNow"), number(goal, "levelTarget")),
                    text(goal, "due").map(LocalDate::parse),
                    new GoalSummary.Standing(goal.getString("status"), text(goal, "outlook"), goal.getInt("progress")),
                    OffsetDateTime.parse(goal.getString("changed")).toInstant());
        }
    }

    /** The contract names a competence by framework and URI; one that is in no framework of the host is left out. */
    private static Optional<HostCompetence.Key> competence(JsonObject goal) {
        return text(goal, "framework")
                .flatMap(framework -> text(goal, "competence").map(uri -> new HostCompetence.Key(framework, uri)));
    }

    private static Optional<String> text(JsonObject goal, String name) {
        return Optional.ofNullable(goal.getString(name, null));
    }

    private static Optional<Integer> number(JsonObject goal, String name) {
        return goal.containsKey(name) ? Optional.of(goal.getInt(name)) : Optional.empty();
    }
}

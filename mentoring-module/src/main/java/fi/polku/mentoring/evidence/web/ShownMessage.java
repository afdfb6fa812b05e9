package fi.polku.mentoring.evidence.web;

import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.host.MessageContent;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;

/** A message as the API shows it before and after it is sent. */
final class ShownMessage {
    private static final String CHANGED = "changed";

    private ShownMessage() {}

    /** All that is in it; the moment of the decision only once it has been decided. */
    static JsonObject json(HostMessage message) {
        JsonObject content;
        try (JsonReader reader = Json.createReader(new StringReader(MessageContent.write(message)))) {
            content = reader.readObject();
        }
        JsonObjectBuilder shown =
                Json.createObjectBuilder().add("id", message.id()).add("person", message.person());
        content.forEach((name, value) -> {
            if (!name.equals(CHANGED) || !message.changed().equals(Instant.EPOCH)) {
                shown.add(name, value);
            }
        });
        return shown.build();
    }
}

package fi.polku.mentoring.owndata;

import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.OwnData;
import fi.polku.mentoring.shared.OwnThing;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;

/** Own data for programs: JSON as {@code docs/own-data.schema.json} says, written as it comes. */
public final class JsonTelling implements Telling {
    /** Changes when a program that reads the former form could not read the new one. */
    private static final int VERSION = 1;

    private final JsonGenerator json;

    /**
     * Begins the document.
     *
     * @param to gets it; not closed
     * @param schema where the schema is, as seen from the document
     * @param now when it is told
     */
    public JsonTelling(OutputStream to, String schema, Instant now) {
        json = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createGenerator(to);
        json.writeStartObject();
        json.write("$schema", schema);
        json.write("version", VERSION);
        json.write("exportedAt", now.toString());
    }

    @Override
    public void begin(OwnData.Part part) {
        json.writeStartArray(part.name());
    }

    @Override
    public void thing(OwnThing thing) {
        json.writeStartObject();
        thing.values().forEach(this::value);
        json.writeEnd();
    }

    private void value(OwnThing.Value value) {
        if (value instanceof OwnThing.Id id) {
            json.write(id.name(), id.id().toString());
        } else if (value instanceof OwnThing.Text text) {
            json.write(text.name(), text.text());
        } else if (value instanceof OwnThing.Code code) {
            json.write(code.name(), code.code());
        } else if (value instanceof OwnThing.Day day) {
            json.write(day.name(), day.day().toString());
        } else if (value instanceof OwnThing.Moment moment) {
            json.write(moment.name(), moment.moment().toString());
        } else if (value instanceof OwnThing.Number number) {
            json.write(number.name(), number.number());
        } else if (value instanceof OwnThing.Flag flag) {
            json.write(flag.name(), flag.yes());
        } else {
            composed(value);
        }
    }

    private void composed(OwnThing.Value value) {
        if (value instanceof OwnThing.Name name) {
            json.writeStartObject(name.name());
            language("fi", name.text().fi());
            language("sv", name.text().sv());
            language("en", name.text().en());
            json.writeEnd();
        } else if (value instanceof OwnThing.Several several) {
            json.writeStartArray(several.name());
            several.texts().forEach(json::write);
            json.writeEnd();
        } else if (value instanceof OwnThing.Things things) {
            json.writeStartArray(things.name());
            things.things().forEach(this::thing);
            json.writeEnd();
        }
    }

    /** As {@link Localized} has it: empty where there is none. */
    private void language(String code, String text) {
        if (!text.isEmpty()) {
            json.write(code, text);
        }
    }

    @Override
    public void end() {
        json.writeEnd();
    }

    /** Ends the document. */
    public void close() {
        json.writeEnd();
        json.flush();
    }
}

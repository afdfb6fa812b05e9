package fi.polku.adapter.moodle;

import fi.polku.mentoring.host.HostFault;
import fi.polku.mentoring.host.NotBelieved;
import fi.polku.mentoring.shared.Localized;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The frameworks that people may see, with what their scales are.
 *
 * @param services asks Moodle
 */
record Frameworks(WebServices services) {

    /**
     * All frameworks at a moment.
     *
     * @param present by number
     * @param at by Moodle's clock
     */
    record Listed(List<Framework> present, Instant at) {}

    /**
     * A framework.
     *
     * @param id its number
     * @param scale the number of its scale
     * @param hasHeadings whether its first level is of domains, which are headings and no competences
     * @param proficient the lowest level that its scale configuration calls proficient
     * @param fields all that came
     */
    record Framework(long id, long scale, boolean hasHeadings, Optional<Integer> proficient, Fields fields) {}

    Listed listed() {
        WebServices.Reply reply = services.ask(
                "core_competency_list_competency_frameworks", new Parameters().with("context[contextlevel]", "system"));
        List<Framework> visible = new ArrayList<>();
        for (Fields fields : Fields.all(reply.what(), reply.value())) {
            if (fields.is("visible")) {
                visible.add(framework(reply.what(), fields));
            }
        }
        visible.sort(Comparator.comparingLong(Framework::id));
        return new Listed(List.copyOf(visible), reply.at());
    }

    /** What the levels of a scale are called, the lowest first; the first is level 1. */
    List<Localized> levels(long scale) {
        WebServices.Reply reply =
                services.ask("core_competency_get_scale_values", new Parameters().with("scaleid", scale));
        return Fields.all(reply.what(), reply.value()).stream()
                .sorted(Comparator.comparingLong(level -> level.number("id").orElse(Long.MAX_VALUE)))
                .map(level -> MoodleText.names(level.text("name")))
                .toList();
    }

    private static Framework framework(String what, Fields fields) {
        try {
            return new Framework(
                    fields.id("id"),
                    fields.id("scaleid"),
                    fields.textOrEmpty("taxonomies").startsWith("domain"),
                    proficient(fields.textOrEmpty("scaleconfiguration")),
                    fields);
        } catch (NotBelieved e) {
            throw new HostFault.Misspoke(what + ": a framework has no usable " + e.field());
        }
    }

    /** The configuration is JSON within a string; without it nobody is told what is aimed at. */
    private static Optional<Integer> proficient(String configuration) {
        try (JsonReader reader = Json.createReader(new StringReader(configuration))) {
            return Fields.all("scaleconfiguration", reader.readValue()).stream()
                    .filter(level -> level.is("proficient"))
                    .flatMap(level -> level.number("id").stream())
                    .filter(id -> id >= 1 && id <= 100)
                    .map(Long::intValue)
                    .min(Comparator.naturalOrder());
        } catch (JsonException | HostFault.Misspoke e) {
            return Optional.empty();
        }
    }
}

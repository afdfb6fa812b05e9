package fi.polku.mentoring.privacy;

import fi.polku.mentoring.shared.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Who answers for people's data here: {@code polku.controllers}, and {@code polku.controller.<id>.…} of each. */
@ApplicationScoped
public class Controllers {
    @Inject
    Config config;

    @Inject
    Retention retention;

    /** What is written wrongly is told at the start, rather than to the first who looks. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        for (Controller each : all()) {
            retention.differing(each.id());
        }
    }

    /**
     * All, in the order of the setting.
     *
     * @return empty where none is configured
     * @throws IllegalStateException when a link is none that a page may lead to
     */
    public List<Controller> all() {
        return config.getOptionalValue("polku.controllers", String.class).stream()
                .flatMap(ids -> Stream.of(ids.split(",")))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .map(this::controller)
                .toList();
    }

    /**
     * Who answers for the people of an organisation: the controller whose setting {@code organisation}, or else whose id, is
     * the organisation's id in its host.
     *
     * @param organisation the host's id of the organisation
     * @return the controller's id; absent where none is configured for it
     */
    public Optional<String> of(String organisation) {
        return all().stream()
                .map(Controller::id)
                .filter(id -> text(id, "organisation").orElse(id).equals(organisation))
                .findFirst();
    }

    private Controller controller(String id) {
        return new Controller(
                id,
                new Localized(
                        text(id, "name.fi").orElse(id),
                        text(id, "name.sv").orElse(""),
                        text(id, "name.en").orElse("")),
                text(id, "contact"),
                text(id, "officer"),
                link(id, "notice"),
                link(id, "register"));
    }

    private Optional<String> text(String id, String key) {
        return config.getOptionalValue(key(id, key), String.class)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private Optional<URI> link(String id, String key) {
        return text(id, key).map(written -> {
            if (!written.matches("https://[^\\s\"<>]+")) {
                throw new IllegalStateException(key(id, key) + " must be an address that begins with https");
            }
            return URI.create(written);
        });
    }

    private static String key(String id, String key) {
        return "polku.controller." + id + "." + key;
    }
}

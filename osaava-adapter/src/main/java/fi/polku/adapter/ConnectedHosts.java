package fi.polku.adapter;

import fi.polku.mentoring.host.Host;
import fi.polku.mentoring.host.HostConventions;
import fi.polku.mentoring.host.HostUnit;
import fi.polku.mentoring.host.Hosts;
import fi.polku.mentoring.shared.Localized;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * The hosts that {@code polku.hosts} names, each by the binding its settings choose. A host without an address is not
 * connected, so that an installation may be set up step by step; a host that is configured wrongly ends the start with a
 * sentence that says which key to mend.
 */
@ApplicationScoped
public class ConnectedHosts implements Hosts {
    private static final String USUAL_BINDING = "http";
    private static final Duration USUAL_INTERVAL = Duration.ofMinutes(15);
    private static final int HIGHEST_LEVEL = 100;

    @Inject
    Config config;

    @Inject
    @Any
    Instance<Binding> bindings;

    private List<Host> hosts = List.of();

    @PostConstruct
    void connect() {
        List<String> names =
                List.of(config.getOptionalValue("polku.hosts", String[].class).orElseGet(() -> new String[0]));
        hosts = names.stream()
                .map(String::strip)
                .map(name -> HostSettings.of(name, config, names.size() == 1))
                .flatMap(settings -> connect(settings, bindings.stream().toList()))
                .toList();
    }

    @Override
    public List<Host> connected() {
        return hosts;
    }

    /** The host of some settings, if it is connected at all. */
    static Stream<Host> connect(HostSettings settings, List<Binding> bindings) {
        String wanted = settings.text("binding").orElse(USUAL_BINDING);
        Binding binding = bindings.stream()
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new HostSettings.Missing(settings.key("binding") + " is " + wanted
                        + ", but there is no such binding; there are "
                        + String.join(
                                ", ",
                                bindings.stream().map(Binding::name).sorted().toList())));
        if (!binding.isConfigured(settings)) {
            return Stream.empty();
        }
        return Stream.of(new Host(settings.name(), conventions(settings), binding.connect(settings)));
    }

    private static HostConventions conventions(HostSettings settings) {
        return new HostConventions(
                localized(settings, "name").orElseGet(() -> new Localized(settings.name(), "", "")),
                settings.value("sync.every", Duration.class, USUAL_INTERVAL),
                settings.text("agency.id").map(id -> agency(settings, id)),
                settings.text("framework"),
                levels(settings),
                links(settings));
    }

    private static HostConventions.Links links(HostSettings settings) {
        try {
            return new HostConventions.Links(settings.text("link.person"), settings.text("link.competence"));
        } catch (IllegalArgumentException e) {
            throw new HostSettings.Missing(settings.key("link.*") + ": " + e.getMessage());
        }
    }

    private static HostUnit agency(HostSettings settings, String id) {
        Localized name = localized(settings, "agency.name")
                .orElseThrow(() -> new HostSettings.Missing(settings.key("agency.name.fi") + " is not set"));
        return new HostUnit(id, id, Optional.empty(), name, Instant.EPOCH);
    }

    private static Map<Integer, Localized> levels(HostSettings settings) {
        Map<Integer, Localized> levels = new TreeMap<>();
        for (int level = 1; level <= HIGHEST_LEVEL; level++) {
            int value = level;
            localized(settings, "level." + level).ifPresent(name -> levels.put(value, name));
        }
        return levels;
    }

    private static Optional<Localized> localized(HostSettings settings, String key) {
        return settings.text(key + ".fi")
                .map(fi -> new Localized(
                        fi,
                        settings.text(key + ".sv").orElse(""),
                        settings.text(key + ".en").orElse("")));
    }
}

package fi.polku.adapter;

import fi.polku.mentoring.host.Host;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Connects a host as the server would, from settings, without a server. */
public final class Connecting {
    private Connecting() {}

    /**
     * A host.
     *
     * @param name Polku's name of it
     * @param binding that its settings choose
     * @param settings without their prefix
     * @return connected
     */
    public static Host to(String name, Binding binding, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        settings.forEach((key, value) -> all.put("polku.host." + name + "." + key, value));
        all.put("polku.host." + name + ".binding", binding.name());
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build();
        return ConnectedHosts.connect(HostSettings.of(name, config, false), List.of(binding))
                .findFirst()
                .orElseThrow();
    }
}

package fi.polku.mentoring.network.web;

import fi.polku.mentoring.network.Network;
import fi.polku.mentoring.network.NetworkChoices;
import fi.polku.mentoring.programme.web.TextJson;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A network over REST.
 *
 * @param takesPart whether the caller may join
 * @param joined whether the caller is in it, and sees others
 * @param card the caller's own; left out when there is none
 * @param people how many have joined; for who runs the round, from five on
 * @param keptUntil the day with which it is due to be destroyed
 * @param themes to choose and to look for
 * @param organisations of those whom the caller sees
 */
public record NetworkJson(
        UUID round,
        TextJson programme,
        boolean takesPart,
        boolean joined,
        @Nullable UUID card,
        @Nullable Integer people,
        @Nullable LocalDate keptUntil,
        List<NamedJson> themes,
        List<NamedJson> organisations) {

    static NetworkJson of(Network network, NetworkChoices choices) {
        return new NetworkJson(
                network.round(),
                TextJson.of(network.programme()),
                network.takesPart(),
                network.joined(),
                network.card().orElse(null),
                network.people().orElse(null),
                network.keptUntil().orElse(null),
                choices.themes().stream().map(NamedJson::of).toList(),
                choices.organisations().stream().map(NamedJson::of).toList());
    }

    /** What one may choose. */
    public record NamedJson(UUID id, TextJson name) {
        static NamedJson of(NetworkChoices.Named named) {
            return new NamedJson(named.id(), TextJson.of(named.name()));
        }
    }
}

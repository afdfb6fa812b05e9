package fi.polku.mentoring.network.web;

import fi.polku.mentoring.network.NetworkCard;
import fi.polku.mentoring.network.Networks;
import fi.polku.mentoring.network.PairChance;
import fi.polku.mentoring.programme.web.TextJson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card of a network over REST.
 *
 * @param person whose, to name them in an invitation to a pair
 * @param unit left out where the host tells none
 * @param organisation left out of a guest
 * @param words left out in a list, and where nothing is written
 * @param themes ids
 * @param competences addresses
 * @param email left out in a list, and where it is not shown
 * @param pairs as what the caller may invite them; left out in a list
 */
public record CardJson(
        UUID id,
        UUID round,
        UUID person,
        String name,
        @Nullable TextJson unit,
        @Nullable TextJson organisation,
        @Nullable String words,
        List<String> languages,
        List<UUID> themes,
        List<String> competences,
        boolean showsEmail,
        @Nullable String email,
        Instant joinedAt,
        @Nullable List<PairJson> pairs,
        int version) {

    static CardJson line(NetworkCard card) {
        return of(card, null);
    }

    static CardJson of(Networks.Opened opened) {
        return of(opened.card(), opened.pairs().stream().map(PairJson::of).toList());
    }

    private static CardJson of(NetworkCard card, @Nullable List<PairJson> pairs) {
        return new CardJson(
                card.id(),
                card.round(),
                card.owner(),
                card.who().name(),
                card.who().unit().map(TextJson::of).orElse(null),
                card.who().organisation().map(TextJson::of).orElse(null),
                card.content().words().orElse(null),
                card.content().languages(),
                card.content().themes(),
                card.content().competences(),
                card.content().showsEmail(),
                card.email().orElse(null),
                card.joinedAt(),
                pairs,
                card.version());
    }

    /** A programme without rounds that takes both, and the other's role in it. */
    public record PairJson(UUID programme, TextJson name, String role) {
        static PairJson of(PairChance chance) {
            return new PairJson(
                    chance.programme(),
                    TextJson.of(chance.name()),
                    chance.role().code());
        }
    }
}

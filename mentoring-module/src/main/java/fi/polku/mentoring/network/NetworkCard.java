package fi.polku.mentoring.network;

import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A card of a network as others see it. In a list without words and address.
 *
 * @param id the card
 * @param round of which network
 * @param owner whose
 * @param who who they are by the host
 * @param content what they show of themselves
 * @param themes what the chosen themes are called
 * @param competences what the chosen competences are called
 * @param email the address at work; absent when it is not shown
 * @param joinedAt UTC
 * @param version for If-Match
 */
public record NetworkCard(
        UUID id,
        UUID round,
        UUID owner,
        Who who,
        CardContent content,
        List<Localized> themes,
        List<Localized> competences,
        Optional<String> email,
        Instant joinedAt,
        int version) {

    public NetworkCard {
        themes = List.copyOf(themes);
        competences = List.copyOf(competences);
    }

    /**
     * Who somebody is by the host.
     *
     * @param name given name and family name
     * @param unit absent where the host tells none
     * @param organisation absent of a guest
     */
    public record Who(String name, Optional<Localized> unit, Optional<Localized> organisation) {}
}

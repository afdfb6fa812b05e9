package fi.polku.mentoring.bank;

import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An offer to mentor. In a list without words.
 *
 * @param id the offer
 * @param programme of which programme's bank
 * @param bank what the programme is called
 * @param owner whose
 * @param who who they are by the host
 * @param state how it stands
 * @param content what they offer
 * @param themes what the chosen themes are called
 * @param competences the chosen competences in words, with their levels
 * @param taken how many places are taken
 * @param publishedAt UTC; absent of a draft
 * @param version for If-Match
 */
public record Offer(
        UUID id,
        UUID programme,
        Localized bank,
        UUID owner,
        Who who,
        OfferState state,
        OfferContent content,
        List<Localized> themes,
        List<Skill> competences,
        int taken,
        Optional<Instant> publishedAt,
        int version) {

    public Offer {
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

    /**
     * A competence in words.
     *
     * @param name what it is called
     * @param level its level on the scale
     * @param word what the level is called; absent where the host has no word for it
     */
    public record Skill(Localized name, int level, Optional<Localized> word) {}

    /** How many places are free. */
    public int free() {
        return Math.max(0, content.capacity() - taken);
    }
}

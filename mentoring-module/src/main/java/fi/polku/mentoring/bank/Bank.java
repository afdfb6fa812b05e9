package fi.polku.mentoring.bank;

import fi.polku.mentoring.shared.Localized;
import java.util.Optional;
import java.util.UUID;

/**
 * An open bank, as somebody stands to it.
 *
 * @param programme of which programme
 * @param name what the programme is called
 * @param mayOffer whether they may be a mentor in it
 * @param mayAsk whether they may be a mentee in it
 * @param offer their own offer; absent when they have none
 * @param state how that stands
 */
public record Bank(
        UUID programme,
        Localized name,
        boolean mayOffer,
        boolean mayAsk,
        Optional<UUID> offer,
        Optional<OfferState> state) {}

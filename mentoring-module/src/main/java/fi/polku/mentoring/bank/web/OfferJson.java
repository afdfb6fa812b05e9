package fi.polku.mentoring.bank.web;

import fi.polku.mentoring.bank.MentorRequest;
import fi.polku.mentoring.bank.Offer;
import fi.polku.mentoring.bank.OfferContent;
import fi.polku.mentoring.bank.Offers;
import fi.polku.mentoring.programme.web.TextJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer to mentor over REST.
 *
 * @param unit left out where the host tells none
 * @param organisation left out of a guest
 * @param themes ids
 * @param words left out in a list, and where nothing is written
 * @param across whether people of other agencies find it
 * @param places how many people at a time
 * @param free how many places are free
 * @param mayAsk whether the caller may ask for themselves; left out in a list
 * @param reports for whom the caller may ask besides; left out in a list
 */
public record OfferJson(
        UUID id,
        UUID programme,
        UUID person,
        String name,
        @Nullable TextJson unit,
        @Nullable TextJson organisation,
        String state,
        List<UUID> themes,
        List<KnownJson> competences,
        List<String> languages,
        String meets,
        @Nullable String place,
        boolean across,
        int places,
        int free,
        @Nullable LocalDate from,
        @Nullable String words,
        @Nullable Instant publishedAt,
        @Nullable Boolean mayAsk,
        @Nullable List<NamedJson> reports,
        int version) {

    static OfferJson line(Offer offer) {
        return of(offer, null, null);
    }

    static OfferJson of(Offers.Opened opened) {
        return of(
                opened.offer(),
                opened.mayAsk(),
                opened.reports().stream().map(NamedJson::of).toList());
    }

    private static OfferJson of(Offer offer, @Nullable Boolean mayAsk, @Nullable List<NamedJson> reports) {
        OfferContent content = offer.content();
        return new OfferJson(
                offer.id(),
                offer.programme(),
                offer.owner(),
                offer.who().name(),
                offer.who().unit().map(TextJson::of).orElse(null),
                offer.who().organisation().map(TextJson::of).orElse(null),
                offer.state().code(),
                content.themes(),
                content.competences().stream().map(KnownJson::of).toList(),
                content.languages(),
                content.meets().code(),
                content.place().orElse(null),
                content.across(),
                content.capacity(),
                offer.free(),
                content.availableFrom().orElse(null),
                content.words().orElse(null),
                offer.publishedAt().orElse(null),
                mayAsk,
                reports,
                offer.version());
    }

    /** A competence with the level that the mentor says. */
    public record KnownJson(String competence, int level) {
        static KnownJson of(OfferContent.Known known) {
            return new KnownJson(known.uri(), known.level());
        }
    }

    /** Somebody by name. */
    public record NamedJson(UUID id, String name) {
        static NamedJson of(MentorRequest.Named named) {
            return new NamedJson(named.id(), named.name());
        }
    }
}

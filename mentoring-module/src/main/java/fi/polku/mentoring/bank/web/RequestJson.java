package fi.polku.mentoring.bank.web;

import fi.polku.mentoring.bank.MentorRequest;
import fi.polku.mentoring.bank.Requests;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to a mentor over REST.
 *
 * @param as as what the caller has to do with it
 * @param words left out in a list, and to a mentor whose it is no more
 * @param answerBy left out while it is not with the mentor
 * @param others offers like the one that was asked, where nothing came of it; left out in a list
 */
public record RequestJson(
        UUID id,
        UUID offer,
        UUID programme,
        String as,
        String state,
        OfferJson.NamedJson by,
        OfferJson.NamedJson mentee,
        OfferJson.NamedJson mentor,
        @Nullable String words,
        Instant askedAt,
        @Nullable LocalDate answerBy,
        @Nullable LocalDate releaseOn,
        @Nullable Instant closedAt,
        @Nullable List<OfferJson> others) {

    static RequestJson line(MentorRequest request) {
        return of(request, null);
    }

    static RequestJson of(Requests.Opened opened) {
        return of(
                opened.request(), opened.others().stream().map(OfferJson::line).toList());
    }

    private static RequestJson of(MentorRequest request, @Nullable List<OfferJson> others) {
        return new RequestJson(
                request.id(),
                request.offer(),
                request.programme(),
                request.stands().code(),
                request.state().code(),
                OfferJson.NamedJson.of(request.owner()),
                OfferJson.NamedJson.of(request.mentee()),
                OfferJson.NamedJson.of(request.mentor()),
                request.words().orElse(null),
                request.askedAt(),
                request.answerBy().orElse(null),
                request.releaseOn().orElse(null),
                request.closedAt().orElse(null),
                others);
    }
}

package fi.polku.mentoring.mentorship.web;

import fi.polku.mentoring.mentorship.Agreement;
import fi.polku.mentoring.mentorship.Agreements;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a group agrees on, over REST.
 *
 * @param state not-yet, waits or in-force
 * @param newest left out before the first
 * @param earlier that were in force before, the latest first
 */
public record AgreementJson(String state, @Nullable VersionJson newest, List<VersionJson> earlier) {

    static AgreementJson of(Agreements.OfGroup all) {
        return new AgreementJson(
                all.group().agreement().code(),
                all.newest().map(VersionJson::of).orElse(null),
                all.earlier().stream().map(VersionJson::of).toList());
    }

    /**
     * One version.
     *
     * @param writtenBy left out for somebody who is not known any more
     * @param inForceFrom left out until all have accepted it
     */
    public record VersionJson(
            int version,
            String rules,
            String cadence,
            String confidentiality,
            @Nullable String writtenBy,
            Instant writtenAt,
            @Nullable Instant inForceFrom,
            List<UUID> acceptedBy) {

        static VersionJson of(Agreement agreement) {
            return new VersionJson(
                    agreement.number(),
                    agreement.terms().rules(),
                    agreement.terms().cadence(),
                    agreement.terms().confidentiality(),
                    agreement.writtenBy().orElse(null),
                    agreement.writtenAt(),
                    agreement.inForceFrom().orElse(null),
                    agreement.acceptedBy());
        }
    }
}

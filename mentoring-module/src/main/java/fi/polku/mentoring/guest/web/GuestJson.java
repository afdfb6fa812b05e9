package fi.polku.mentoring.guest.web;

import fi.polku.mentoring.guest.GuestView;
import fi.polku.mentoring.guest.InviteGuest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guest over REST.
 *
 * @param id the invitation
 * @param givenName as it was written
 * @param familyName as it was written
 * @param email where the guest is reached
 * @param language of pages and mail until the guest chooses another
 * @param home the administration they come from
 * @param until the last day
 * @param state {@code invited}, {@code link-over}, {@code active}, {@code ended}, {@code joined}
 * @param invitedAt UTC
 * @param acceptedAt UTC, left out while the link was not used
 * @param linkUntil UTC, left out when there is no link to use
 * @param link only in the answer that made it
 */
public record GuestJson(
        UUID id,
        String givenName,
        String familyName,
        String email,
        String language,
        String home,
        LocalDate until,
        String state,
        Instant invitedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant linkUntil,
        @Nullable String link) {

    static GuestJson of(GuestView guest) {
        return of(guest, Optional.empty());
    }

    static GuestJson of(GuestView guest, Optional<InvitationLink> link) {
        InviteGuest who = guest.who();
        return new GuestJson(
                guest.id(),
                who.givenName(),
                who.familyName(),
                who.email(),
                who.language(),
                who.home(),
                who.until(),
                guest.state().code(),
                guest.invitedAt(),
                guest.acceptedAt().orElse(null),
                guest.linkUntil().orElse(null),
                link.map(InvitationLink::address).orElse(null));
    }
}

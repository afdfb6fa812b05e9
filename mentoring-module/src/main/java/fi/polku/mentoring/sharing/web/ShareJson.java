package fi.polku.mentoring.sharing.web;

import fi.polku.mentoring.sharing.ShareView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A share as the API shows it: {@code with} is {@code person}, {@code supervisor}, {@code group} or {@code host}; deputies are the supervisor's. */
public record ShareJson(
        UUID id,
        String with,
        @Nullable UUID person,
        @Nullable String name,
        Instant since,
        @Nullable UUID group,
        @Nullable List<String> deputies) {

    /**
     * A share for the API.
     *
     * @param share as read
     * @return as shown
     */
    public static ShareJson of(ShareView share) {
        return new ShareJson(
                share.id(),
                share.with(),
                share.person().orElse(null),
                share.name().orElse(null),
                share.since(),
                share.group().orElse(null),
                share.deputies().isEmpty() ? null : share.deputies());
    }
}

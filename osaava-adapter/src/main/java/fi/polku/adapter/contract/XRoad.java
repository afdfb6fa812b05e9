package fi.polku.adapter.contract;

import fi.polku.adapter.HostSettings;
import fi.polku.mentoring.shared.IdentityCode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.UUID;

/**
 * What X-Road's security server is told of each request, where a host stands behind one.
 *
 * @param client Polku's own identifier, such as {@code FI/GOV/1234567-8/polku}
 * @param user who asks: a constant that names the system, as no person does; never an identity code
 * @param issue under which matter it is asked
 */
record XRoad(Optional<String> client, Optional<String> user, Optional<String> issue) {

    static XRoad of(HostSettings settings) {
        return new XRoad(
                settings.text("xroad.client"), value(settings, "xroad.user-id"), value(settings, "xroad.issue"));
    }

    private static Optional<String> value(HostSettings settings, String key) {
        Optional<String> value = settings.text(key);
        if (value.filter(IdentityCode::isIn).isPresent()) {
            throw new HostSettings.Missing(settings.key(key) + " holds an identity code, which Polku sends to nobody");
        }
        return value;
    }

    /** Adds the headers; none where no client is set. */
    void sign(MultivaluedMap<String, Object> headers) {
        client.ifPresent(name -> {
            headers.putSingle("X-Road-Client", name);
            headers.putSingle("X-Road-Id", UUID.randomUUID().toString());
            user.ifPresent(who -> headers.putSingle("X-Road-UserId", who));
            issue.ifPresent(matter -> headers.putSingle("X-Road-Issue", matter));
        });
    }
}

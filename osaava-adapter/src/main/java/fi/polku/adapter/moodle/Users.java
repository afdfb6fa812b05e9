package fi.polku.adapter.moodle;

import fi.polku.mentoring.host.HostFault;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Accounts of the site. Suspended ones stand for nobody in service.
 *
 * @param services asks Moodle
 */
record Users(WebServices services) {

    /**
     * Accounts at a moment.
     *
     * @param present in the order of their numbers
     * @param at by Moodle's clock
     */
    record Found(List<Fields> present, Instant at) {}

    Found by(String field, Collection<?> values) {
        WebServices.Reply reply = services.ask(
                "core_user_get_users_by_field",
                new Parameters().with("field", field).all("values", values));
        return new Found(
                Fields.all(reply.what(), reply.value()).stream()
                        .filter(user -> !user.is("suspended"))
                        .sorted((one, other) -> Long.compare(
                                one.number("id").orElse(0L), other.number("id").orElse(0L)))
                        .toList(),
                reply.at());
    }

    /** The number of the account of a person. */
    long number(String idnumber) {
        List<Fields> found = by("idnumber", List.of(idnumber)).present().stream()
                .filter(user -> idnumber.equals(user.text("idnumber")))
                .toList();
        if (found.size() != 1) {
            throw new HostFault.Refused("core_user_get_users_by_field: "
                    + (found.isEmpty() ? "no account has" : "several accounts have") + " the person's idnumber");
        }
        return found.get(0).sure("core_user_get_users_by_field", "id");
    }
}

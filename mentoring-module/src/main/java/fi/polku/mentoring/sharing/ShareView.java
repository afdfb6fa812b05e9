package fi.polku.mentoring.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of "who may read this".
 *
 * @param id the share, to revoke it
 * @param with {@code person}, {@code supervisor}, {@code group} or {@code host}
 * @param person the named person; for the supervisor, who that is now; absent for the host or where there is no supervisor
 * @param name that person's name, absent likewise
 * @param since when it was shared, UTC
 * @param group the group, of which the name tells who else is in it; absent for others
 * @param deputies who stands in for the supervisor today, by name; empty for other readers
 */
public record ShareView(
        UUID id,
        String with,
        Optional<UUID> person,
        Optional<String> name,
        Instant since,
        Optional<UUID> group,
        List<String> deputies) {

    /**
     * With whom it is shared, to revoke it.
     *
     * @return the reader
     */
    public Reader reader() {
        return switch (with) {
            case "host" -> new Reader.Host();
            case "supervisor" -> new Reader.Supervisor();
            case "group" -> new Reader.Group(group.orElseThrow());
            default -> new Reader.Named(person.orElseThrow());
        };
    }
}

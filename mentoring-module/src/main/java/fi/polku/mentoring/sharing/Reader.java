package fi.polku.mentoring.sharing;

import fi.polku.mentoring.shared.Problem;
import java.util.Optional;
import java.util.UUID;

/** With whom a thing is shared. */
public sealed interface Reader {

    /**
     * A named person.
     *
     * @param id the person
     */
    record Named(UUID id) implements Reader {
        @Override
        public String kind() {
            return "person";
        }
    }

    /** Whoever is the owner's supervisor at the time of reading. */
    record Supervisor() implements Reader {
        @Override
        public String kind() {
            return "supervisor";
        }
    }

    /** The competence system, which gets a summary; goals only. */
    record Host() implements Reader {
        @Override
        public String kind() {
            return "host";
        }
    }

    /**
     * Whoever is in a mentorship group together with the owner at the time of reading.
     *
     * @param id the group
     */
    record Group(UUID id) implements Reader {
        private static final String PREFIX = "group:";

        @Override
        public String kind() {
            return "group";
        }

        @Override
        public String with() {
            return PREFIX + id;
        }
    }

    /**
     * The kind as the database and the API name it.
     *
     * @return {@code person}, {@code supervisor}, {@code group} or {@code host}
     */
    String kind();

    /**
     * The person, when one is named.
     *
     * @return absent for supervisor and host
     */
    default Optional<UUID> person() {
        return this instanceof Named named ? Optional.of(named.id()) : Optional.empty();
    }

    /**
     * The group, when it is one.
     *
     * @return absent for others
     */
    default Optional<UUID> group() {
        return this instanceof Group group ? Optional.of(group.id()) : Optional.empty();
    }

    /**
     * The reader as the API and the pages send it; {@link #parse} reads it again.
     *
     * @return {@code supervisor}, {@code host}, the person's id, or {@code group:} and the group's
     */
    default String with() {
        return person().map(UUID::toString).orElseGet(this::kind);
    }

    /**
     * Reads what the API and the pages send.
     *
     * @param with {@code supervisor}, {@code host}, a person's id, or {@code group:} and a group's
     * @return the reader
     * @throws Problem.Invalid when it is none of them; the field is {@code with}
     */
    static Reader parse(String with) {
        return switch (with) {
            case "supervisor" -> new Supervisor();
            case "host" -> new Host();
            default -> {
                try {
                    yield with.startsWith(Group.PREFIX)
                            ? new Group(UUID.fromString(with.substring(Group.PREFIX.length())))
                            : new Named(UUID.fromString(with));
                } catch (IllegalArgumentException e) {
                    throw new Problem.Invalid("with", "field.reader");
                }
            }
        };
    }
}

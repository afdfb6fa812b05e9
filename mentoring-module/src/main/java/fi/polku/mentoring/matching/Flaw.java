package fi.polku.mentoring.matching;

import java.util.List;

/**
 * Something in an instance that cannot be, for the person who mends it.
 *
 * @param field where, as in {@code applicants[3].practice.capacity}
 * @param key what is wrong; the message is {@code matching.flaw.<key>}
 * @param arguments of the message
 */
public record Flaw(String field, String key, List<String> arguments) {

    /** The instance cannot be solved. */
    public static final class Found extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final transient List<Flaw> flaws;

        Found(List<Flaw> flaws) {
            super(flaws.toString());
            this.flaws = List.copyOf(flaws);
        }

        /** All of them; at least one. */
        public List<Flaw> flaws() {
            return flaws;
        }
    }

    public Flaw {
        arguments = List.copyOf(arguments);
    }

    static Flaw of(String field, String key, Object... arguments) {
        return new Flaw(
                field,
                key,
                java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    @Override
    public String toString() {
        return field + ": " + key + (arguments.isEmpty() ? "" : " " + arguments);
    }
}

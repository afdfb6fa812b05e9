package fi.polku.mentoring.shared;

import java.io.Serial;
import java.util.List;

/**
 * Why something was not done. Thrown by use cases, which leave nothing half-done; translated into the person's language
 * at the edge, where one mapper turns it into a page or an RFC 9457 document.
 */
public abstract sealed class Problem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] arguments;

    private Problem(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = arguments.clone();
    }

    /**
     * The message that tells a person what happened and what to do.
     *
     * @return a key of the message bundles
     */
    public String key() {
        return key;
    }

    /**
     * What is filled into the message.
     *
     * @return never null, often empty
     */
    public Object[] arguments() {
        return arguments.clone();
    }

    /**
     * One wrong field.
     *
     * @param field the field's name in the form or JSON document
     * @param key the message
     * @param arguments filled into the message
     */
    public record FieldError(String field, String key, List<Object> arguments) {

        /**
         * An error without or with arguments.
         *
         * @param field the field's name
         * @param key the message
         * @param arguments filled into the message
         * @return the error
         */
        public static FieldError of(String field, String key, Object... arguments) {
            return new FieldError(field, key, List.of(arguments));
        }
    }

    /** The input is wrong: which fields, and why. */
    public static final class Invalid extends Problem {
        @Serial
        private static final long serialVersionUID = 1;

        private final transient List<FieldError> errors;

        /**
         * Wrong input.
         *
         * @param errors at least one
         */
        public Invalid(List<FieldError> errors) {
            super("problem.invalid", errors.size());
            this.errors = List.copyOf(errors);
        }

        /**
         * One wrong field.
         *
         * @param field its name
         * @param key the message
         * @param arguments filled into the message
         */
        public Invalid(String field, String key, Object... arguments) {
            this(List.of(FieldError.of(field, key, arguments)));
        }

        /**
         * The wrong fields.
         *
         * @return in the order of the form
         */
        public List<FieldError> errors() {
            return errors;
        }
    }

    /** There is no such thing for the one who asks; what one may not see does not exist. */
    public static final class NotFound extends Problem {
        @Serial
        private static final long serialVersionUID = 1;

        /** Nothing there. */
        public NotFound() {
            super("problem.not-found");
        }

        /**
         * Nothing there yet, of what is the actor's own.
         *
         * @param key the message, which says how to come by one
         */
        public NotFound(String key) {
            super(key);
        }
    }

    /** A whole area is not for this actor. */
    public static final class NotAllowed extends Problem {
        @Serial
        private static final long serialVersionUID = 1;

        /**
         * Not for this actor.
         *
         * @param key the message
         */
        public NotAllowed(String key) {
            super(key);
        }
    }

    /** The rules of the thing itself say no, such as an illegal move of a step. */
    public static final class Refused extends Problem {
        @Serial
        private static final long serialVersionUID = 1;

        /**
         * A refusal with its reason.
         *
         * @param key the message
         * @param arguments filled into the message
         */
        public Refused(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** Somebody changed the thing after it was read; nothing was written. */
    public static final class Stale extends Problem {
        @Serial
        private static final long serialVersionUID = 1;

        /** Changed in between. */
        public Stale() {
            super("problem.stale");
        }
    }

    /** The competence system is needed for this and does not answer. */
    public static final class HostUnavailable extends Problem {
        @Serial
        private static final long serialVersionUID = 1;

        /** No answer. */
        public HostUnavailable() {
            super("problem.host-unavailable");
        }
    }

    /**
     * What people wrote can be neither sealed nor opened now: the master key, or what holds it, is not at hand. Nothing is
     * lost.
     */
    public static final class KeysUnavailable extends Problem {
        @Serial
        private static final long serialVersionUID = 1;

        /** Not now. */
        public KeysUnavailable() {
            super("problem.keys-unavailable");
        }
    }

    /** The session is over or the person is gone: sign in again. */
    public static final class SignedOut extends Problem {
        @Serial
        private static final long serialVersionUID = 1;

        /** Over. */
        public SignedOut() {
            super("problem.signed-out");
        }
    }
}

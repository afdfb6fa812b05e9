package fi.polku.mentoring.host;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;

/** A host did not do what it was asked. The message is for the administrator: it holds no personal data and no secret. */
public abstract sealed class HostFault extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final FaultReason reason;

    private HostFault(FaultReason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    private HostFault(FaultReason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /**
     * The same in a word.
     *
     * @return what pages tell in the reader's language
     */
    public FaultReason reason() {
        return reason;
    }

    /** No answer, too slow, broken off, overloaded: the same may succeed later. */
    public static final class Away extends HostFault {
        @Serial
        private static final long serialVersionUID = 1;

        private final transient Optional<Duration> retryAfter;

        /**
         * Away.
         *
         * @param message what was tried and what happened
         * @param cause what the network said
         */
        public Away(String message, Throwable cause) {
            this(FaultReason.AWAY, message, cause);
        }

        /**
         * Away, and why.
         *
         * @param reason in a word
         * @param message what was tried and what happened
         * @param cause what the network said
         */
        public Away(FaultReason reason, String message, Throwable cause) {
            super(reason, message, cause);
            this.retryAfter = Optional.empty();
        }

        /**
         * Away, by its own word.
         *
         * @param message what was tried and what happened
         * @param retryAfter when the host wants to be asked again
         */
        public Away(String message, Optional<Duration> retryAfter) {
            this(FaultReason.AWAY, message, retryAfter);
        }

        /**
         * Away, by its own word, and why.
         *
         * @param reason in a word
         * @param message what was tried and what happened
         * @param retryAfter when the host wants to be asked again
         */
        public Away(FaultReason reason, String message, Optional<Duration> retryAfter) {
            super(reason, message);
            this.retryAfter = retryAfter;
        }

        /**
         * When the host wants to be asked again.
         *
         * @return absent when it did not say
         */
        public Optional<Duration> retryAfter() {
            return retryAfter;
        }
    }

    /** It answered, but not by the contract; trying again will not help until somebody mends one side. */
    public static final class Misspoke extends HostFault {
        @Serial
        private static final long serialVersionUID = 1;

        /**
         * Not by the contract.
         *
         * @param message what was asked and what is wrong with the answer
         */
        public Misspoke(String message) {
            this(FaultReason.NOT_BY_CONTRACT, message);
        }

        /**
         * Not by the contract, and how.
         *
         * @param reason in a word
         * @param message what was asked and what is wrong with the answer
         */
        public Misspoke(FaultReason reason, String message) {
            super(reason, message);
        }

        /**
         * Not by the contract.
         *
         * @param message what was asked and what is wrong with the answer
         * @param cause what the parser said
         */
        public Misspoke(String message, Throwable cause) {
            this(FaultReason.NOT_BY_CONTRACT, message, cause);
        }

        /**
         * Not by the contract, and how.
         *
         * @param reason in a word
         * @param message what was asked and what is wrong with the answer
         * @param cause what the parser said
         */
        public Misspoke(FaultReason reason, String message, Throwable cause) {
            super(reason, message, cause);
        }
    }

    /** It no longer remembers the changes or the page that were asked for: everything is to be read again. */
    public static final class Forgot extends HostFault {
        @Serial
        private static final long serialVersionUID = 1;

        /**
         * Forgotten.
         *
         * @param message what was asked
         */
        public Forgot(String message) {
            this(FaultReason.FORGOTTEN, message);
        }

        /**
         * Forgotten, or of no use any more.
         *
         * @param reason in a word
         * @param message what was asked
         */
        public Forgot(FaultReason reason, String message) {
            super(reason, message);
        }
    }

    /** It refused what Polku sent, and would refuse it again. */
    public static final class Refused extends HostFault {
        @Serial
        private static final long serialVersionUID = 1;

        /**
         * Refused.
         *
         * @param message what was sent and the host's reason
         */
        public Refused(String message) {
            super(FaultReason.REFUSED, message);
        }
    }
}

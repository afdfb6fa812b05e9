package fi.polku.mentoring.audit;

import java.util.Locale;
import java.util.Optional;

/**
 * The first thing that is not as it was sealed.
 *
 * @param kind what has become of it
 * @param seal the seal that tells, by its number
 * @param record the record, by its id; absent when it is the seal itself
 */
public record Finding(Kind kind, long seal, Optional<Long> record) {

    /** What can be found. */
    public enum Kind {
        /** A record does not say what it said. */
        RECORD_CHANGED,
        /** A record is no longer there. */
        RECORD_REMOVED,
        /** A record is there that was not when its time was sealed. */
        RECORD_INSERTED,
        /** A record is there, but no longer in its place: another number or transaction, or another record's. */
        RECORD_MOVED,
        /** A seal is not what its key sealed. */
        SEAL_CHANGED,
        /** A seal is not there, but a later one is. */
        SEAL_REMOVED,
        /** The head file knows of a later seal than the database: cut off, or restored from a back-up. */
        CUT_OFF,
        /** The database's seal fits its key, but the head file knows another: sealed again, or the file was changed. */
        HEAD_DIFFERS,
        /** The key is none of those that were given: too few were given, or somebody sealed with their own. */
        KEY_UNKNOWN,
        /** Sealed by a former key after a newer one had been in use. */
        KEY_WENT_BACK;

        /**
         * Its name on the outside.
         *
         * @return such as {@code record-changed}
         */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Finding ofSeal(Kind kind, long seal) {
        return new Finding(kind, seal, Optional.empty());
    }

    static Finding ofRecord(Kind kind, long seal, long record) {
        return new Finding(kind, seal, Optional.of(record));
    }

    /**
     * In a line, for logs.
     *
     * @return such as {@code record-changed: record 17, seal 3}
     */
    public String text() {
        return kind.code() + ": " + record.map(id -> "record " + id + ", ").orElse("") + "seal " + seal;
    }
}

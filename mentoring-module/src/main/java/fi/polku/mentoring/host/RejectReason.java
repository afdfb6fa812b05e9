package fi.polku.mentoring.host;

import java.util.Locale;

/** Why something that a host sent was left out. */
public enum RejectReason {
    /** A required value is missing or blank. */
    MISSING,
    /** Longer than the contract allows. */
    TOO_LONG,
    /** Not of the form the contract asks for, such as a day that does not exist. */
    MALFORMED,
    /** A personal identity code stands in it; never stored. */
    IDENTITY_CODE,
    /** The same record came before on the same page. */
    DUPLICATE,
    /** Employment, or anything else with two dates, ends before it begins. */
    DATES_REVERSED,
    /** A person is their own supervisor. The person is kept, without a supervisor. */
    OWN_SUPERVISOR,
    /** People are each other's supervisors in a circle. They are kept as they are. */
    SUPERVISOR_CYCLE,
    /** The person's unit is not known. The person is kept, without a unit. */
    UNKNOWN_UNIT,
    /** The unit's agency is not known. The unit is kept, in no organisation. */
    UNKNOWN_AGENCY,
    /** The supervisor is not known. The person is kept, without a supervisor. */
    UNKNOWN_SUPERVISOR,
    /** A profile of somebody who is not known. */
    UNKNOWN_PERSON,
    /** Merged into somebody who is not known. The person is gone, with all that is theirs kept. */
    UNKNOWN_SURVIVOR,
    /** People are merged into each other in a circle. They are gone, with all that is theirs kept. */
    MERGE_CIRCLE,
    /** Merged into another than before. What was joined stays joined. */
    MERGED_BEFORE,
    /** Listed again though merged into another. What was joined stays joined. */
    MERGED_AWAY,
    /** Merging met with something it did not expect. Nothing was joined; the next reading tries again. */
    MERGE_FAILED,
    /** The framework's scale is not known. */
    UNKNOWN_SCALE,
    /** The competence's framework is not known. */
    UNKNOWN_FRAMEWORK,
    /** A profile's entry for a competence that is not known. */
    UNKNOWN_COMPETENCE,
    /** A level that the framework's scale does not have. */
    OFF_SCALE;

    /**
     * The reason as the report shows it.
     *
     * @return lower case with hyphens
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

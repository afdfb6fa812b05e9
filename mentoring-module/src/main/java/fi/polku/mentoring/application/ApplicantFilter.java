package fi.polku.mentoring.application;

import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Problem;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which applicants of a round are wanted.
 *
 * @param role only those who apply as this
 * @param state only those whose application is there; never a draft
 * @param endorsed only those whose supervisor has been asked, has said yes or no
 * @param letters only those in whose name, or their organisation's, these stand, in either case
 */
public record ApplicantFilter(
        Optional<GroupRole> role,
        Optional<ApplicationState> state,
        Optional<Endorsed> endorsed,
        Optional<String> letters) {
    /** All of them. */
    public static final ApplicantFilter ALL =
            new ApplicantFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final int LONGEST = 100;

    /**
     * The filter that codes ask for; an empty one asks for nothing.
     *
     * @param role such as {@code mentor}
     * @param state {@code submitted}, {@code placed} or {@code withdrawn}
     * @param endorsement {@code asked}, {@code endorsed} or {@code declined}
     * @param letters at most 100 characters
     * @return what is wanted
     * @throws Problem.Invalid when a code is none of these, or there are too many letters; the fields are {@code role}, {@code state},
     *     {@code endorsement} and {@code q}
     */
    public static ApplicantFilter of(String role, String state, String endorsement, String letters) {
        String wanted = letters.strip();
        if (wanted.codePointCount(0, wanted.length()) > LONGEST) {
            throw new Problem.Invalid("q", "field.too-long", LONGEST);
        }
        return new ApplicantFilter(
                known("role", role, GroupRole::of),
                known("state", state, code -> ApplicationState.of(code).filter(s -> s != ApplicationState.DRAFT)),
                known("endorsement", endorsement, Endorsed::given),
                Optional.of(wanted).filter(some -> !some.isEmpty()));
    }

    private static <T> Optional<T> known(String field, String code, Function<String, Optional<T>> of) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> found = of.apply(code);
        if (found.isEmpty()) {
            throw new Problem.Invalid(field, "field.choice");
        }
        return found;
    }

    /**
     * Whether this asks for less than everybody.
     *
     * @return false for {@link #ALL}
     */
    public boolean narrows() {
        return !equals(ALL);
    }
}

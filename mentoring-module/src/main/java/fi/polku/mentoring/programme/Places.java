package fi.polku.mentoring.programme;

import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import java.util.Arrays;
import java.util.List;

/**
 * The places of one role in a group.
 *
 * @param role which
 * @param min fewest, 1–{@value #MOST}
 * @param max most, from {@code min} to {@value #MOST}
 * @param who who may take one
 * @param guests whether mentors from other administrations may, whatever {@code who} says
 */
public record Places(GroupRole role, int min, int max, Condition who, boolean guests) {
    /** Most of one role in a group. */
    public static final int MOST = 12;

    public Places {
        if (min < 1 || min > MOST) {
            throw new Problem.Invalid("min", "field.number", 1, MOST);
        }
        if (max < 1 || max > MOST) {
            throw new Problem.Invalid("max", "field.number", 1, MOST);
        }
        if (max < min) {
            throw new Problem.Invalid("max", "programme.form.most-below-least");
        }
    }

    /** Places that anybody may take whom the programme reaches. */
    static Places of(GroupRole role, int min, int max) {
        return new Places(role, min, max, Condition.ANYONE, false);
    }

    /**
     * Reads the places of a form as templates and the database's queries write them.
     *
     * @param text such as {@code mentor 2-2 anyone guests; mentee 2-3 newcomers}
     */
    static List<Places> parse(String text) {
        return Arrays.stream(text.split(";", -1)).map(Places::parseOne).toList();
    }

    private static Places parseOne(String part) {
        String[] words = part.strip().split(" ", -1);
        String[] sizes = words[1].split("-", -1);
        return new Places(
                GroupRole.of(words[0]).orElseThrow(),
                Integer.parseInt(sizes[0]),
                Integer.parseInt(sizes[1]),
                Condition.of(words[2]).orElseThrow(),
                words.length > 3);
    }

    /**
     * How many of what.
     *
     * @param t the reader's language
     * @return such as {@code 2–3 mentees}
     */
    public String words(Texts t) {
        return t.get("programme.places." + role.code(), span(min, max), max);
    }

    /** One number, or two with a dash between. */
    static String span(int min, int max) {
        return min == max ? Integer.toString(min) : min + "–" + max;
    }
}

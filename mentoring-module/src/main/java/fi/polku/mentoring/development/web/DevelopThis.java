package fi.polku.mentoring.development.web;

import fi.polku.mentoring.host.ProfileView;
import fi.polku.mentoring.host.ScaleStep;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A competence of the profile in words, and the way from it to a goal. */
public final class DevelopThis {
    private DevelopThis() {}

    /**
     * The form of a new goal that develops a competence.
     *
     * @param line the competence
     * @return an address that fills in competence and levels
     */
    public static String href(ProfileView.Line line) {
        StringBuilder address = new StringBuilder("/goals/new?competence=")
                .append(URLEncoder.encode(line.uri(), StandardCharsets.UTF_8));
        line.level().ifPresent(level -> address.append("&levelNow=").append(level));
        line.target().ifPresent(level -> address.append("&levelTarget=").append(level));
        return address.toString();
    }

    /**
     * Mentors who have a competence.
     *
     * @param line the competence
     * @return the address of that search in the mentor bank
     */
    public static String mentors(ProfileView.Line line) {
        return "/bank?competence=" + URLEncoder.encode(line.uri(), StandardCharsets.UTF_8);
    }

    /**
     * How the level was assessed.
     *
     * @param t the reader's language
     * @param assessment by whom and when
     * @return such as "Assessed by your supervisor 3.2.2027"; empty when nothing is known
     */
    public static String assessed(Texts t, ProfileView.Assessment assessment) {
        if (assessment.as().isEmpty() && assessment.on().isEmpty()) {
            return "";
        }
        String by = assessment.as().map(a -> a.code()).orElse("other");
        return t.get("development.assessed." + by, assessment.on().map(t::date).orElse(""))
                .strip();
    }

    /**
     * A scale in words.
     *
     * @param t the reader's language
     * @param scale as the host knows it
     * @return the lowest first
     */
    public static List<Level> scale(Texts t, List<ScaleStep> scale) {
        return Level.of(scale, t);
    }
}

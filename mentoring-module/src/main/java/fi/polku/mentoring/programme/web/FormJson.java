package fi.polku.mentoring.programme.web;

import fi.polku.mentoring.programme.GroupForm;
import fi.polku.mentoring.programme.Places;
import fi.polku.mentoring.shared.Texts;
import java.util.List;

/**
 * The form of a programme's groups over REST.
 *
 * @param kind pair, triad, reverse, small-group or own
 * @param words the form in the caller's language
 * @param places of each role
 * @param across whether members of a group come from different organisations
 */
public record FormJson(String kind, String words, List<PlacesJson> places, boolean across) {

    /**
     * The places of a role.
     *
     * @param role mentor, mentee, peer, senior or newcomer
     * @param min fewest
     * @param max most
     * @param who anyone, supervisors, experts or newcomers
     * @param guests whether guests may
     */
    public record PlacesJson(String role, int min, int max, String who, boolean guests) {
        static PlacesJson of(Places places) {
            return new PlacesJson(
                    places.role().code(),
                    places.min(),
                    places.max(),
                    places.who().code(),
                    places.guests());
        }
    }

    static FormJson of(GroupForm form, Texts t) {
        return new FormJson(
                form.kind().code(),
                form.words(t),
                form.places().stream().map(PlacesJson::of).toList(),
                form.across());
    }
}

package fi.polku.mentoring.web;

import fi.polku.mentoring.shared.Texts;
import java.util.List;
import java.util.Optional;

/**
 * What every page needs for its frame; the first parameter of every page's template.
 *
 * @param frame what the request brought
 * @param title the page's heading and the first words of its window's title
 * @param place the key of the navigation item it belongs to; empty if to none
 */
public record Page(Frame frame, String title, String place) {

    /** The texts of the reader's language. */
    public Texts t() {
        return frame.t();
    }

    /** The token that every form of the page carries; empty before sign-in, when no form needs one. */
    public String csrf() {
        return frame.viewer().map(Viewer::csrf).orElse("");
    }

    /** The name of the one who is signed in. */
    public Optional<String> person() {
        return frame.viewer().map(Viewer::name);
    }

    /** Whether the viewer is a guest, who has nothing that comes from a host. */
    public boolean guest() {
        return frame.viewer().filter(Viewer::guest).isPresent();
    }

    /** How many notices the viewer has not read, at most 100. */
    public int unread() {
        return frame.viewer().map(Viewer::unread).orElse(0);
    }

    /** Where one can go. */
    public List<NavItem> nav() {
        return frame.nav();
    }

    /** The languages there are. */
    public List<LanguageLink> languages() {
        return frame.languages();
    }

    /** What just happened. */
    public Optional<Flash> flash() {
        return frame.flash();
    }

    /** Whether the page belongs to this navigation item. */
    public boolean at(NavItem item) {
        return item.key().equals(place);
    }
}

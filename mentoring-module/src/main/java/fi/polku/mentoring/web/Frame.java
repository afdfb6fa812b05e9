package fi.polku.mentoring.web;

import fi.polku.mentoring.shared.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a request brings to whatever page answers it.
 *
 * @param t the texts of the reader's language
 * @param viewer who looks, if signed in
 * @param address path and query of the request, to come back to when the language is changed
 * @param flash what just happened
 */
public record Frame(Texts t, Optional<Viewer> viewer, String address, Optional<Flash> flash) {

    /** A page in this frame. */
    public Page page(String title, String place) {
        return new Page(this, title, place);
    }

    /** Where the viewer can go; nowhere before sign-in. */
    public List<NavItem> nav() {
        return viewer.map(NavItem::of).orElse(List.of());
    }

    /** The languages there are, in the order of the switch. */
    public List<LanguageLink> languages() {
        String back = URLEncoder.encode(address, StandardCharsets.UTF_8);
        return Texts.all().stream()
                .map(texts -> new LanguageLink(
                        texts.language(),
                        texts.get("language.name"),
                        texts.get("language.mark"),
                        "/language/" + texts.language() + "?to=" + back,
                        texts.language().equals(t.language())))
                .toList();
    }
}

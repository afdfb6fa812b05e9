package fi.polku.tests;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A page as it was answered, to be read by its elements. */
public final class Sheet {
    private final Answer answer;
    private final Document document;

    Sheet(Answer answer) {
        this.answer = answer;
        this.document = Jsoup.parse(answer.body(), answer.address().toString());
    }

    public Answer answer() {
        return answer;
    }

    /** The same, once it is certain that the status is that one. */
    public Sheet expect(int status) {
        answer.expect(status);
        return this;
    }

    /** The parsed page, for CSS selectors. */
    public Document document() {
        return document;
    }

    /** All that can be read on it. */
    public String text() {
        return document.text();
    }

    /** The page's first heading. */
    public String heading() {
        return document.select("h1").text();
    }

    FormElement formOf(String button) {
        return document.select("form").stream()
                .map(FormElement.class::cast)
                .filter(form ->
                        form.select("button").stream().map(Element::text).anyMatch(button::equals))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form has the button \"" + button + "\"; there are "
                        + document.select("button").eachText() + " on\n" + answer));
    }
}

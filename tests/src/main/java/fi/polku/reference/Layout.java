package fi.polku.reference;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the host's pages have in common, and the two that are little more than that. */
final class Layout {
    private static final List<Locale> LANGUAGES =
            Stream.of("fi", "sv", "en").map(Locale::forLanguageTag).toList();

    private Layout() {}

    /** The head and header of a page; its main content is to follow. */
    static void begin(Xml xml, Words words, String title) {
        xml.open("head").empty("meta").attribute("charset", "utf-8");
        xml.empty("meta").attribute("name", "viewport").attribute("content", "width=device-width, initial-scale=1");
        xml.element("title", title + " – " + words.of("system"));
        xml.empty("link").attribute("rel", "stylesheet").attribute("href", "/reference.css");
        xml.close().open("body").open("header").element("strong", words.of("system"));
        xml.open("nav").attribute("aria-label", words.of("languages")).open("ul");
        LANGUAGES.forEach(language -> choice(xml, words, language.getLanguage()));
        xml.close().close().close().open("main").element("h1", title);
    }

    private static void choice(Xml xml, Words words, String language) {
        xml.open("li").open("a").attribute("href", "?lang=" + language).attribute("hreflang", language);
        xml.attribute("lang", language);
        if (language.equals(words.language())) {
            xml.attribute("aria-current", "true");
        }
        xml.text(new Words(language).of("language")).close().close();
    }

    /** The end of a page, once its main content is written. */
    static void end(Xml xml, Words words) {
        xml.close()
                .open("footer")
                .open("p")
                .attribute("class", "notice")
                .text(words.of("notice"))
                .close();
        xml.close().close();
    }

    /** Starts a table that can be moved sideways, by keyboard too, where the screen is narrow. */
    static Xml table(Xml xml, String label) {
        xml.open("div").attribute("class", "table").attribute("role", "region").attribute("aria-label", label);
        return xml.attribute("tabindex", "0").open("table");
    }

    /** The demo's people, as links. */
    static void people(Xml xml, Words words) {
        begin(xml, words, words.of("demo"));
        xml.open("ul");
        for (var demo : DemoPeople.values()) {
            xml.open("li");
            link(xml, words, demo.id(), demo.fullName());
            xml.text(" – " + demo.role() + ", " + demo.agency()).close();
        }
        xml.close();
        end(xml, words);
    }

    /** For an address that leads nowhere. */
    static void missing(Xml xml, Words words) {
        begin(xml, words, words.of("missing"));
        xml.element("p", words.of("missing.text"));
        end(xml, words);
    }

    /** A link to a person's page. */
    static void link(Xml xml, Words words, String person, String name) {
        xml.open("a")
                .attribute("href", "/people/" + person + "?lang=" + words.language())
                .text(name)
                .close();
    }
}

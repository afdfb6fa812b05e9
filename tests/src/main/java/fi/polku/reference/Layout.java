package fi.polku.reference;

import java.util.Map;
import java.util.TreeMap;

/** What the host's pages have in common, and the two that are little more than that. */
final class Layout {
    private static final Map<String, String> LANGUAGES =
            new TreeMap<>(Map.of("fi", "Suomi", "sv", "Svenska", "en", "English")).descendingMap();

    private Layout() {}

    /** The head and header of a page; its main content is to follow. */
    static void begin(Xml xml, Words words, String title) {
        xml.open("head").empty("meta").attribute("charset", "utf-8");
        xml.empty("meta").attribute("name", "viewport").attribute("content", "width=device-width, initial-scale=1");
        xml.element("title", title + " – " + words.of("system"));
        xml.empty("link").attribute("rel", "stylesheet").attribute("href", "/reference.css");
        xml.close().open("body").open("header").element("strong", words.of("system"));
        xml.open("nav").attribute("aria-label", words.of("languages")).open("ul");
        LANGUAGES.forEach((language, name) -> {
            xml.open("li").open("a").attribute("href", "?lang=" + language).attribute("hreflang", language);
            xml.attribute("lang", language);
            if (language.equals(words.language())) {
                xml.attribute("aria-current", "true");
            }
            xml.text(name).close().close();
        });
        xml.close().close().close().open("main").element("h1", title);
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

    static void missing(Xml xml, Words words) {
        begin(xml, words, words.of("missing"));
        xml.element("p", words.of("missing.text"));
        end(xml, words);
    }

    static void link(Xml xml, Words words, String person, String name) {
        xml.open("a")
                .attribute("href", "/people/" + person + "?lang=" + words.language())
                .text(name)
                .close();
    }
}

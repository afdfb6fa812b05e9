package fi.polku.conform;

import java.util.List;
import java.util.Locale;
import org.xml.sax.Attributes;

/** The contract's collections, in the order in which what is referred to comes first. */
enum Collection {
    SCALES("scale", "catalogue", "id"),
    FRAMEWORKS("framework", "catalogue", "id"),
    COMPETENCES("competence", "catalogue", "framework", "uri"),
    UNITS("unit", "people", "id"),
    PEOPLE("person", "people", "id"),
    PROFILES("profile", "profiles", "person"),
    DISCUSSIONS("discussion", "discussions", "id"),
    COURSES("course", "courses", "id");

    /** What every host offers. */
    static final List<String> REQUIRED = List.of("catalogue", "people", "profiles");

    private final String element;
    private final String capability;
    private final List<String> key;

    Collection(String element, String capability, String... key) {
        this.element = element;
        this.capability = capability;
        this.key = List.of(key);
    }

    /** The resource, which is also the root element of its pages. */
    String resource() {
        return name().toLowerCase(Locale.ROOT);
    }

    String element() {
        return element;
    }

    String capability() {
        return capability;
    }

    /** What tells an element or tombstone from the others. */
    String key(Attributes attributes) {
        StringBuilder words = new StringBuilder();
        for (String part : key) {
            words.append(words.isEmpty() ? "" : " ").append(attributes.getValue("", part));
        }
        return words.toString();
    }
}

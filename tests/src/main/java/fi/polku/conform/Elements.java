package fi.polku.conform;

import org.xml.sax.Attributes;

/** Takes the elements of an answer, one after another, as they come. */
interface Elements {
    /** Takes none. */
    Elements IGNORED = (depth, name, attributes) -> {};

    /**
     * Takes one.
     *
     * @param depth 0 for the root element
     * @param name without a prefix
     * @param attributes valid only during the call
     */
    void element(int depth, String name, Attributes attributes);
}

package fi.polku.reference;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML, and HTML that is well-formed, straight to a stream; what is text stays text. */
final class Xml {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;

    private interface Step {
        void run() throws XMLStreamException;
    }

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    /** An XML document whose root is that element of that namespace. */
    static Xml document(OutputStream stream, String namespace, String root) {
        var xml = on(stream);
        return xml.step(() -> {
            xml.out.setDefaultNamespace(namespace);
            xml.out.writeStartDocument("UTF-8", "1.0");
            xml.out.writeStartElement(namespace, root);
            xml.out.writeDefaultNamespace(namespace);
        });
    }

    /** An HTML page in that language. */
    static Xml page(OutputStream stream, String language) {
        var xml = on(stream);
        xml.step(() -> xml.out.writeDTD("<!DOCTYPE html>"));
        return xml.open("html").attribute("lang", language);
    }

    /** Starts an element. */
    Xml open(String name) {
        return step(() -> out.writeStartElement(name));
    }

    /** An element without content; attributes may follow. */
    Xml empty(String name) {
        return step(() -> out.writeEmptyElement(name));
    }

    /** An attribute of the element just started. */
    Xml attribute(String name, Object value) {
        return step(() -> out.writeAttribute(name, value.toString()));
    }

    /** An attribute that is left out when there is no value. */
    Xml attribute(String name, Optional<?> value) {
        value.ifPresent(present -> attribute(name, present));
        return this;
    }

    /** Text, escaped. */
    Xml text(String text) {
        return step(() -> out.writeCharacters(text));
    }

    /** Ends the element last started. */
    Xml close() {
        return step(out::writeEndElement);
    }

    /** An element with nothing but text. */
    Xml element(String name, String text) {
        return open(name).text(text).close();
    }

    /** Ends what is open and sends it on its way. */
    void finish() {
        step(() -> {
            out.writeEndDocument();
            out.flush();
        });
    }

    private static Xml on(OutputStream stream) {
        try {
            return new Xml(FACTORY.createXMLStreamWriter(stream, "UTF-8"));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private Xml step(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException("The reader has gone.", e));
        }
    }
}

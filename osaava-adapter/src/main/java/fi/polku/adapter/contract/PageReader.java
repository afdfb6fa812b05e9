package fi.polku.adapter.contract;

import fi.polku.adapter.contract.wire.Removed;
import fi.polku.adapter.contract.wire.Wire;
import fi.polku.mentoring.host.Border;
import fi.polku.mentoring.host.FaultReason;
import fi.polku.mentoring.host.HostFault;
import fi.polku.mentoring.host.NotBelieved;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one page of a collection, element by element: only one element is in memory at a time, whatever the size of the
 * page.
 *
 * @param collection name of the page's root element
 * @param element name of the elements in it
 * @param binding makes an object of such an element
 * @param <W> what that is
 */
record PageReader<W>(String collection, String element, Binding<W> binding) {
    /** A page has at most this many elements, by the contract. */
    static final int MOST = 5000;

    /**
     * Makes an object of the element at hand.
     *
     * @param <W> what that is
     */
    interface Binding<W> {
        /** Leaves the reader on what follows the element. */
        W read(XMLStreamReader xml, Unmarshaller jaxb) throws XMLStreamException, JAXBException;
    }

    /** Of elements that JAXB binds. */
    PageReader(String collection, String element, Class<W> type) {
        this(collection, element, (xml, jaxb) -> jaxb.unmarshal(xml, type).getValue());
    }

    /**
     * What a page says of itself.
     *
     * @param next cursor of the following page
     * @param asOf what had changed before is in the reading
     */
    record Header(Optional<String> next, Instant asOf) {}

    /**
     * Reads a page.
     *
     * @param body of the answer; not closed
     * @param present takes each element
     * @param removed takes each tombstone
     * @return what the page says of itself
     * @throws HostFault.Misspoke when it is no such page, or has a document type
     * @throws HostFault.Away when it breaks off
     */
    Header read(InputStream body, Consumer<W> present, Consumer<Removed> removed) {
        Open<W> open = open(body);
        if (open.read(MOST, present, removed)) {
            throw new HostFault.Misspoke(
                    FaultReason.TOO_LONG, collection + ": more than " + MOST + " elements on one page");
        }
        return open.header();
    }

    /**
     * Begins to read a document that may have any number of elements.
     *
     * @param body of the document; not closed
     * @return at its first element
     * @throws HostFault as {@link #read}
     */
    Open<W> open(InputStream body) {
        try {
            XMLStreamReader xml = SafeXml.reader(body);
            Header header = header(xml);
            xml.next();
            return new Open<>(this, xml, SafeXml.unmarshaller(), header);
        } catch (XMLStreamException e) {
            throw Unreadable.fault(collection, e);
        }
    }

    /**
     * A document that is being read.
     *
     * @param page what it is
     * @param xml where the reading is
     * @param jaxb binds its elements
     * @param header what it says of itself
     * @param <W> what an element is bound to
     */
    record Open<W>(PageReader<W> page, XMLStreamReader xml, Unmarshaller jaxb, Header header) {
        /**
         * Reads on.
         *
         * @param most elements are read, no more
         * @param present takes each element
         * @param removed takes each tombstone
         * @return whether there are more
         * @throws HostFault as {@link PageReader#read}
         */
        boolean read(int most, Consumer<W> present, Consumer<Removed> removed) {
            try {
                return page.elements(this, most, present, removed);
            } catch (XMLStreamException | JAXBException e) {
                throw Unreadable.fault(page.collection, e);
            }
        }
    }

    private Header header(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.getEventType();
        while (event != XMLStreamConstants.START_ELEMENT) {
            if (event == XMLStreamConstants.DTD) {
                throw new HostFault.Misspoke(
                        FaultReason.DOCUMENT_TYPE,
                        collection + ": the document has a document type, which is never read");
            }
            event = xml.next();
        }
        if (!Wire.NAMESPACE.equals(xml.getNamespaceURI()) || !collection.equals(xml.getLocalName())) {
            throw new HostFault.Misspoke(
                    collection + ": the answer is no <" + collection + "> of the contract's namespace");
        }
        try {
            String next = xml.getAttributeValue(null, "next");
            return new Header(
                    next == null ? Optional.empty() : Optional.of(cursor(next)),
                    Instant.parse(Border.given("asOf", xml.getAttributeValue(null, "asOf"))));
        } catch (DateTimeParseException | NotBelieved e) {
            throw new HostFault.Misspoke(collection + ": asOf or next is missing or malformed", e);
        }
    }

    private static String cursor(String next) {
        if (!next.matches("[A-Za-z0-9._~-]{1,500}")) {
            throw new NotBelieved(fi.polku.mentoring.host.RejectReason.MALFORMED, "next");
        }
        return next;
    }

    private boolean elements(Open<W> open, int most, Consumer<W> present, Consumer<Removed> removed)
            throws XMLStreamException, JAXBException {
        XMLStreamReader xml = open.xml();
        int seen = 0;
        while (xml.getEventType() != XMLStreamConstants.END_DOCUMENT) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                xml.next();
                continue;
            }
            if (seen++ == most) {
                return true;
            }
            // binding leaves the reader on what follows the element, so the loop must not step again
            if (element.equals(xml.getLocalName())) {
                present.accept(binding.read(xml, open.jaxb()));
            } else if ("removed".equals(xml.getLocalName())) {
                removed.accept(open.jaxb().unmarshal(xml, Removed.class).getValue());
            } else {
                skip(xml);
                xml.next();
            }
        }
        return false;
    }

    /** Passes over an element that a later minor version of the contract may have added; leaves the reader on its end. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}

package fi.polku.adapter.files;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.net.URL;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a document once, from its beginning to its end, and holds it to the published schemas meanwhile; what stays in
 * memory is one element.
 */
abstract class CheckedXml extends DefaultHandler {
    static final String BATCH = "urn:polku:competence-system-adapter:v1:batch";

    /** A validator's rule, at the beginning of its message; what follows quotes the document and is never told. */
    private static final Pattern RULE = Pattern.compile("(cvc-[a-zA-Z0-9.-]+[a-zA-Z0-9])\\b.*", Pattern.DOTALL);

    private static final SAXParserFactory PARSERS = parsers();

    private final String name;

    /**
     * @param name of the document, told in reasons
     */
    CheckedXml(String name) {
        this.name = name;
    }

    /**
     * Reads the document.
     *
     * @param document not closed
     * @throws BatchRefused when it is not of the schemas
     * @throws IOException when it cannot be read
     */
    final void read(InputStream document) throws IOException {
        try {
            PARSERS.newSAXParser().parse(new InputSource(document), this);
        } catch (SAXParseException e) {
            throw new BatchRefused(name + ", line " + e.getLineNumber() + ": " + words(e));
        } catch (CharConversionException | UnsupportedEncodingException e) {
            throw new BatchRefused(name + " is not in the encoding that it says, or in one that nobody knows");
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    abstract void element(String namespace, String element, Attributes attributes);

    @Override
    public final void startElement(String namespace, String element, String qualified, Attributes attributes) {
        element(namespace, element, attributes);
    }

    @Override
    public final InputSource resolveEntity(String publicId, String systemId) throws SAXException {
        throw new SAXParseException("entity", publicId, systemId, -1, -1);
    }

    @Override
    public final void error(SAXParseException e) throws SAXException {
        throw e;
    }

    @Override
    public final void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    private static String words(SAXParseException e) {
        String message = Objects.requireNonNullElse(e.getMessage(), "");
        if (message.contains("DOCTYPE")) {
            return "the document has a document type, which is never read";
        }
        Matcher rule = RULE.matcher(message);
        return rule.matches() ? "not valid against the schema (" + rule.group(1) + ")" : "not well-formed XML";
    }

    private static SAXParserFactory parsers() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setXIncludeAware(false);
            factory.setSchema(schemas());
            return factory;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Schema schemas() throws SAXException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return factory.newSchema(new Source[] {schema("competence-system.xsd"), schema("batch.xsd")});
    }

    private static Source schema(String file) {
        URL xsd = Objects.requireNonNull(CheckedXml.class.getResource(file), file);
        return new StreamSource(xsd.toExternalForm());
    }
}

package fi.polku.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads a message once it is valid against the published schema. */
final class MessageReader {
    private static final DocumentBuilderFactory STRICT = strict();

    private MessageReader() {}

    /**
     * Reads a message of that kind.
     *
     * @throws Refusal when it is not XML, has a document type, is another message, or is not valid against the schema
     */
    static Part read(String message, RecordKind kind) {
        try {
            var parser = STRICT.newDocumentBuilder();
            parser.setErrorHandler(new Throwing());
            var root = parser.parse(new ByteArrayInputStream(message.getBytes(UTF_8)))
                    .getDocumentElement();
            if (!root.getLocalName().equals(kind.element())) {
                throw Refusal.invalid(
                        "The element " + kind.element() + " is expected, not " + root.getLocalName() + ".");
            }
            return Part.of(root);
        } catch (SAXException e) {
            throw Refusal.invalid("The message is not valid against the schema: " + e.getMessage());
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilderFactory strict() {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setSchema(schema());
            return factory;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Schema schema() throws SAXException {
        var xsd = MessageReader.class.getResource("/fi/polku/contract/v1/competence-system.xsd");
        return SchemaFactory.newDefaultInstance().newSchema(xsd);
    }

    private static final class Throwing implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // A warning breaks no rule of the contract.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}

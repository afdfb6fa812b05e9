package fi.polku.conform;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a document as it comes, held against a schema, and keeps nothing of it but what is wrong. */
final class Contents {
    static final Schema CONTRACT = schema("competence-system.xsd");
    static final Schema PROBLEM = schema("problem.xsd");
    static final Schema BATCH = schema("batch.xsd");
    private static final int MOST_ERRORS = 3;

    private Contents() {}

    /**
     * What is wrong with a document.
     *
     * @param invalid against the schema; empty when it is valid
     * @param typed whether it has a document type, behind which it was not read
     * @param broken whether it is not well-formed
     */
    record Faults(List<String> invalid, boolean typed, boolean broken) {}

    static Faults read(InputStream body, Schema schema, Elements elements) throws IOException {
        Errors errors = new Errors();
        ValidatorHandler validator = schema.newValidatorHandler();
        validator.setErrorHandler(errors);
        validator.setContentHandler(new Depth(elements));
        try {
            XMLReader reader = reader();
            reader.setContentHandler(validator);
            reader.setErrorHandler(errors);
            reader.parse(new InputSource(body));
            return new Faults(errors.found, false, false);
        } catch (SAXException e) {
            boolean typed = String.valueOf(e.getMessage()).contains("DOCTYPE");
            if (errors.found.isEmpty() && !typed) {
                errors.found.add(String.valueOf(e.getMessage()));
            }
            return new Faults(errors.found, typed, !typed);
        }
    }

    private static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Schema schema(String name) {
        try {
            return SchemaFactory.newDefaultInstance()
                    .newSchema(Contents.class.getResource("/fi/polku/contract/v1/" + name));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Depth extends DefaultHandler {
        private final Elements elements;
        private int depth;

        Depth(Elements elements) {
            this.elements = elements;
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            elements.element(depth++, name, attributes);
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            depth--;
        }
    }

    private static final class Errors implements ErrorHandler {
        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException e) {
            // A warning breaks no rule.
        }

        @Override
        public void error(SAXParseException e) {
            if (found.size() < MOST_ERRORS) {
                found.add("line " + e.getLineNumber() + ": " + e.getMessage());
            }
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}

package fi.polku.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.polku.reference.Goal.Aim;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The message {@code goal}: read once it is valid against the schema, and written. */
final class GoalMessage {
    private static final DocumentBuilderFactory STRICT = strict();

    private GoalMessage() {}

    /**
     * Reads a goal.
     *
     * @throws Refusal when it is not XML, has a document type, is not valid against the schema, or has levels of no competence
     */
    static Goal read(String message) {
        try {
            var parser = STRICT.newDocumentBuilder();
            parser.setErrorHandler(new Throwing());
            var root = parser.parse(new ByteArrayInputStream(message.getBytes(UTF_8)))
                    .getDocumentElement();
            if (!root.getLocalName().equals("goal")) {
                throw Refusal.invalid("A goal is expected here, not " + root.getLocalName() + ".");
            }
            return goal(root);
        } catch (SAXException e) {
            throw Refusal.invalid("The message is not valid against the schema: " + e.getMessage());
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static void write(Xml xml, Goal goal) {
        xml.open("goal")
                .attribute("id", goal.id())
                .attribute("person", goal.person())
                .attribute("framework", goal.aim().flatMap(Aim::framework))
                .attribute("competence", goal.aim().map(Aim::competence))
                .attribute("levelNow", goal.aim().flatMap(Aim::levelNow))
                .attribute("levelTarget", goal.aim().flatMap(Aim::levelTarget))
                .attribute("due", goal.due())
                .attribute("status", goal.status())
                .attribute("outlook", goal.outlook())
                .attribute("progress", goal.progress())
                .attribute("changed", goal.changed())
                .element("title", goal.title())
                .close();
    }

    private static Goal goal(Element root) {
        var framework = attribute(root, "framework");
        var now = attribute(root, "levelNow").map(Integer::valueOf);
        var target = attribute(root, "levelTarget").map(Integer::valueOf);
        var aim = attribute(root, "competence").map(uri -> new Aim(uri, framework, now, target));
        if (aim.isEmpty() && (framework.isPresent() || now.isPresent() || target.isPresent())) {
            throw Refusal.invalid("A framework or level needs a competence.");
        }
        return new Goal(
                root.getAttribute("id"),
                root.getAttribute("person"),
                root.getElementsByTagNameNS("*", "title")
                        .item(0)
                        .getTextContent()
                        .strip(),
                aim,
                attribute(root, "due").map(LocalDate::parse),
                root.getAttribute("status"),
                attribute(root, "outlook"),
                Integer.parseInt(root.getAttribute("progress")),
                Instant.parse(root.getAttribute("changed")));
    }

    private static Optional<String> attribute(Element root, String name) {
        return Optional.of(root.getAttribute(name)).filter(value -> !value.isEmpty());
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
        var xsd = GoalMessage.class.getResource("/fi/polku/contract/v1/competence-system.xsd");
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

package fi.polku.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads the batches of messages that Polku puts out, in order, keeps them where those that came by HTTP are, and writes what
 * becomes of evidence.
 */
public final class MessageFolder {
    private final Records records;
    private final Path folder;
    private final Path answers;
    private long last;

    /**
     * @param records where messages are kept
     * @param folder that Polku writes, its {@code polku.host.<name>.outbound}
     * @param answers where answers to evidence are written, {@code answers} in {@code polku.host.<name>.inbound}
     */
    public MessageFolder(Records records, Path folder, Path answers) {
        this.records = records;
        this.folder = folder;
        this.answers = answers;
    }

    /** Decides on evidence, and tells. */
    public synchronized void decide(String person, String evidence, ReceivedRecords.EvidenceDecision decision)
            throws IOException {
        records.received().decide(person, evidence, decision);
        answer(person, evidence);
    }

    /**
     * Takes all batches that are there; how many there were.
     *
     * @throws IllegalStateException when one is not as the contract says, or not the next
     */
    public synchronized int receive() throws IOException {
        var taken = 0;
        for (var batch = next(); Files.exists(batch.resolve("manifest.xml")); batch = next()) {
            take(batch);
            last++;
            taken++;
        }
        return taken;
    }

    private Path next() {
        return folder.resolve("batch-%06d".formatted(last + 1));
    }

    private void take(Path batch) throws IOException {
        var manifest = parsed(Files.readString(batch.resolve("manifest.xml"), UTF_8));
        require(manifest.required("sequence").equals("" + (last + 1)), batch + " has another number inside.");
        for (var file : manifest.children()) {
            var document = Files.readString(batch.resolve(file.required("name")), UTF_8);
            require(file.required("sha256").equals(NightlyFiles.sha256(document)), batch + " is damaged.");
            keep(parsed(document));
        }
        try (Stream<Path> files = Files.list(batch)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(batch);
    }

    private void keep(Part message) throws IOException {
        var kind = Arrays.stream(RecordKind.values())
                .filter(one -> one.element().equals(message.required("kind")))
                .findAny()
                .orElseThrow();
        var received = records.received();
        var person = message.required("person");
        var id = message.required("id");
        var key = message.required("key");
        if (message.required("action").equals("withdraw")) {
            received.once(key, message.toString(), () -> received.withdraw(kind, person, id));
            Files.deleteIfExists(answers.resolve(id + ".xml"));
            return;
        }
        var record = message.children().get(0);
        require(
                List.of(kind.element(), person, id)
                        .equals(List.of(record.name(), record.required("person"), record.required("id"))),
                "The envelope of " + key + " is not its message's.");
        received.once(key, message.toString(), () -> received.put(kind, record));
        if (kind == RecordKind.EVIDENCE) {
            answer(person, id);
        }
    }

    private void answer(String person, String evidence) throws IOException {
        Files.createDirectories(answers);
        var part = answers.resolve(evidence + ".xml.part");
        try (var out = Files.newOutputStream(part)) {
            var xml = Xml.document(out, ContractEndpoint.NAMESPACE, "evidenceAnswer")
                    .attribute("version", ContractEndpoint.VERSION);
            RecordEndpoint.describe(xml, person, evidence, records.received().decision(person, evidence));
            xml.finish();
        }
        Files.move(part, answers.resolve(evidence + ".xml"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static Part parsed(String document) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setSchema(SchemaFactory.newDefaultInstance()
                    .newSchema(new Source[] {schema("competence-system.xsd"), schema("batch.xsd")}));
            var parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new Throwing());
            return Part.of(parser.parse(new ByteArrayInputStream(document.getBytes(UTF_8)))
                    .getDocumentElement());
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("What Polku put out is not valid", e);
        }
    }

    private static Source schema(String name) {
        var xsd = MessageFolder.class.getResource("/fi/polku/contract/v1/" + name);
        if (xsd == null) {
            throw new IllegalStateException(name + " is missing from the build.");
        }
        return new StreamSource(xsd.toExternalForm());
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

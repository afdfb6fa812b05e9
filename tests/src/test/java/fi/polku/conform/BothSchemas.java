package fi.polku.conform;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The contract's schema and that of batches together, as a message in a file needs them. */
final class BothSchemas {
    private static final Path CONTRACT = Path.of("../docs/contract/v1");

    private BothSchemas() {}

    static void validate(Path document) throws IOException {
        try {
            schemas().newValidator().validate(new StreamSource(document.toFile()));
        } catch (SAXException e) {
            throw new AssertionError(document + " is not valid: " + e.getMessage(), e);
        }
    }

    private static Schema schemas() throws SAXException {
        return SchemaFactory.newDefaultInstance()
                .newSchema(new Source[] {source("competence-system.xsd"), source("batch.xsd")});
    }

    private static Source source(String file) {
        return new StreamSource(CONTRACT.resolve(file).toFile());
    }
}

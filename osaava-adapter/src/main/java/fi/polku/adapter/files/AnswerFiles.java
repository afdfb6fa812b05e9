package fi.polku.adapter.files;

import fi.polku.adapter.contract.MessageDocuments;
import fi.polku.mentoring.host.EvidenceAnswer;
import fi.polku.mentoring.host.HostFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.xml.sax.Attributes;

/**
 * What the host makes of evidence: a file each, named by the evidence, which it writes when it has read the evidence and
 * replaces when it decides.
 *
 * @param folder where they are
 */
record AnswerFiles(Path folder) {
    private static final int MOST_BYTES = 64 * 1024;

    /**
     * The answer to evidence.
     *
     * @param evidence its id
     * @return absent when the host has not read it yet
     * @throws HostFault.Misspoke when the file is no such answer
     * @throws HostFault.Away when the file cannot be read
     */
    Optional<EvidenceAnswer> find(String evidence) {
        String name = evidence + ".xml";
        try (InputStream file = Files.newInputStream(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            byte[] document = file.readNBytes(MOST_BYTES + 1);
            if (document.length > MOST_BYTES) {
                throw new BatchRefused(name + " has more than " + MOST_BYTES + " bytes");
            }
            new Valid(name).read(new ByteArrayInputStream(document));
            return Optional.of(MessageDocuments.answer(new ByteArrayInputStream(document), evidence));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (BatchRefused e) {
            throw new HostFault.Misspoke("answers/" + e.reason());
        } catch (IOException e) {
            throw new HostFault.Away("an answer cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    /** Asks the schema alone. */
    private static final class Valid extends CheckedXml {
        Valid(String name) {
            super(name);
        }

        @Override
        void element(String namespace, String element, Attributes attributes) {
            // what it means is read afterwards
        }
    }
}

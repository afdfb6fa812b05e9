package fi.polku.adapter.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Puts batches of messages where the host finds them. A batch is made in a folder that the host does not look at, and
 * appears under its number in one step; a number is never given twice and none is left out, whenever Polku ends.
 */
final class Outgoing {
    private static final String MESSAGE = "message.xml";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final Path folder;
    private final Path making;
    private final Path counter;
    private final Clock clock;

    Outgoing(Path folder, Clock clock) {
        this.folder = folder;
        this.making = folder.resolve(".making");
        this.counter = folder.resolve(".last");
        this.clock = clock;
    }

    /**
     * Puts a message where the host finds it.
     *
     * @param message a document
     * @throws IOException when it is not certain to be there
     */
    synchronized void send(byte[] message) throws IOException {
        // other nodes may write into the same folder
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            finishWhatWasBegun();
            Files.createDirectory(making);
            long number = last() + 1;
            DurableFile.write(making.resolve(MESSAGE), message);
            DurableFile.write(making.resolve(Manifest.NAME), manifest(number, message));
            publish(number);
        }
    }

    /** With its manifest a batch has its number, which may have been counted already; without, it has none. */
    private void finishWhatWasBegun() throws IOException {
        if (Files.exists(making.resolve(Manifest.NAME))) {
            publish(ManifestReader.read(making).sequence());
        } else if (Files.exists(making)) {
            try (Stream<Path> files = Files.list(making)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(making);
        }
    }

    private void publish(long number) throws IOException {
        DurableFile.write(counter, String.valueOf(number).getBytes(StandardCharsets.US_ASCII));
        DurableFile.move(making, folder.resolve(BatchName.of(number)));
    }

    private long last() throws IOException {
        return Files.exists(counter) ? Long.parseLong(Files.readString(counter).strip()) : 0;
    }

    private byte[] manifest(long number, byte[] message) {
        String now = clock.instant().truncatedTo(ChronoUnit.MICROS).toString();
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(document, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("batch");
            xml.writeDefaultNamespace(CheckedXml.BATCH);
            xml.writeAttribute("version", "1.0");
            xml.writeAttribute("sequence", String.valueOf(number));
            if (number > 1) {
                xml.writeAttribute("previous", String.valueOf(number - 1));
            }
            xml.writeAttribute("kind", "messages");
            xml.writeAttribute("asOf", now);
            xml.writeAttribute("created", now);
            xml.writeEmptyElement("file");
            xml.writeAttribute("name", MESSAGE);
            xml.writeAttribute("collection", "messages");
            xml.writeAttribute("elements", "1");
            xml.writeAttribute("bytes", String.valueOf(message.length));
            xml.writeAttribute("sha256", Sha256.of(message));
            xml.writeEndDocument();
            xml.close();
            return document.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a manifest of our own cannot be written", e);
        }
    }
}

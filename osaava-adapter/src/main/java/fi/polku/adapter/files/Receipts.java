package fi.polku.adapter.files;

import fi.polku.mentoring.host.FeedCount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Tells the host what became of its batches.
 *
 * @param folder where it looks
 * @param clock tells when
 */
record Receipts(Path folder, Clock clock) {
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    /** What stands between the root's tags. */
    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    void applied(BatchName batch, List<FeedCount> counts) throws IOException {
        write(batch, "applied", ".ack.xml", xml -> {
            for (FeedCount count : counts) {
                xml.writeCharacters("\n  ");
                xml.writeEmptyElement("count");
                xml.writeAttribute("collection", count.feed());
                xml.writeAttribute("what", count.what());
                xml.writeAttribute("number", String.valueOf(count.count()));
            }
            xml.writeCharacters("\n");
        });
    }

    void refused(BatchName batch, String reason) throws IOException {
        write(batch, "refused", ".rejected.xml", xml -> {
            xml.writeStartElement("reason");
            xml.writeCharacters(reason);
            xml.writeEndElement();
        });
    }

    private void write(BatchName batch, String outcome, String ending, Content content) throws IOException {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(document, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("receipt");
            xml.writeDefaultNamespace(CheckedXml.BATCH);
            xml.writeAttribute("version", "1.0");
            xml.writeAttribute("batch", batch.plain());
            xml.writeAttribute("outcome", outcome);
            xml.writeAttribute(
                    "at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
            content.write(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a receipt of our own cannot be written", e);
        }
        DurableFile.write(folder.resolve(batch.plain() + ending), document.toByteArray());
    }
}

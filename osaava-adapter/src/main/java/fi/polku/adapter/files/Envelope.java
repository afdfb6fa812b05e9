package fi.polku.adapter.files;

import fi.polku.mentoring.host.HostMessage.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What stands around a message in a file, as method, address and key do by HTTP.
 *
 * @param action {@code put} or {@code withdraw}
 * @param key repeats of one message carry the same key and take effect once
 * @param document of the contract, with {@code put} alone
 */
record Envelope(String action, String key, Optional<byte[]> document) {
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    byte[] around(Kind kind, String person, String id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("message");
            xml.writeDefaultNamespace(CheckedXml.BATCH);
            xml.writeAttribute("version", "1.0");
            xml.writeAttribute("key", key);
            xml.writeAttribute("action", action);
            xml.writeAttribute("kind", kind.code());
            xml.writeAttribute("person", person);
            xml.writeAttribute("id", id);
            xml.writeCharacters("\n");
            xml.flush();
            document.ifPresent(content -> out.writeBytes(withoutDeclaration(content)));
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return out.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a message of our own cannot be written", e);
        }
    }

    private static byte[] withoutDeclaration(byte[] document) {
        String text = new String(document, StandardCharsets.UTF_8);
        return text.substring(text.startsWith("<?") ? text.indexOf("?>") + 2 : 0)
                .getBytes(StandardCharsets.UTF_8);
    }
}

package fi.polku.mentoring.material;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Documents that are archives inside: those of Office Open XML and OpenDocument. What kind one is stands in the part that says so, and nowhere else: neither the
 * name of a file nor that of a folder in it makes a document. Whatever holds macros is refused.
 */
final class DocumentPackage {
    private static final int MOST_PARTS = 10_000;
    private static final int LONGEST_TABLE = 1024 * 1024;
    private static final byte[] FIRST = {'P', 'K', 3, 4};
    private static final XMLInputFactory READERS = readers();

    private DocumentPackage() {}

    private static XMLInputFactory readers() {
        XMLInputFactory readers = XMLInputFactory.newFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return readers;
    }

    static void check(Path content, FileType type) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            FileCheck.require(java.util.Arrays.equals(in.readNBytes(FIRST.length), FIRST));
        }
        try (ZipFile archive = new ZipFile(content.toFile(), StandardCharsets.UTF_8)) {
            FileCheck.require(archive.size() <= MOST_PARTS);
            Set<String> parts = archive.stream()
                    .map(part -> part.getName().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            if (type.family() == FileType.Family.OFFICE_OPEN) {
                officeOpen(archive, parts, type);
            } else {
                openDocument(archive, parts, type);
            }
        } catch (ZipException | IllegalArgumentException e) {
            // a broken archive, or names in it that are no text
            throw FileCheck.wrong("material.file.disguised");
        }
    }

    private static void officeOpen(ZipFile archive, Set<String> parts, FileType type) throws IOException {
        Set<String> types = contentTypes(archive);
        boolean macros = types.stream()
                        .anyMatch(t -> t.contains("macroenabled") || t.contains("vbaproject") || t.contains("activex"))
                || parts.stream().anyMatch(p -> p.endsWith("vbaproject.bin") || p.contains("/activex/"));
        if (macros) {
            throw FileCheck.wrong("material.file.macros");
        }
        FileCheck.require(types.contains(type.media() + ".main+xml"));
    }

    /** In small letters. */
    private static Set<String> contentTypes(ZipFile archive) throws IOException {
        Set<String> types = new HashSet<>();
        try (InputStream in = new java.io.ByteArrayInputStream(part(archive, "[Content_Types].xml"))) {
            XMLStreamReader reader = READERS.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    String type = reader.getAttributeValue(null, "ContentType");
                    if (type != null) {
                        types.add(type.toLowerCase(Locale.ROOT));
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw FileCheck.wrong("material.file.disguised");
        }
        return types;
    }

    private static void openDocument(ZipFile archive, Set<String> parts, FileType type) throws IOException {
        if (parts.stream().anyMatch(p -> p.startsWith("basic/") || p.startsWith("scripts/"))) {
            throw FileCheck.wrong("material.file.macros");
        }
        String said = new String(part(archive, "mimetype"), StandardCharsets.US_ASCII).strip();
        FileCheck.require(said.equals(type.media()) && parts.contains("content.xml"));
    }

    private static byte[] part(ZipFile archive, String name) throws IOException {
        ZipEntry entry = archive.getEntry(name);
        FileCheck.require(entry != null);
        try (InputStream in = archive.getInputStream(java.util.Objects.requireNonNull(entry))) {
            byte[] content = in.readNBytes(LONGEST_TABLE + 1);
            FileCheck.require(content.length <= LONGEST_TABLE);
            return content;
        }
    }
}

package fi.polku.mentoring.material;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Documents that are archives inside: those of Office Open XML and OpenDocument. What kind one is stands in the part that says so, and nowhere else: neither the
 * name of a file nor that of a folder in it makes a document. Whatever holds macros is refused.
 */
final class DocumentPackage {
    private static final int MOST_PARTS = 10_000;
    private static final int LONGEST_TABLE = 1024 * 1024;
    private static final byte[] FIRST = {'P', 'K', 3, 4};
    private static final Pattern CONTENT_TYPE = Pattern.compile("\\sContentType\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private DocumentPackage() {}

    static void check(Path content, FileType type) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            FileCheck.require(Arrays.equals(in.readNBytes(FIRST.length), FIRST));
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

    /**
     * In small letters. The list is plain: whatever could say the same in other words (entities, references to letters, comments, another encoding) stands in no
     * document that an office program has written, and is refused.
     */
    private static Set<String> contentTypes(ZipFile archive) throws IOException {
        String list = new String(part(archive, "[Content_Types].xml"), StandardCharsets.UTF_8);
        FileCheck.require(!list.contains("<!") && !list.contains("&#") && list.indexOf(0) < 0);
        return CONTENT_TYPE
                .matcher(list)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(type -> type.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
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
        try (InputStream in = archive.getInputStream(Objects.requireNonNull(entry))) {
            byte[] content = in.readNBytes(LONGEST_TABLE + 1);
            FileCheck.require(content.length <= LONGEST_TABLE);
            return content;
        }
    }
}

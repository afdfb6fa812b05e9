package fi.polku.mentoring.material;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files that are taken: documents, tables, slides and pictures that run nothing. */
public enum FileType {
    /** Portable document. */
    PDF("application/pdf", Family.PDF, "pdf"),
    /** Text of Word. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Family.OFFICE_OPEN, "docx"),
    /** Table of Excel. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Family.OFFICE_OPEN, "xlsx"),
    /** Slides of PowerPoint. */
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", Family.OFFICE_OPEN, "pptx"),
    /** OpenDocument text. */
    ODT("application/vnd.oasis.opendocument.text", Family.OPEN_DOCUMENT, "odt"),
    /** OpenDocument table. */
    ODS("application/vnd.oasis.opendocument.spreadsheet", Family.OPEN_DOCUMENT, "ods"),
    /** OpenDocument slides. */
    ODP("application/vnd.oasis.opendocument.presentation", Family.OPEN_DOCUMENT, "odp"),
    /** Picture. */
    PNG("image/png", Family.PICTURE, "png"),
    /** Photograph. */
    JPEG("image/jpeg", Family.PICTURE, "jpg", "jpeg"),
    /** Plain text. */
    TXT("text/plain", Family.TEXT, "txt"),
    /** Table as plain text. */
    CSV("text/csv", Family.TEXT, "csv");

    /** What is looked at to know whether the content is what the name says. */
    enum Family {
        PDF,
        OFFICE_OPEN,
        OPEN_DOCUMENT,
        PICTURE,
        TEXT
    }

    private final String media;
    private final Family family;
    private final List<String> extensions;

    FileType(String media, Family family, String... extensions) {
        this.media = media;
        this.family = family;
        this.extensions = List.of(extensions);
    }

    /** Its media type. */
    public String media() {
        return media;
    }

    Family family() {
        return family;
    }

    /** The type that a name claims by what stands after its last dot. */
    static Optional<FileType> claimedBy(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }

    /**
     * All extensions, for people.
     *
     * @return separated by commas
     */
    public static String list() {
        return Arrays.stream(values()).flatMap(type -> type.extensions.stream()).collect(Collectors.joining(", "));
    }

    /**
     * All extensions, for the field in which one chooses a file.
     *
     * @return {@code .pdf,.docx,…}
     */
    public static String accepted() {
        return Arrays.stream(values())
                .flatMap(type -> type.extensions.stream())
                .map(extension -> "." + extension)
                .collect(Collectors.joining(","));
    }
}

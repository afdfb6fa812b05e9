package fi.polku.mentoring.web;

import fi.polku.mentoring.shared.Problem;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;

/**
 * A form of several parts (multipart/form-data) with a file as its last: the fields are read when they are asked for, the file not before somebody has said
 * that it may come. It is put on the node's disk and never whole into memory, and is gone when the request is over.
 */
@RequestScoped
public class Upload {
    private static final int LONGEST_HEADERS = 4 * 1024;
    private static final int MOST_FIELDS = 50;
    private static final int LONGEST_FIELDS = 512 * 1024;
    private static final int BUFFER = 64 * 1024;
    private static final long MEGABYTE = 1024L * 1024;

    @Inject
    HttpServletRequest request;

    private @Nullable FileItemInputIterator parts;
    private final MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
    private @Nullable FileItemInput file;
    private @Nullable Path kept;

    /**
     * A file as it came.
     *
     * @param name as the sender says
     * @param content on disk, until the request is over
     * @param size in bytes
     * @param sha256 of the content
     */
    @SuppressWarnings("ArrayRecordComponent") // written to the database and nowhere compared
    public record Received(String name, Path content, long size, byte[] sha256) {}

    /**
     * The fields before the file.
     *
     * @return as of any form
     */
    public Input fields() {
        open();
        return Input.of(fields);
    }

    String token() {
        open();
        return Optional.ofNullable(fields.getFirst(Gate.TOKEN_FIELD)).orElse("");
    }

    /** Reads up to the file, and not into it. */
    private void open() {
        if (parts != null) {
            return;
        }
        var reader = new JakartaServletFileUpload<>();
        reader.setMaxPartHeaderSize(LONGEST_HEADERS);
        try {
            FileItemInputIterator all = reader.getItemIterator(request);
            parts = all;
            int budget = LONGEST_FIELDS;
            while (file == null && all.hasNext()) {
                FileItemInput part = all.next();
                if (part.isFormField()) {
                    budget -= keep(part, budget);
                } else {
                    file = part;
                }
            }
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    private int keep(FileItemInput part, int budget) throws IOException {
        try (InputStream in = part.getInputStream()) {
            byte[] content = in.readNBytes(budget + 1);
            if (content.length > budget || fields.size() >= MOST_FIELDS) {
                throw new WebApplicationException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
            fields.add(String.valueOf(part.getFieldName()), Bodies.text(content));
            return content.length;
        }
    }

    private static WebApplicationException malformed(IOException e) {
        return new WebApplicationException(e, Response.Status.BAD_REQUEST);
    }

    /**
     * Takes the file in. What is too much is refused by what the request says of its length, before anything of it is read; else as soon as it is too much.
     *
     * @param field the field of the file
     * @param megabytes most
     * @return the file
     * @throws Problem.Invalid naming the field, when there is none or it is too big
     */
    public Received file(String field, int megabytes) {
        open();
        FileItemInput part = Optional.ofNullable(file)
                .filter(sent -> field.equals(sent.getFieldName()))
                .orElseThrow(() -> new Problem.Invalid(field, "field.required"));
        String name = name(part, field);
        long most = megabytes * MEGABYTE;
        try {
            if (request.getContentLengthLong() > most + LONGEST_FIELDS) {
                throw tooBig(field, megabytes);
            }
            return spool(name, part, field, megabytes);
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    private static String name(FileItemInput part, String field) {
        try {
            String name = part.getName();
            if (name == null || name.isBlank()) {
                throw new Problem.Invalid(field, "field.required");
            }
            return name;
        } catch (InvalidPathException e) {
            throw new Problem.Invalid(field, "field.control-characters");
        }
    }

    private Received spool(String name, FileItemInput part, String field, int megabytes) throws IOException {
        long most = megabytes * MEGABYTE;
        MessageDigest digest = sha256();
        Path content = temporary();
        long size = 0;
        try (InputStream in = part.getInputStream();
                OutputStream out = new DigestOutputStream(Files.newOutputStream(content), digest)) {
            byte[] buffer = new byte[BUFFER];
            int read;
            while ((read = in.read(buffer)) >= 0) {
                size += read;
                if (size > most) {
                    throw tooBig(field, megabytes);
                }
                out.write(buffer, 0, read);
            }
        }
        return new Received(name, content, size, digest.digest());
    }

    /** Readable by the server alone. */
    private Path temporary() {
        try {
            Path path = Files.createTempFile("polku-upload-", "");
            kept = path;
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Problem.Invalid tooBig(String field, int megabytes) throws IOException {
        Bodies.drain(request.getInputStream());
        return new Problem.Invalid(field, "field.file.too-big", megabytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void forget() {
        Path path = kept;
        if (path != null) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

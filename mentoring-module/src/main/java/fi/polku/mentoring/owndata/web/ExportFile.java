package fi.polku.mentoring.owndata.web;

import fi.polku.mentoring.owndata.JsonTelling;
import fi.polku.mentoring.owndata.OwnExport;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Own data as one file. Rows come from the database one at a time and only what is compressed stays in memory, until all of it
 * is there: so a fault is an answer that says so rather than half a file, and no connection waits for a slow reader.
 */
@ApplicationScoped
public class ExportFile {
    private static final String SCHEMA = "own-data.schema.json";

    @Inject
    Visit visit;

    @Inject
    OwnExport export;

    @Inject
    Clock clock;

    /**
     * The file of whoever visits.
     *
     * @return 200 with the file
     */
    public Response answer() {
        Instant now = clock.instant();
        String name = "polku-" + LocalDate.ofInstant(now, Texts.ZONE) + ".zip";
        return Response.ok(zip(now))
                .type("application/zip")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private byte[] zip(Instant now) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes);
                    GZIPOutputStream packing = new GZIPOutputStream(packed)) {
                zip.putNextEntry(new ZipEntry("own-data.html"));
                JsonTelling json = new JsonTelling(packing, SCHEMA, now);
                HtmlTelling.write(zip, visit.t(), now, html -> export.tell(visit.actor(), List.of(html, json)));
                json.close();
                packing.finish();
                add(zip, "own-data.json", new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray())));
                add(zip, SCHEMA, schema());
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
    }

    private static void add(ZipOutputStream zip, String name, InputStream content) throws IOException {
        try (content) {
            zip.putNextEntry(new ZipEntry(name));
            content.transferTo(zip);
            zip.closeEntry();
        }
    }

    /** The form that the JSON has, as published in {@code docs}. */
    static InputStream schema() {
        return Optional.ofNullable(OwnExport.class.getResourceAsStream(SCHEMA)).orElseThrow();
    }
}

package fi.polku.tests.data;

import fi.polku.tests.Database;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** A marker in a table of this test's own, in each of the ways in which a text may be stored without being sealed. */
final class HidingPlaces {
    static final String TABLE = "hiding.places";

    private final Database database;
    private final Marker marker;

    HidingPlaces(Database database, Marker marker) {
        this.database = database;
        this.marker = marker;
    }

    void fill() {
        remove();
        database.change("create schema hiding");
        database.change("create table " + TABLE + " (words text, bytes bytea)");
        marker.forms().forEach((name, bytes) -> add(bytes));
        byte[] sentence = marker.in("gzip").getBytes(StandardCharsets.UTF_8);
        List.of(gzip(sentence), deflated(sentence, false), deflated(sentence, true))
                .forEach(this::add);
        database.change(
                "insert into " + TABLE + " (words) values (?)",
                Base64.getEncoder().encodeToString(gzip(sentence)));
        // So long that PostgreSQL compresses it in its own way and moves it out of the row.
        database.change(
                "insert into " + TABLE + " (words, bytes) values (?, ?)",
                "x".repeat(100_000) + marker.core() + "y".repeat(100_000),
                marker.inLong("tavuina").getBytes(StandardCharsets.UTF_8));
    }

    void remove() {
        database.change("drop schema if exists hiding cascade");
    }

    /** All that the search is to find in the table. */
    Set<String> forms() {
        Set<String> forms = formsInFiles();
        forms.add("as UTF-8 in deflate");
        return forms;
    }

    /** What it is to find in the server's files too, where nothing says where a bare stream would begin. */
    Set<String> formsInFiles() {
        Set<String> forms = new TreeSet<>(Set.of("as UTF-8 in gzip", "as UTF-8 in zlib"));
        marker.forms().keySet().forEach(form -> forms.add("as " + form));
        return forms;
    }

    private void add(byte[] bytes) {
        database.change("insert into " + TABLE + " (bytes) values (?)", bytes);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] deflated(byte[] bytes, boolean bare) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream deflater =
                new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, bare))) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}

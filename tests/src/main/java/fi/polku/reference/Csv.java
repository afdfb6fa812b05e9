package fi.polku.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The resource files beside this package, as rows with a header. */
final class Csv {
    private static final CSVFormat WITH_HEADER =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Csv() {}

    static List<CSVRecord> rows(String file) {
        var in = Csv.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("The resource " + file + " is missing from the build.");
        }
        try (var reader = new InputStreamReader(in, UTF_8)) {
            return WITH_HEADER.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("The resource " + file + " cannot be read.", e);
        }
    }
}

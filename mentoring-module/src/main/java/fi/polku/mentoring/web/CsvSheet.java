package fi.polku.mentoring.web;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A list as a file for a spreadsheet: UTF-8 with its mark, semicolons as Finnish and Swedish programs expect, and no cell that
 * a spreadsheet would take for a formula.
 */
public final class CsvSheet {
    private static final String MARK = "\uFEFF";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setDelimiter(';').get();
    /** What a program may take for the beginning of a formula, also in its full width. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvSheet() {}

    /**
     * The text of a file.
     *
     * @param heads the names of the columns
     * @param rows of each row as many cells
     * @return lines with CRLF
     */
    public static String of(List<String> heads, List<List<String>> rows) {
        StringBuilder text = new StringBuilder(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(heads);
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(CsvSheet::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringBuilder does not fail
        }
        return text.toString();
    }

    /** With an apostrophe before what could be a formula, which spreadsheets show as the text that it is. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /**
     * The answer that hands a file over.
     *
     * @param name of the file
     * @param text of it
     * @param next where the rows go on that this file does not hold; absent when it holds all
     * @return 200
     */
    public static Response answer(String name, String text, Optional<String> next) {
        Response.ResponseBuilder answer = Response.ok(text.getBytes(StandardCharsets.UTF_8))
                .type("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        next.ifPresent(address -> answer.header("Link", "<" + address + ">; rel=\"next\""));
        return answer.build();
    }
}

package fi.polku.adapter.moodle;

import fi.polku.mentoring.host.HostFault;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The saved report of all ratings. Its columns are known by their headings, in whatever order they stand.
 *
 * @param services asks Moodle
 * @param settings which report, and its headings
 */
record RatingsReport(WebServices services, MoodleSettings.Report settings) {
    private static final String FUNCTION = "core_reportbuilder_retrieve_report";

    /**
     * One page.
     *
     * @param rows in the order of the report
     * @param total how many rows the report has
     * @param at by Moodle's clock
     */
    record Page(List<Row> rows, long total, Instant at) {}

    /**
     * One rating.
     *
     * @param page where it stands
     * @param person idnumber, empty for a competence that nobody has been rated in
     * @param framework idnumber
     * @param competence idnumber
     * @param rating the level in words, empty when not rated
     */
    record Row(int page, String person, String framework, String competence, String rating) {}

    /** Where the columns stand. */
    private record Columns(int person, int framework, int competence, int rating) {}

    Page page(int number) {
        WebServices.Reply reply = services.ask(
                FUNCTION,
                new Parameters()
                        .with("reportid", settings.id())
                        .with("page", number)
                        .with("perpage", settings.rows()));
        Fields data = Fields.of(FUNCTION, Fields.of(FUNCTION, reply.value()).value("data"));
        Columns columns = columns(data.value("headers"));
        List<Row> rows = new ArrayList<>();
        for (Fields row : Fields.all(FUNCTION, data.value("rows"))) {
            rows.add(row(number, columns, row.value("columns")));
        }
        if (rows.size() > settings.rows()) {
            throw new HostFault.Misspoke(FUNCTION + ": more rows than were asked for");
        }
        return new Page(
                rows,
                data.number("totalrowcount").orElseThrow(() -> new HostFault.Misspoke(FUNCTION + ": no totalrowcount")),
                reply.at());
    }

    private static Row row(int page, Columns columns, @Nullable JsonValue value) {
        if (!(value instanceof JsonArray cells)) {
            throw new HostFault.Misspoke(FUNCTION + ": a row has no columns");
        }
        return new Row(
                page,
                cell(cells, columns.person()),
                cell(cells, columns.framework()),
                cell(cells, columns.competence()),
                cell(cells, columns.rating()));
    }

    private static String cell(JsonArray cells, int place) {
        if (place >= cells.size()) {
            throw new HostFault.Misspoke(FUNCTION + ": a row has fewer columns than the report");
        }
        String text = Fields.text(cells.get(place));
        return text == null ? "" : text.strip();
    }

    private Columns columns(@Nullable JsonValue headers) {
        if (!(headers instanceof JsonArray names)) {
            throw new HostFault.Misspoke(FUNCTION + ": the report has no headers");
        }
        List<String> headings = names.stream()
                .map(Fields::text)
                .map(name -> name == null ? "" : MoodleText.plain(name))
                .toList();
        return new Columns(
                place(headings, settings.person()),
                place(headings, settings.framework()),
                place(headings, settings.competence()),
                place(headings, settings.rating()));
    }

    private int place(List<String> headings, String wanted) {
        int place = headings.indexOf(wanted);
        if (place < 0 || place != headings.lastIndexOf(wanted)) {
            throw new HostFault.Misspoke(FUNCTION + ": report " + settings.id() + " has "
                    + (place < 0 ? "no column" : "two columns") + " with the heading \"" + wanted + "\"");
        }
        return place;
    }
}

package fi.polku.mentoring.report.web;

import fi.polku.mentoring.figure.Figure;
import fi.polku.mentoring.report.PathReport;
import fi.polku.mentoring.shared.Localized;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report on development paths in the API. A figure that may not be told is left out, and so is one of nobody. */
public record PathReportJson(@Nullable LocalDate until, Row whole, List<Template> templates) {

    /** Figures of a row. */
    public record Row(@Nullable Integer begun, @Nullable Integer completed) {
        static Row of(PathReport.Row row) {
            return new Row(
                    row.begun().map(Figure::contributions).orElse(null),
                    row.completed().map(Figure::contributions).orElse(null));
        }
    }

    /** A template. */
    public record Template(String id, Name name, Row whole, List<Unit> units) {}

    /** A unit; without an id for people without one. */
    public record Unit(@Nullable String id, Name name, Row figures) {}

    /** A name; a language without one is left out. */
    public record Name(
            @Nullable String fi,
            @Nullable String sv,
            @Nullable String en) {
        static Name of(Localized name) {
            return new Name(filled(name.fi()), filled(name.sv()), filled(name.en()));
        }
    }

    static PathReportJson of(PathReport report) {
        return new PathReportJson(
                report.until().orElse(null),
                Row.of(report.whole()),
                report.templates().stream()
                        .map(t -> new Template(
                                t.id(),
                                Name.of(t.name()),
                                Row.of(t.whole()),
                                t.units().stream()
                                        .map(u -> new Unit(filled(u.id()), Name.of(u.name()), Row.of(u.row())))
                                        .toList()))
                        .toList());
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }
}

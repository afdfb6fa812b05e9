package fi.polku.mentoring.survey.web;

import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.survey.SurveyResult;
import fi.polku.mentoring.survey.SurveyResults;
import fi.polku.mentoring.web.CsvSheet;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What may be told of a survey, for who runs it: pictures with their table, and the same as a file. */
@Path("/surveys/{id}/results")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SurveyResultPages {
    @Inject
    Visit visit;

    @Inject
    SurveyResults results;

    /** Which survey. */
    @PathParam("id")
    UUID id;

    /**
     * The results.
     *
     * @return 200
     */
    @GET
    public View read() {
        SurveyResult result = results.read(visit.actor(), id);
        return new View(
                "survey/results.jte",
                Map.of(
                        "page",
                        visit.page(
                                visit.t()
                                        .get(
                                                "survey.results.title",
                                                result.survey()
                                                        .content()
                                                        .title()
                                                        .in(visit.t().locale())),
                                SurveyPages.place(true)),
                        "result",
                        result));
    }

    /**
     * The figures as a file for a spreadsheet. What was written in words stays on the page.
     *
     * @return 200
     */
    @GET
    @Path("figures.csv")
    @Produces(MediaType.WILDCARD)
    public Response sheet() {
        SurveyResult result = results.read(visit.actor(), id);
        Texts t = visit.t();
        List<String> heads = Stream.of("question", "who", "people", "answer", "mean", "spread", "change", "margin")
                .map(head -> t.get("survey.head." + head))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (SurveyResult.OfQuestion each : result.questions()) {
            each.rows().forEach(row -> rows.addAll(rows(t, each, row)));
        }
        return CsvSheet.answer("survey.csv", CsvSheet.of(heads, rows), Optional.empty());
    }

    private static List<List<String>> rows(Texts t, SurveyResult.OfQuestion of, SurveyResult.Line row) {
        String question = of.question().content().text().in(t.locale());
        String who = SurveyWords.who(t, row);
        List<List<String>> rows = new ArrayList<>();
        row.scores()
                .ifPresent(scores -> rows.add(List.of(
                        question,
                        who,
                        String.valueOf(row.people()),
                        "",
                        SurveyWords.decimal(t, scores.mean()),
                        SurveyWords.decimal(t, scores.spread()),
                        row.change()
                                .map(c -> SurveyWords.decimal(t, c.difference()))
                                .orElse(""),
                        row.change()
                                .map(c -> SurveyWords.decimal(t, c.margin()))
                                .orElse(""))));
        for (int i = 0; i < row.chosen().size(); i++) {
            rows.add(List.of(
                    question,
                    who,
                    String.valueOf(row.chosen().get(i)),
                    of.question().content().choices().get(i).in(t.locale()),
                    "",
                    "",
                    "",
                    ""));
        }
        return rows;
    }
}

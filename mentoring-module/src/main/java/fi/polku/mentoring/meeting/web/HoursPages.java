package fi.polku.mentoring.meeting.web;

import fi.polku.mentoring.meeting.MyMeetings;
import fi.polku.mentoring.meeting.TimeBeside;
import fi.polku.mentoring.meeting.WorkMonth;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.CsvSheet;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One's own working time by month. */
@Path(TimeBeside.HREF)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class HoursPages {
    @Inject
    Visit visit;

    @Inject
    MyMeetings mine;

    /**
     * By month, each with its groups.
     *
     * @return 200
     */
    @GET
    public View hours() {
        SortedMap<YearMonth, List<WorkMonth>> months = mine.time(visit.actor(), Optional.empty()).stream()
                .collect(Collectors.groupingBy(
                        WorkMonth::month, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        return View.of(
                "meeting/hours.jte", visit.page(visit.t().get("meeting.time.own"), "mentoring"), "months", months);
    }

    /**
     * The same as a file: a line for each month and group, times in minutes.
     *
     * @return 200
     */
    @GET
    @Path("hours.csv")
    @Produces(MediaType.WILDCARD)
    public Response sheet() {
        Texts t = visit.t();
        List<String> heads = Stream.of("month", "programme", "meetings", "minutes", "preparation", "total")
                .map(head -> t.get("meeting.time.sheet." + head))
                .toList();
        return CsvSheet.answer(
                "hours.csv",
                CsvSheet.of(
                        heads,
                        mine.time(visit.actor(), Optional.empty()).stream()
                                .map(each -> row(t, each))
                                .toList()),
                Optional.empty());
    }

    private static List<String> row(Texts t, WorkMonth each) {
        return List.of(
                each.month().toString(),
                each.programme().in(t.locale()),
                Integer.toString(each.meetings()),
                Integer.toString(each.minutes()),
                Integer.toString(each.preparation()),
                Integer.toString(each.total()));
    }
}

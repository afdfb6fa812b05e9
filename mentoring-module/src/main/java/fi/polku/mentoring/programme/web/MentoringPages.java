package fi.polku.mentoring.programme.web;

import fi.polku.mentoring.persistence.Together;
import fi.polku.mentoring.programme.Applying;
import fi.polku.mentoring.programme.ComingEvents;
import fi.polku.mentoring.programme.Grouping;
import fi.polku.mentoring.programme.PhaseKind;
import fi.polku.mentoring.programme.ProgrammeView;
import fi.polku.mentoring.programme.Programmes;
import fi.polku.mentoring.programme.Round;
import fi.polku.mentoring.programme.WorkingTime;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Programmes for everybody: which there are to take part in, and one as it is announced. Groups and applications come here too. */
@Path("/mentoring")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MentoringPages {
    static final String HERE = "/mentoring";

    private static final String PLACE = "mentoring";
    private static final int PAGE = 50;

    @Inject
    Visit visit;

    @Inject
    Programmes programmes;

    @Inject
    Instance<Applying> applying;

    @Inject
    Instance<ComingEvents> gatherings;

    @Inject
    Instance<Grouping> grouping;

    @Inject
    Instance<WorkingTime> working;

    @Inject
    Together together;

    @Inject
    Clock clock;

    /**
     * Programmes that are announced to the visitor.
     *
     * @param cursor where the page begins
     * @return 200
     */
    @GET
    public View list(@QueryParam("cursor") @DefaultValue("") String cursor) {
        Cursor after = Cursor.parse(Optional.of(cursor).filter(c -> !c.isEmpty()));
        return together.read(visit.actor(), () -> list(after));
    }

    private View list(Cursor after) {
        var page = programmes.list(visit.actor(), false, after, PAGE);
        return new View(
                "programme/announced.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("nav.mentoring"), PLACE),
                        "programmes",
                        page,
                        "mine",
                        own(Optional.empty()).lines(),
                        "events",
                        coming(),
                        "groups",
                        grouping.stream()
                                .flatMap(known -> known.lines(visit.actor()).stream())
                                .toList(),
                        "time",
                        working.stream().findFirst().flatMap(known -> known.thisMonth(visit.actor())),
                        "today",
                        today()));
    }

    /**
     * A programme: what it is, for whom, its dates, who reads, what is asked.
     *
     * @param id the programme
     * @return 200
     */
    @GET
    @Path("{id}")
    public View read(@PathParam("id") UUID id) {
        Programmes.Look look = programmes.look(visit.actor(), id);
        ProgrammeView programme = look.programme();
        String name = programme.content().basics().name().in(visit.t().locale());
        Optional<Round> round = programme.current(today());
        Applying.Own own = look.own();
        List<Applying.Line> here = own.lines().stream()
                .filter(line -> round.filter(r -> r.id().equals(line.round())).isPresent())
                .toList();
        return new View(
                "programme/look.jte",
                Map.of(
                        "page",
                        visit.page(name, PLACE),
                        "look",
                        look,
                        "mine",
                        here,
                        "open",
                        round.filter(r -> open(r, own)).isPresent(),
                        "today",
                        today()));
    }

    /** The next events, by the room that knows them. */
    private List<ComingEvents.Line> coming() {
        return gatherings.stream()
                .findFirst()
                .map(known -> known.coming(visit.actor()))
                .orElse(List.of());
    }

    /** Where one's applications stand, by the room that knows them. */
    private Applying.Own own(Optional<UUID> round) {
        return applying.stream()
                .findFirst()
                .map(known -> known.own(visit.actor(), round))
                .orElseGet(() -> new Applying.Own(List.of(), Optional.empty()));
    }

    private boolean open(Round round, Applying.Own own) {
        var window = round.timeline().phase(PhaseKind.APPLICATION).orElseThrow();
        return window.includes(clock.instant())
                || (!clock.instant().isBefore(window.opens())
                        && own.lateUntil()
                                .filter(last -> !today().isAfter(last))
                                .isPresent());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Texts.ZONE));
    }
}

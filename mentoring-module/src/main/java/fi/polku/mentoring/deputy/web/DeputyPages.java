package fi.polku.mentoring.deputy.web;

import fi.polku.mentoring.deputy.Deputies;
import fi.polku.mentoring.deputy.Deputyship;
import fi.polku.mentoring.deputy.NameDeputy;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Slice;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.sharing.Colleague;
import fi.polku.mentoring.sharing.Sharing;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.ProblemDocument;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Deputies: who stands in for whom; naming one in three steps (for whom, who, when); ending a deputy's time. */
@Path("/deputies")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DeputyPages {
    private static final int PAGE = 50;
    private static final int CONFLICT = 409;
    private static final String HERE = "/deputies";
    private static final String NAME = "name";

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Deputies deputies;

    @Inject
    Sharing sharing;

    @Inject
    Clock clock;

    /**
     * Deputies whom the visitor has to do with, and for human resources those of the organisation.
     *
     * @param cursor where the page begins
     * @return 200
     */
    @GET
    public View list(@QueryParam("cursor") @DefaultValue("") String cursor) {
        Actor actor = visit.actor();
        Cursor after = Cursor.parse(Optional.of(cursor).filter(c -> !c.isEmpty()));
        List<Deputyship> mine = deputies.mine(actor);
        Slice<Deputyship> others = actor.roles().contains(Role.HR)
                ? deputies.ofOrganisation(actor, after, PAGE)
                : new Slice<>(List.of(), Optional.empty());
        return new View(
                "deputy/list.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("deputy.title"), place(actor)),
                        "mine",
                        mine,
                        "others",
                        others,
                        "me",
                        actor.person()));
    }

    private static String place(Actor actor) {
        return actor.roles().contains(Role.HR) ? "deputies" : "team";
    }

    /**
     * Naming a deputy, as far as it has come.
     *
     * @param as {@code hr} when human resources name for another
     * @param supervisor for whom, once chosen
     * @param person who stands in, once chosen
     * @param name the beginning of a name that is looked for
     * @return 200, or 400 when the name is too short
     */
    @GET
    @Path("new")
    public Response naming(
            @QueryParam("as") @DefaultValue("") String as,
            @QueryParam("supervisor") @DefaultValue("") String supervisor,
            @QueryParam("person") @DefaultValue("") String person,
            @QueryParam(NAME) @DefaultValue("") String name) {
        Naming naming = naming("hr".equals(as), id(supervisor), id(person), Optional.empty());
        if (naming.person().isPresent()) {
            String today = LocalDate.now(clock.withZone(Texts.ZONE)).toString();
            return Response.ok(form(naming, FormView.of(Map.of("from", today)))).build();
        }
        FormView typed = FormView.of(Map.of(NAME, name));
        if (name.isBlank()) {
            return Response.ok(form(naming, typed)).build();
        }
        try {
            List<Colleague> found = naming.asHr()
                    ? deputies.find(visit.actor(), name, naming.needsSupervisor())
                    : sharing.findColleagues(visit.actor(), name);
            return Response.ok(form(
                            new Naming(naming.asHr(), naming.supervisor(), naming.person(), Optional.of(found)), typed))
                    .build();
        } catch (Problem.Invalid tooShort) {
            return answers.again(
                    form(naming, new FormView(typed.values(), ProblemDocument.errors(tooShort, visit.t()))));
        }
    }

    private Naming naming(
            boolean asHr, Optional<UUID> supervisor, Optional<UUID> person, Optional<List<Colleague>> found) {
        Actor actor = visit.actor();
        if (asHr) {
            actor.require(Role.HR);
        }
        return new Naming(
                asHr,
                supervisor.filter(s -> asHr).map(s -> deputies.chosen(actor, s, true)),
                person.map(p -> deputies.chosen(actor, p, asHr)),
                found);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(text).filter(Predicate.not(String::isEmpty)).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw new Problem.NotFound();
        }
    }

    private View form(Naming naming, FormView form) {
        String title = naming.supervisor()
                .map(s -> visit.t().get("deputy.new.for", s.name()))
                .orElseGet(() -> visit.t().get(naming.asHr() ? "deputy.new.hr" : "deputy.new"));
        return new View(
                "deputy/new.jte",
                Map.of("page", visit.page(title, place(visit.actor())), "naming", naming, "form", form));
    }

    /**
     * Names a deputy.
     *
     * @param input the form
     * @return 303 to the list; 400 or 409 with the form
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response name(Input input) {
        Texts t = visit.t();
        try {
            NameDeputy command = DeputyForm.read(input);
            Deputyship deputy = deputies.name(visit.actor(), command);
            String done = deputy.now() ? "deputy.done.named" : "deputy.done.named-later";
            return answers.go(
                    HERE,
                    Done.of(done, deputy.person().name(), t.date(deputy.from()), t.date(deputy.to()))
                            .undoBy(HERE + "/" + deputy.id() + "/end"));
        } catch (Problem.Invalid invalid) {
            return answers.again(form(again(input), new FormView(input.raw(), ProblemDocument.errors(invalid, t))));
        } catch (Problem.Refused refused) {
            Map<String, String> errors = Map.of("from", t.get(refused.key(), refused.arguments()));
            return answers.again(form(again(input), new FormView(input.raw(), errors)), CONFLICT);
        }
    }

    private Naming again(Input input) {
        Map<String, String> sent = input.raw();
        Optional<UUID> supervisor = id(sent.getOrDefault("supervisor", ""));
        return naming(supervisor.isPresent(), supervisor, id(sent.getOrDefault("person", "")), Optional.empty());
    }

    /**
     * Ends a deputy's time at once.
     *
     * @param id which
     * @return 303 to the list
     */
    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@PathParam("id") UUID id) {
        deputies.end(visit.actor(), id);
        return answers.go(HERE, Done.of("deputy.done.ended"));
    }
}

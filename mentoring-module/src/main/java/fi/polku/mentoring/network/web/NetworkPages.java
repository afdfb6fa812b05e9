package fi.polku.mentoring.network.web;

import fi.polku.mentoring.network.CardContent;
import fi.polku.mentoring.network.Network;
import fi.polku.mentoring.network.NetworkCard;
import fi.polku.mentoring.network.Networks;
import fi.polku.mentoring.network.Sought;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.ApiCall;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The network of a round: looking around, and one's own card with what others will see of it. */
@Path("/rounds/{id}/network")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class NetworkPages {
    static final String PLACE = "mentoring";

    private static final int PAGE = 30;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    ApiCall call;

    @Inject
    Networks networks;

    /** Of which round. */
    @PathParam("id")
    UUID round;

    private String here() {
        return "/rounds/" + round + "/network";
    }

    /**
     * Those in it; to who has not joined, what it is; to who runs the round, how many they are.
     *
     * @param words in names, units, organisations, themes and competences
     * @param theme one they have chosen
     * @param organisation theirs
     * @param language one they like to talk in
     * @return 200; 400 when the search is none
     */
    @GET
    public Response look(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("theme") @DefaultValue("") String theme,
            @QueryParam("organisation") @DefaultValue("") String organisation,
            @QueryParam("language") @DefaultValue("") String language) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", words);
        asked.put("theme", theme);
        asked.put("organisation", organisation);
        asked.put("language", language);
        try {
            Sought sought = NetworkInput.sought(words, theme, organisation, language);
            return Response.ok(list(sought, call.cursor(), FormView.of(asked))).build();
        } catch (Problem.Invalid invalid) {
            return answers.again(list(
                    Sought.anybody(), Cursor.start(), new FormView(asked, ProblemDocument.errors(invalid, visit.t()))));
        }
    }

    private View list(Sought sought, Cursor after, FormView search) {
        Networks.Look look = networks.look(visit.actor(), round, sought, after, PAGE);
        return new View(
                "network/list.jte",
                Map.of(
                        "page",
                        visit.page(
                                visit.t().get("network.title"), look.network().takesPart() ? PLACE : "programmes"),
                        "look",
                        look,
                        "search",
                        search,
                        "sought",
                        sought));
    }

    /**
     * One's own card, to be written.
     *
     * @return 200
     */
    @GET
    @Path("card")
    public View card() {
        Networks.Desk desk = networks.desk(visit.actor(), round);
        Map<String, String> fields = desk.card()
                .map(NetworkInput::fields)
                .orElseGet(
                        () -> Map.of(NetworkInput.LANGUAGES, visit.t().locale().getLanguage()));
        return form(desk, FormView.of(fields), Optional.empty(), "");
    }

    private View form(Networks.Desk desk, FormView form, Optional<NetworkCard> preview, String refused) {
        boolean joined = desk.card().isPresent();
        return new View(
                "network/card.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get(joined ? "network.card.mine" : "network.join.title"), PLACE),
                        "desk",
                        desk,
                        "form",
                        form,
                        "preview",
                        preview,
                        "refused",
                        refused));
    }

    /**
     * Shows what others will see, joins, or saves.
     *
     * @param input what to show; {@code do} is {@code preview} to look at it first
     * @return 200 with the preview; 303 to the network; 400, 409 or 412 with the form
     */
    @POST
    @Path("card")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(Input input) {
        Networks.Desk desk = networks.desk(visit.actor(), round);
        Map<String, String> sent = NetworkInput.sent(input);
        try {
            CardContent content = NetworkInput.content(input);
            if ("preview".equals(sent.get("do"))) {
                NetworkCard shown = networks.preview(visit.actor(), round, content);
                return Response.ok(form(desk, FormView.of(sent), Optional.of(shown), ""))
                        .build();
            }
            if (desk.card().isEmpty()) {
                networks.join(visit.actor(), round, content, Optional.empty());
                return answers.go(here(), Done.of("network.done.joined"));
            }
            Optional<Integer> version = Optional.of(
                    input.number(NetworkInput.VERSION, 1, Integer.MAX_VALUE).orElseThrow(Problem.Stale::new));
            networks.change(visit.actor(), round, version, content);
            return answers.go(here(), Done.of("network.done.changed"));
        } catch (Problem.Invalid invalid) {
            FormView form = new FormView(sent, ProblemDocument.errors(invalid, visit.t()));
            return answers.again(form(desk, form, Optional.empty(), ""));
        } catch (Problem.Refused refused) {
            String why = visit.t().get(refused.key(), refused.arguments());
            return answers.again(form(desk, FormView.of(sent), Optional.empty(), why), CONFLICT);
        } catch (Problem.Stale stale) {
            Map<String, String> onNewest = new LinkedHashMap<>(sent);
            desk.card().ifPresent(card -> onNewest.put(NetworkInput.VERSION, Integer.toString(card.version())));
            String why = visit.t().get("network.card.stale");
            return answers.again(form(desk, FormView.of(onNewest), Optional.empty(), why), PRECONDITION_FAILED);
        }
    }

    /**
     * Asks before leaving.
     *
     * @return 200
     */
    @GET
    @Path("leave")
    public View leave() {
        Network network = networks.read(visit.actor(), round);
        if (network.card().isEmpty()) {
            throw new Problem.NotFound();
        }
        return new View(
                "network/leave.jte",
                Map.of("page", visit.page(visit.t().get("network.leave"), PLACE), "network", network));
    }

    /**
     * Leaves.
     *
     * @return 303 to the network, or to one's mentoring where there is none any more
     */
    @POST
    @Path("leave")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response left() {
        boolean takesPart = networks.read(visit.actor(), round).takesPart();
        networks.leave(visit.actor(), round);
        return answers.go(takesPart ? here() : "/mentoring", Done.of("network.done.left"));
    }
}

package fi.polku.mentoring.feed.web;

import fi.polku.mentoring.feed.Feeds;
import fi.polku.mentoring.shared.OneTimeWord;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import fi.polku.mentoring.web.WebSettings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/** The address of one's own calendar: made, shown once, renewed, taken away. */
@Path("/calendar")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class FeedPages {
    private static final String HERE = "/calendar";

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Feeds feeds;

    @Inject
    WebSettings settings;

    /**
     * Whether there is an address.
     *
     * @return 200
     */
    @GET
    public View read() {
        return page(Optional.empty());
    }

    /**
     * Makes an address, in place of the one there was. Answers with it rather than leading on to a page: it is shown once and kept nowhere.
     *
     * @return 200 with the address
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public View make() {
        OneTimeWord word = feeds.make(visit.actor());
        return page(Optional.of(address(settings, word)));
    }

    /**
     * Takes it away.
     *
     * @return 303 to the same page
     */
    @POST
    @Path("remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove() {
        feeds.remove(visit.actor());
        return answers.go(HERE, Done.of("feed.done.removed"));
    }

    static String address(WebSettings settings, OneTimeWord word) {
        return settings.external("/calendar/" + word.text() + ".ics").toString();
    }

    private View page(Optional<String> address) {
        return new View(
                "feed/feed.jte",
                Map.of(
                        "madeAt",
                        feeds.madeAt(visit.actor()),
                        "page",
                        visit.page(visit.t().get("feed.title"), ""),
                        "address",
                        address));
    }
}

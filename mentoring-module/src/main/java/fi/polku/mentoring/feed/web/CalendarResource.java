package fi.polku.mentoring.feed.web;

import fi.polku.mentoring.calendar.CalendarDocument;
import fi.polku.mentoring.feed.Feeds;
import fi.polku.mentoring.persistence.Acting;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.OneTimeWord;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person's calendar, fetched by a program that has its address and does not sign in. */
@Path("/calendar/{word: [A-Za-z0-9_-]{43}}.ics")
@RequestScoped
@PermitAll
public class CalendarResource {
    @Inject
    Feeds feeds;

    @Context
    @Nullable
    Request request;

    /**
     * The calendar as it is now.
     *
     * @param word of the address
     * @return 200 with its digest as ETag; 304 when the program has it already; 404 when the address opens nothing
     */
    @GET
    public Response fetch(@PathParam("word") String word) {
        Feeds.Owner owner =
                feeds.owner(Actor.worker(Role.NOTICES), new OneTimeWord(word)).orElseThrow(Problem.NotFound::new);
        // what that transaction learnt is of the worker
        Acting.forget();
        CalendarDocument calendar = feeds.calendar(Actor.person(owner.person()), owner.language());
        EntityTag tag = new EntityTag(digest(calendar.bytes()));
        Response.ResponseBuilder known = Objects.requireNonNull(request).evaluatePreconditions(tag);
        Response.ResponseBuilder answer = known == null ? Response.ok(calendar.bytes(), calendar.contentType()) : known;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private static String digest(byte[] octets) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(octets);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

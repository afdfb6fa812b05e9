package fi.polku.mentoring.material.web;

import fi.polku.mentoring.material.FileReading;
import fi.polku.mentoring.material.StoredFile;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A file on its way out, a part in memory at a time. It is kept by the browser, not shown: even what a document would run has no page of ours around it, no
 * origin, and nothing it could load.
 */
@RequestScoped
class FileAnswer {
    private static final String NOTHING =
            "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Inject
    Visit visit;

    @Inject
    FileReading reading;

    Response of(UUID material, Request request) {
        Actor actor = visit.actor();
        StoredFile file = reading.find(actor, material);
        EntityTag tag = new EntityTag(file.sha256());
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        ResponseBuilder answer = unchanged == null ? whole(actor, file) : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("Content-Security-Policy", NOTHING)
                .build();
    }

    private ResponseBuilder whole(Actor actor, StoredFile file) {
        int parts = file.parts();
        StreamingOutput content = out -> {
            for (int number = 0; number < parts; number++) {
                out.write(reading.part(actor, file, number));
            }
        };
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, file.type())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()));
    }

    /** RFC 6266: for old browsers a name in ASCII, for others the name. */
    static String disposition(String name) {
        String ascii = name.replaceAll("[^A-Za-z0-9._ ()-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}

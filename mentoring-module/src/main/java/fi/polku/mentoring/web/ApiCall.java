package fi.polku.mentoring.web;

import fi.polku.mentoring.keys.Fingerprints;
import fi.polku.mentoring.persistence.IdempotencyKey;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** What every call of the API may carry besides its body: a page's cursor and size, and an Idempotency-Key. */
@RequestScoped
public class ApiCall {
    private static final int USUAL = 50;
    private static final int MOST = 100;

    @Inject
    HttpServletRequest request;

    @Inject
    Fingerprints digest;

    /**
     * Where the wanted page of a list begins.
     *
     * @return the start without a cursor
     * @throws Problem.Invalid when {@code cursor} is none of ours
     */
    public Cursor cursor() {
        return Cursor.parse(Optional.ofNullable(request.getParameter("cursor")).filter(c -> !c.isEmpty()));
    }

    /**
     * How many items the page holds.
     *
     * @return {@code limit}, 1–100, 50 when it is left out
     * @throws Problem.Invalid when it is no such number
     */
    public int limit() {
        String limit = request.getParameter("limit");
        if (limit == null || limit.isEmpty()) {
            return USUAL;
        }
        try {
            int wanted = Integer.parseInt(limit);
            if (wanted >= 1 && wanted <= MOST) {
                return wanted;
            }
        } catch (NumberFormatException e) {
            throw new Problem.Invalid("limit", "field.number", 1, MOST);
        }
        throw new Problem.Invalid("limit", "field.number", 1, MOST);
    }

    /**
     * The Idempotency-Key of a create.
     *
     * @param operation what is asked for, such as {@code goal.set}
     * @param body what was sent; only a keyed digest of it is kept
     * @return absent when the client sent none
     */
    public Optional<IdempotencyKey> idempotencyKey(String operation, Input body) {
        return Optional.ofNullable(request.getHeader("Idempotency-Key"))
                .map(key -> new IdempotencyKey(
                        key, operation, digest.of(body.canonical().getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * The key of a page's form that carries an id of its own in the field {@code form}: sent twice as it is, such as by a
     * double click, it is done once; sent again with other content, it is something else.
     *
     * @param operation what is asked for, such as {@code log-entry.write}
     * @param sent the form
     * @return absent when it carries no id
     */
    public Optional<IdempotencyKey> formKey(String operation, Input sent) {
        byte[] fingerprint = digest.of(sent.canonical().getBytes(StandardCharsets.UTF_8));
        return sent.id("form")
                .map(form -> new IdempotencyKey(
                        "form " + form + " " + HexFormat.of().formatHex(fingerprint, 0, 16), operation, fingerprint));
    }
}

package fi.polku.tests.host;

import static fi.polku.tests.host.Interference.answering;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The host's own answers, altered on their way, and given at another time. */
final class Rewritten {
    private static final int OK = 200;
    private static final Pattern MOMENT = Pattern.compile("(asOf|since|changed)=\"([^\"]+)\"");
    private static final Pattern CHANGED_SINCE = Pattern.compile("changedSince=([^&]+)");

    private final Interference way;

    Rewritten(Interference way) {
        this.way = way;
    }

    /** What is told of people, altered. */
    Interference.Fault people(UnaryOperator<String> alteration) {
        return Interference.only("people", request -> given(request, way.ask(request), alteration));
    }

    /** A host whose clock is ahead by that much: of what changed, and of now. */
    Interference.Fault clockAhead(Duration ahead) {
        return request -> {
            if (!ServerIsKilledIT.isPage(request)) {
                return Interference.Outcome.LEFT_TO_HOST;
            }
            String back = CHANGED_SINCE
                    .matcher(request.getRequestURI().toString())
                    .replaceAll(since -> "changedSince=" + moved(since.group(1).replace("%3A", ":"), ahead.negated()));
            return given(
                    request,
                    way.ask(request, URI.create(back)),
                    body -> MOMENT.matcher(body)
                            .replaceAll(moment -> moment.group(1) + "=\"" + moved(moment.group(2), ahead) + "\""));
        };
    }

    private static String moved(String moment, Duration by) {
        return Instant.parse(moment).plus(by).toString();
    }

    private static Interference.Outcome given(
            HttpExchange request, HttpResponse<byte[]> answer, UnaryOperator<String> alteration) throws IOException {
        if (answer.statusCode() != OK) {
            Interference.answer(request, answer);
            return Interference.Outcome.ANSWERED;
        }
        return answering(OK, "application/xml", alteration.apply(text(answer))).on(request);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}

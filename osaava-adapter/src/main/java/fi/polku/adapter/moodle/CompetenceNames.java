package fi.polku.adapter.moodle;

import fi.polku.mentoring.host.Border;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The URI of a competence: its idnumber where that is one, else a URN made of it, and back.
 *
 * @param prefix of the URNs
 */
record CompetenceNames(String prefix) {

    String uri(@Nullable String idnumber) {
        String given = Border.given("idnumber", idnumber).strip();
        if (isUri(given)) {
            return Border.uri("idnumber", given);
        }
        return Border.uri(
                "idnumber",
                prefix + URLEncoder.encode(given, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    String idnumber(String uri) {
        return uri.startsWith(prefix) ? URLDecoder.decode(uri.substring(prefix.length()), StandardCharsets.UTF_8) : uri;
    }

    private static boolean isUri(String idnumber) {
        return idnumber.startsWith("urn:") || idnumber.startsWith("http://") || idnumber.startsWith("https://");
    }
}

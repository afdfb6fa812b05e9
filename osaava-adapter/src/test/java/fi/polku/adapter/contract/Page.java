package fi.polku.adapter.contract;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Documents as a host would send them. */
final class Page {
    private Page() {}

    static InputStream of(String collection, String elements) {
        return document("<" + collection
                + " xmlns='urn:polku:competence-system-adapter:v1' version='1.0' asOf='2026-11-20T04:00:00Z'>"
                + elements + "</" + collection + ">");
    }

    static InputStream document(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static String person(String id, String more) {
        return "<person id='" + id + "' " + more + " changed='2026-11-19T11:20:01.5Z'/>";
    }

    static String named(String more) {
        return "givenName='Aino' familyName='Esimerkki' unit='u-1' " + more;
    }
}

package fi.polku.adapter.moodle;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import fi.polku.adapter.Connecting;
import fi.polku.adapter.Guard;
import fi.polku.mentoring.host.Host;
import jakarta.json.JsonValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A server that answers as the recorded Moodle did, and the adapter connected to it. */
final class MoodleReplay implements AutoCloseable {
    private static final String DATE = "Sun, 22 Nov 2026 08:25:35 GMT";

    final MoodleSite site = new MoodleSite();
    private final MoodleBinding binding = new MoodleBinding();
    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().extensions(new Answering()));

    MoodleReplay() {
        server.start();
        binding.guard = new Guard();
        server.stubFor(post(urlEqualTo("/webservice/rest/server.php"))
                .atPriority(9)
                .willReturn(json().withTransformers("moodle")));
    }

    /** From now on a function does its work and the connection breaks before the answer. */
    void losesAnswersOf(String function) {
        answers(function, json().withTransformers("moodle").withTransformerParameter("lost", true));
    }

    /** Answers by what the site holds. */
    private final class Answering implements ResponseDefinitionTransformerV2 {
        @Override
        public ResponseDefinition transform(ServeEvent event) {
            JsonValue answer = site.answer(form(event.getRequest().getBodyAsString()));
            ResponseDefinitionBuilder response = ResponseDefinitionBuilder.like(event.getResponseDefinition())
                    .withBody(answer.toString());
            if (event.getTransformerParameters().getBoolean("lost", false)) {
                response = response.withFault(Fault.EMPTY_RESPONSE);
            }
            return response.build();
        }

        @Override
        public String getName() {
            return "moodle";
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }
    }

    static ResponseDefinitionBuilder json() {
        return aResponse().withHeader("Content-Type", "application/json").withHeader("Date", DATE);
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            form.put(decoded(parts[0]), decoded(parts[1]));
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** From now on one function is answered so. */
    void answers(String function, ResponseDefinitionBuilder response) {
        server.stubFor(post(urlEqualTo("/webservice/rest/server.php"))
                .withRequestBody(containing("wsfunction=" + function + "&"))
                .atPriority(1)
                .willReturn(response));
    }

    /** From now on the site answers again by itself. */
    void recovers() {
        server.getStubMappings().stream()
                .filter(stub -> stub.getPriority() == 1)
                .forEach(server::removeStub);
    }

    /** How often a function has been called. */
    int calls(String function) {
        return server.countRequestsMatching(com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor(
                                urlEqualTo("/webservice/rest/server.php"))
                        .withRequestBody(containing("wsfunction=" + function + "&"))
                        .build())
                .getCount();
    }

    static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("token", MoodleSite.TOKEN);
        settings.put("timeout", "PT5S");
        settings.put("agency.id", "agency-1");
        settings.put("agency.name.fi", "Virasto");
        settings.put("cohort.people", String.valueOf(MoodleSite.EVERYBODY));
        settings.put("cohort.reports", "E-sup01:1, E-sup02:2");
        settings.put("report.id", "1");
        settings.put("report.rows", "40");
        settings.put("page.people", "7");
        settings.put("page.elements", "11");
        return settings;
    }

    Host connect() {
        return connect(Map.of());
    }

    Host connect(Map<String, String> others) {
        Map<String, String> all = settings();
        all.put("url", server.baseUrl());
        all.putAll(others);
        return Connecting.to("opisto", binding, all);
    }

    @Override
    public void close() {
        binding.close();
        server.stop();
    }
}

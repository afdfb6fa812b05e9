package fi.polku.adapter.moodle;

import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;

/** The one client that all requests to a Moodle go through; made when first needed. */
class Connection {
    private final MoodleSettings settings;
    private @Nullable MoodleClient client;

    Connection(MoodleSettings settings) {
        this.settings = settings;
    }

    synchronized MoodleClient client() {
        MoodleClient made = client;
        if (made == null) {
            made = RestClientBuilder.newBuilder()
                    .baseUri(settings.url())
                    .connectTimeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .readTimeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .followRedirects(false)
                    .property("microprofile.rest.client.disable.default.mapper", true)
                    // in chunks, as the client underneath would send a whole body again by itself when an answer is
                    // lost
                    .property("jersey.config.client.request.entity.processing", "CHUNKED")
                    .build(MoodleClient.class);
            client = made;
        }
        return made;
    }

    synchronized void close() {
        if (client != null) {
            client.close();
            client = null;
        }
    }
}

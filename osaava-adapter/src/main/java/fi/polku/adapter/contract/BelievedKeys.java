package fi.polku.adapter.contract;

import fi.polku.mentoring.host.Border;
import fi.polku.mentoring.host.HostCompetence.Key;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The competences that were named before: millions of ratings name a few hundred of them, whose names need to be checked, and
 * be in memory, only once.
 */
final class BelievedKeys {
    /** Whatever a host sends, this takes no more memory than some megabytes. */
    private static final int MOST = 10_000;

    private final Map<String, Key> byUri = new ConcurrentHashMap<>();

    /**
     * What names a competence.
     *
     * @param framework what came
     * @param uri what came
     * @return once it can be believed; throws {@link fi.polku.mentoring.host.NotBelieved} when it cannot
     */
    Key key(@Nullable String framework, @Nullable String uri) {
        Key known = uri == null ? null : byUri.get(uri);
        if (known != null && known.framework().equals(framework)) {
            return known;
        }
        Key key = new Key(Border.id("framework", framework), Border.uri("uri", uri));
        if (byUri.size() >= MOST) {
            byUri.clear();
        }
        byUri.put(key.uri(), key);
        return key;
    }
}

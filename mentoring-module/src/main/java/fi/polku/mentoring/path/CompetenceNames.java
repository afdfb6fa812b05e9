package fi.polku.mentoring.path;

import fi.polku.mentoring.host.CompetenceView;
import fi.polku.mentoring.host.Competences;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the competences of steps are called. */
@ApplicationScoped
class CompetenceNames {
    @Inject
    Competences catalogue;

    /** Names by URI, of all that these things mention, in one statement; without those the copy does not know. */
    <T> Map<String, Localized> of(Actor actor, Collection<T> things, Function<T, Collection<String>> uris) {
        Set<String> all = things.stream().flatMap(t -> uris.apply(t).stream()).collect(Collectors.toSet());
        return catalogue.byUris(actor, all).values().stream()
                .collect(Collectors.toMap(CompetenceView::uri, CompetenceView::name));
    }

    /** Those of the URIs that the copy does not know. */
    Set<String> unknown(Actor actor, Collection<String> uris) {
        Set<String> unknown = new TreeSet<>(uris);
        unknown.removeAll(catalogue.byUris(actor, uris).keySet());
        return unknown;
    }
}

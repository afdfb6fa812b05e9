package fi.polku.mentoring.host;

import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looking up competences in the local copy of the catalogue. */
@UseCases
public class Competences {
    /** Fewer letters than this say too little to search for. */
    public static final int FEWEST_LETTERS = 2;

    private static final int MOST = 100;
    private static final int LONGEST = 200;
    private static final Set<String> LANGUAGES = Set.of("fi", "sv", "en");

    @Inject
    CompetenceStore store;

    @Inject
    Hosts hosts;

    /**
     * Competences whose name holds every word that was typed; first those of the framework that the host's conventions name,
     * then those whose name begins with it, short names before long.
     *
     * @param actor who asks
     * @param typed what somebody typed; with fewer than two letters nothing is found
     * @param locale the language in which the names are searched
     * @param limit at most so many, and at most 100
     * @return each competence once, without its scale
     */
    public List<CompetenceView> search(Actor actor, String typed, Locale locale, int limit) {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        List<String> words = CompetenceStore.words(text, locale);
        if (words.isEmpty() || String.join("", words).length() < FEWEST_LETTERS) {
            return List.of();
        }
        String language = LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "fi";
        return store.search(words, language, Math.max(1, Math.min(MOST, limit)), first());
    }

    /** The framework of each host that competences are offered from first. */
    private List<CompetenceStore.InHost> first() {
        return hosts.connected().stream()
                .flatMap(host -> host.conventions().framework().stream()
                        .map(framework -> new CompetenceStore.InHost(host.id(), framework)))
                .toList();
    }

    /**
     * A competence with its scale.
     *
     * @param actor who asks
     * @param uri names it
     * @return absent when no host has or had it
     */
    public Optional<CompetenceView> byUri(Actor actor, String uri) {
        return store.named(List.of(uri)).stream()
                .findFirst()
                .map(competence -> competence.on(scale(competence.framework().id())));
    }

    private List<ScaleStep> scale(String framework) {
        CompetenceStore.Scale scale = store.scale(framework);
        return scale.host()
                .flatMap(hosts::find)
                .map(host -> host.conventions().named(scale.steps()))
                .orElse(scale.steps());
    }

    /**
     * Many competences at once, in one statement, for lists that refer to them.
     *
     * @param actor who asks
     * @param uris name them; none gives none
     * @return those that are known, without their scales, also ones that the host has since taken out
     */
    public Map<String, CompetenceView> byUris(Actor actor, Collection<String> uris) {
        if (uris.isEmpty()) {
            return Map.of();
        }
        return store.named(uris).stream().collect(Collectors.toMap(CompetenceView::uri, Function.identity()));
    }
}

package fi.polku.mentoring.goal;

import fi.polku.mentoring.host.CompetenceView;
import fi.polku.mentoring.host.Competences;
import fi.polku.mentoring.host.ProfileView;
import fi.polku.mentoring.host.Profiles;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a goal may develop: competences by name, or those that the profile says one should grow in. */
@UseCases
public class GoalCompetences {
    private static final int MOST = 11;
    private static final int FROM_PROFILE = 6;

    @Inject
    Competences competences;

    @Inject
    Profiles profiles;

    /**
     * Competences to choose from.
     *
     * @param actor who sets a goal
     * @param words what is looked for; absent when nothing is
     * @param chosen URI of the one that is chosen already, absent when none is
     * @param locale the language in which names are searched
     * @return at most eleven; the profile is asked only when there is nothing else to show
     */
    public CompetenceOffer offer(Actor actor, Optional<String> words, Optional<String> chosen, Locale locale) {
        Optional<CompetenceView> known = chosen.flatMap(uri -> competences.byUri(actor, uri));
        if (words.isPresent()) {
            List<CompetenceOffer.Found> found = competences.search(actor, words.get(), locale, MOST).stream()
                    .map(c -> new CompetenceOffer.Found(c.uri(), c.name()))
                    .toList();
            return new CompetenceOffer(known, found, true);
        }
        return new CompetenceOffer(known, known.isPresent() ? List.of() : toGrowIn(actor), false);
    }

    private List<CompetenceOffer.Found> toGrowIn(Actor actor) {
        return profiles.of(actor).groups().stream()
                .flatMap(group -> group.competences().stream())
                .filter(GoalCompetences::isBelowTarget)
                .limit(FROM_PROFILE)
                .map(line -> new CompetenceOffer.Found(line.uri(), line.name()))
                .toList();
    }

    private static boolean isBelowTarget(ProfileView.Line line) {
        return line.target().isPresent() && line.target().get() > line.level().orElse(0);
    }
}

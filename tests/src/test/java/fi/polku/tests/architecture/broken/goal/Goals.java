package fi.polku.tests.architecture.broken.goal;

import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;

/** One use case says who acts, two do not. */
@UseCases
public class Goals {
    public String kept(Actor actor, String title) {
        return ofNobody(title + actor.roleCodes());
    }

    public String actorIsSecond(String title, Actor actor) {
        return kept(actor, title);
    }

    public String nobodyActs() {
        return ofNobody("");
    }

    private static String ofNobody(String title) {
        return title;
    }
}

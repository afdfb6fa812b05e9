package fi.polku.mentoring.host;

import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import jakarta.inject.Inject;

/** The competence profile that the host holds, as far as it is copied. Each person sees their own, and nobody another's. */
@UseCases
public class Profiles {
    @Inject
    ProfileStore store;

    /**
     * The actor's own profile. Never waits for the host; three statements, however long the profile is.
     *
     * @param actor whose profile
     * @return empty of competences when the host has no profile of the person
     */
    public ProfileView of(Actor actor) {
        return new ProfileView(store.groups(actor.person()), store.age(actor.person()));
    }

    /**
     * How old the copy is that the actor's data come from.
     *
     * @param actor who asks
     * @return never null
     */
    public CopyAge age(Actor actor) {
        return store.age(actor.person());
    }
}

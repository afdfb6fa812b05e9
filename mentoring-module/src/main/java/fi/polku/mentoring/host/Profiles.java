package fi.polku.mentoring.host;

import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The competence profile that the host holds, as far as it is copied. Each person sees their own, and nobody another's. */
@UseCases
public class Profiles {
    @Inject
    ProfileStore store;

    @Inject
    Hosts hosts;

    /**
     * The actor's own profile, in the words of configuration where it has some. Never waits for the host; three statements,
     * however long the profile is.
     *
     * @param actor whose profile
     * @return empty of competences when the host has no profile of the person
     */
    public ProfileView of(Actor actor) {
        ProfileStore.Ground ground = store.ground(actor.person());
        ProfileStore.Origin origin = ground.origin();
        List<ProfileView.Group> groups = store.groups(actor.person(), ground.scales());
        Optional<HostConventions> conventions =
                origin.host().flatMap(hosts::find).map(Host::conventions);
        return new ProfileView(
                groups.stream()
                        .map(group -> conventions.map(group::by).orElse(group))
                        .toList(),
                origin.age(),
                conventions.flatMap(own ->
                        own.links().toPerson(origin.id()).map(page -> new ProfileView.InHost(own.name(), page))));
    }

    /**
     * How old the copy is that the actor's data come from.
     *
     * @param actor who asks
     * @return never null
     */
    public CopyAge age(Actor actor) {
        return store.ground(actor.person()).origin().age();
    }
}

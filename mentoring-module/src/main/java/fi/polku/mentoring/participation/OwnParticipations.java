package fi.polku.mentoring.participation;

import fi.polku.mentoring.host.Participation;
import fi.polku.mentoring.participation.ParticipationStore.Kept;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.OwnData;
import fi.polku.mentoring.shared.OwnThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What a person has their host told of their parts in groups. */
@ApplicationScoped
class OwnParticipations implements OwnData {
    @Inject
    ParticipationStore store;

    @Override
    public List<Part> parts() {
        return List.of(Part.brief(54, "participations", this::tell));
    }

    private void tell(Actor actor, Consumer<OwnThing> to) {
        actor.person();
        store.told(Integer.MAX_VALUE).stream().map(OwnParticipations::part).forEach(to);
    }

    private static OwnThing part(Kept kept) {
        Optional<Participation> message = kept.part().message().map(MyPart.Shown::message);
        return new OwnThing()
                .id("id", kept.id())
                .name("programme", message.map(Participation::programme))
                .code("role", "programme.role", message.map(told -> told.role().code()))
                .day("firstDay", message.map(told -> told.term().from()))
                .day("lastDay", message.flatMap(told -> told.term().to()))
                .code(
                        "status",
                        "participation.status",
                        message.map(told -> told.term().status().code()))
                .code("state", "evidence.state", Optional.of(kept.part().state().code()))
                .id("group", kept.part().group())
                .moment("decidedAt", kept.decidedAt());
    }
}

package fi.polku.mentoring.participation;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.BesideProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Parts in groups of which one has the host told, next to one's competence profile. */
@ApplicationScoped
class PartsBesideProfile implements BesideProfile {
    @Inject
    Participations participations;

    @Override
    public List<Line> beside(Actor actor) {
        return participations.told(actor).stream()
                .flatMap(PartsBesideProfile::line)
                .toList();
    }

    private static Stream<Line> line(MyPart part) {
        return part.message().stream()
                .map(MyPart.Shown::message)
                .map(message -> new Line(
                        message.programme(),
                        "programme.role." + message.role().code(),
                        message.term().from(),
                        message.term().to(),
                        "participation.status." + message.term().status().code(),
                        "evidence.state." + part.state().code(),
                        part.state().tone(),
                        "/groups/" + part.group() + "/participation"));
    }
}

package fi.polku.mentoring.programme;

import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Reads a whole programme for the use cases: four statements, however much there is. */
@ApplicationScoped
class ProgrammeReading {
    @Inject
    ProgrammeStore programmes;

    @Inject
    RoundStore rounds;

    @Inject
    TaskStore tasks;

    /** As the acting person sees it; what they do not see does not exist. */
    ProgrammeView get(UUID id) {
        ProgrammeView found = programmes.find(id).orElseThrow(Problem.NotFound::new);
        List<Owner> owners = tasks.owners(id);
        boolean reads = found.standing() == ProgrammeView.Standing.READS;
        return new ProgrammeView(
                found.id(),
                found.status(),
                found.template(),
                found.content(),
                reads ? owners.stream().filter(Owner::joined).toList() : owners,
                tasks.people(id),
                rounds.ofProgramme(id),
                found.standing(),
                found.changedAt(),
                found.version());
    }

    /** The same, for those who run it: others who see it are told that it is not theirs to change. */
    ProgrammeView getToRun(UUID id) {
        ProgrammeView programme = get(id);
        if (!programme.run()) {
            throw new Problem.NotAllowed("programme.organisers-only");
        }
        return programme;
    }
}

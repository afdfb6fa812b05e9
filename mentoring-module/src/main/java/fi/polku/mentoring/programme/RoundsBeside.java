package fi.polku.mentoring.programme;

import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** A round as it goes on, for the pages of those who take part in it: its phases, and what is handed out in them. Two statements. */
@UseCases
public class RoundsBeside {
    @Inject
    RoundStore rounds;

    @Inject
    Instance<Handouts> handouts;

    /**
     * What goes on.
     *
     * @param round with its timeline; absent where there is none, or it is not seen any more
     * @param material of the phases that go on; absent where no room knows any
     */
    public record Beside(Optional<Round> round, Optional<Handouts.Now> material) {
        /** What there is for somebody who is in nothing that goes on. */
        public static final Beside NOTHING = new Beside(Optional.empty(), Optional.empty());
    }

    /**
     * Reads what goes on in a round.
     *
     * @param actor who takes part
     * @param programme of which programme
     * @param round which round; absent in a programme without rounds
     * @return as far as the actor sees it
     */
    public Beside read(Actor actor, UUID programme, Optional<UUID> round) {
        actor.person();
        Optional<Round> found = round.flatMap(id -> rounds.ofProgramme(programme).stream()
                .filter(each -> each.id().equals(id))
                .findFirst());
        return new Beside(found, handouts.stream().findFirst().map(known -> known.now(actor, programme, found)));
    }
}

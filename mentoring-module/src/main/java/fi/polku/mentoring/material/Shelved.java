package fi.polku.mentoring.material;

import fi.polku.mentoring.programme.Phase;
import fi.polku.mentoring.programme.PhaseKind;
import fi.polku.mentoring.programme.Round;
import fi.polku.mentoring.shared.Localized;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands on a shelf, as the reader sees it: of a round its own and its programme's, of a programme its own.
 *
 * @param shelf which
 * @param programme of which
 * @param of the round; absent on a programme's shelf
 * @param all in order
 */
public record Shelved(Shelf shelf, OfProgramme programme, Optional<Round> of, List<Material> all) {
    public Shelved {
        all = List.copyOf(all);
    }

    /** Whether the reader may change it. */
    public boolean run() {
        return programme.run();
    }

    /** What the programme is called. */
    public Localized name() {
        return programme.name();
    }

    /** The phases that material may be of here: those of the round, or all where a programme has rounds. */
    public List<PhaseKind> phases() {
        if (of.isPresent()) {
            return of.get().timeline().byDay().stream().map(Phase::kind).toList();
        }
        return programme.inRounds() ? List.of(PhaseKind.values()) : List.of();
    }

    /** Whom material can be for here. */
    public List<Reached> audiences() {
        return Reached.in(programme.roles(), programme.inRounds());
    }

    /**
     * By phase, what is of none first.
     *
     * @return no phase without material
     */
    public Map<Optional<PhaseKind>, List<Material>> byPhase() {
        Map<Optional<PhaseKind>, List<Material>> byPhase = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(Optional.<PhaseKind>empty()),
                        Stream.concat(phases().stream(), Stream.of(PhaseKind.values()))
                                .distinct()
                                .map(Optional::of))
                .forEach(phase -> byPhase.put(phase, new ArrayList<>()));
        all.forEach(each ->
                byPhase.getOrDefault(each.said().phase(), new ArrayList<>()).add(each));
        byPhase.values().removeIf(List::isEmpty);
        return byPhase;
    }

    /**
     * What stands on this very shelf in one phase: what can be moved up and down among one another.
     *
     * @param one of them
     * @return in order
     */
    public List<Material> beside(Material one) {
        return all.stream()
                .filter(each -> each.round().equals(one.round())
                        && each.said().phase().equals(one.said().phase()))
                .toList();
    }

    /**
     * The phases that go on.
     *
     * @param day in Finland
     * @return in the order of their days; none without a round
     */
    public List<PhaseKind> now(LocalDate day) {
        return of.stream()
                .flatMap(round -> round.timeline().byDay().stream())
                .filter(phase -> phase.includes(day))
                .map(Phase::kind)
                .toList();
    }
}

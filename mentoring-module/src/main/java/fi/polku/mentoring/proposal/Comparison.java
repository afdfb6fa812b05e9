package fi.polku.mentoring.proposal;

import fi.polku.mentoring.desk.DeskState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Two proposals beside each other.
 *
 * @param desk of their round
 * @param one the one
 * @param other the other
 * @param places where everybody is whom the reader weighs, in the order of sending
 */
public record Comparison(DeskState desk, ProposalSummary one, ProposalSummary other, List<Place> places) {
    public Comparison {
        places = List.copyOf(places);
    }

    /**
     * Where somebody is.
     *
     * @param person who
     * @param one the number of their group in the one; absent where they have none, or are no part of it
     * @param other the same in the other
     */
    public record Place(ProposedPerson person, Optional<Integer> one, Optional<Integer> other) {}

    /**
     * Those who have a group in the one alone.
     *
     * @return in the order of sending
     */
    public List<ProposedPerson> onlyInOne() {
        return only(place -> place.one().isPresent() && place.other().isEmpty());
    }

    /**
     * Those who have a group in the other alone.
     *
     * @return in the order of sending
     */
    public List<ProposedPerson> onlyInOther() {
        return only(place -> place.other().isPresent() && place.one().isEmpty());
    }

    private List<ProposedPerson> only(Function<Place, Boolean> wanted) {
        return places.stream().filter(wanted::apply).map(Place::person).toList();
    }

    /**
     * How many groups both have, with the same people as far as the reader knows them.
     *
     * @return not counting groups of one whom the reader weighs
     */
    public int same() {
        Set<Set<UUID>> others = new HashSet<>(groups(Place::other).values());
        return (int)
                groups(Place::one).values().stream().filter(others::contains).count();
    }

    /**
     * Groups of the one that the other does not have.
     *
     * @return by number, who is in it
     */
    public Map<Integer, List<ProposedPerson>> changed() {
        return changed(Place::one, Place::other);
    }

    /**
     * Groups of the other that the one does not have.
     *
     * @return by number, who is in it
     */
    public Map<Integer, List<ProposedPerson>> changedInOther() {
        return changed(Place::other, Place::one);
    }

    private Map<Integer, List<ProposedPerson>> changed(
            Function<Place, Optional<Integer>> here, Function<Place, Optional<Integer>> there) {
        Set<Set<UUID>> others = new HashSet<>(groups(there).values());
        Map<Integer, Set<UUID>> own = groups(here);
        Map<Integer, List<ProposedPerson>> changed = new LinkedHashMap<>();
        own.keySet().stream().sorted().forEach(number -> {
            if (!others.contains(own.getOrDefault(number, Set.of()))) {
                changed.put(number, new ArrayList<>());
            }
        });
        places.forEach(place -> here.apply(place).map(changed::get).ifPresent(group -> group.add(place.person())));
        return changed;
    }

    private Map<Integer, Set<UUID>> groups(Function<Place, Optional<Integer>> of) {
        Map<Integer, Set<UUID>> groups = new LinkedHashMap<>();
        places.forEach(place -> of.apply(place)
                .ifPresent(number -> groups.computeIfAbsent(number, key -> new HashSet<>())
                        .addAll(place.person().application().stream().toList())));
        return groups;
    }
}

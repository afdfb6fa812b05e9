package fi.polku.mentoring.proposal;

import fi.polku.mentoring.application.Meets;
import fi.polku.mentoring.programme.GroupRole;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Somebody who applied as a peer, from an organisation of their own, ready for anything until a test says otherwise. */
record Applied(Candidate candidate) {

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static UUID person(String name) {
        return id("person " + name);
    }

    static Applied peer(String name) {
        return as(GroupRole.PEER, name);
    }

    static Applied as(GroupRole role, String name) {
        return new Applied(new Candidate(
                id(name),
                person(name),
                role,
                Optional.of(id("house of " + name)),
                List.of(),
                new Candidate.Practice(List.of("fi"), Meets.EITHER, Set.of("helsinki")),
                new Candidate.Profile(Set.of(), List.of(), false),
                Candidate.Seat.NONE));
    }

    private Applied with(
            List<UUID> above, Candidate.Practice practice, Candidate.Profile profile, Candidate.Seat seat) {
        return new Applied(new Candidate(
                candidate.application(),
                candidate.person(),
                candidate.role(),
                candidate.organisation(),
                above,
                practice,
                profile,
                seat));
    }

    /** The same person, who applied as this too. */
    Applied who(String name) {
        return new Applied(new Candidate(
                candidate.application(),
                person(name),
                candidate.role(),
                candidate.organisation(),
                candidate.above(),
                candidate.practice(),
                candidate.profile(),
                candidate.seat()));
    }

    Applied from(Optional<UUID> organisation) {
        return new Applied(new Candidate(
                candidate.application(),
                candidate.person(),
                candidate.role(),
                organisation,
                candidate.above(),
                candidate.practice(),
                candidate.profile(),
                candidate.seat()));
    }

    Applied under(String... names) {
        return with(
                Arrays.stream(names).map(Applied::person).toList(),
                candidate.practice(),
                candidate.profile(),
                candidate.seat());
    }

    Applied meets(Meets how, String... places) {
        return with(
                candidate.above(),
                new Candidate.Practice(List.of("fi"), how, Set.of(places)),
                candidate.profile(),
                candidate.seat());
    }

    Applied profile(Set<UUID> themes, boolean leftOver, Candidate.Level... levels) {
        return with(
                candidate.above(),
                candidate.practice(),
                new Candidate.Profile(themes, List.of(levels), leftOver),
                candidate.seat());
    }

    /** In a group of the desk, in which nobody is hidden. */
    Applied at(String group) {
        return with(
                candidate.above(),
                candidate.practice(),
                candidate.profile(),
                new Candidate.Seat(Optional.of(id(group)), true));
    }

    /** In a group of the desk with somebody hidden. */
    Applied besideSomebodyHidden(String group) {
        return with(
                candidate.above(),
                candidate.practice(),
                candidate.profile(),
                new Candidate.Seat(Optional.of(id(group)), false));
    }
}

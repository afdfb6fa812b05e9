package fi.polku.mentoring.mentorship.web;

import fi.polku.mentoring.mentorship.Seat;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.programme.Places;
import fi.polku.mentoring.programme.ProgrammeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who has been chosen for a group that is to be, and which role is to be filled next.
 *
 * @param programme of which programme
 * @param chosen in the order of choosing
 */
public record Seating(ProgrammeView programme, List<Chosen> chosen) {

    public Seating {
        chosen = List.copyOf(chosen);
    }

    /**
     * Somebody who was chosen.
     *
     * @param seat who, as what
     * @param name their name
     */
    public record Chosen(Seat seat, String name) {
        /** As it stands in the address. */
        public String text() {
            return seat.role().code() + ":" + seat.person();
        }
    }

    /** Those of an address whom the visitor may ask; others are left out. */
    static Seating of(ProgrammeView programme, List<String> seats, Function<Seat, Optional<String>> name) {
        List<Chosen> chosen = new ArrayList<>();
        for (String text : seats) {
            seat(text)
                    .filter(seat ->
                            chosen.stream().noneMatch(c -> c.seat().person().equals(seat.person())))
                    .ifPresent(seat -> name.apply(seat).ifPresent(known -> chosen.add(new Chosen(seat, known))));
        }
        return new Seating(programme, chosen);
    }

    private static Optional<Seat> seat(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        try {
            UUID person = UUID.fromString(text.substring(colon + 1));
            return GroupRole.of(text.substring(0, colon)).map(role -> new Seat(person, role));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The first role of which there are fewer than the form needs. */
    public Optional<GroupRole> next() {
        return programme.content().form().places().stream()
                .filter(places -> count(places.role()) < places.min())
                .map(Places::role)
                .findFirst();
    }

    private long count(GroupRole role) {
        return chosen.stream().filter(c -> c.seat().role() == role).count();
    }

    /** Whether somebody was chosen already. */
    public boolean has(UUID person) {
        return chosen.stream().anyMatch(c -> c.seat().person().equals(person));
    }

    /** The address with one more. */
    public String with(Seat seat) {
        return href(java.util.stream.Stream.concat(
                        chosen.stream().map(Chosen::text),
                        java.util.stream.Stream.of(seat.role().code() + ":" + seat.person()))
                .toList());
    }

    /** The address without one of them. */
    public String without(Chosen one) {
        return href(
                chosen.stream().filter(c -> !c.equals(one)).map(Chosen::text).toList());
    }

    private String href(List<String> seats) {
        String query = seats.stream().map(s -> "seat=" + s).collect(Collectors.joining("&"));
        return "/mentoring/" + programme.id() + "/invite" + (query.isEmpty() ? "" : "?" + query);
    }
}

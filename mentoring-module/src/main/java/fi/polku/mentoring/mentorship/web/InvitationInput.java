package fi.polku.mentoring.mentorship.web;

import fi.polku.mentoring.mentorship.Invite;
import fi.polku.mentoring.mentorship.Seat;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.web.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is invited and why, read from a form or from JSON: {@code people[].person}, {@code people[].role}, {@code message}, {@code beyond}. */
final class InvitationInput {
    private static final String PEOPLE = "people";

    private InvitationInput() {}

    static Invite read(Input input) {
        input.known(PEOPLE, "message", "beyond");
        List<Seat> seats = new ArrayList<>();
        List<Input> people = input.objects(PEOPLE, Invite.MOST);
        for (int i = 0; i < people.size(); i++) {
            Input one = people.get(i).known("person", "role");
            one.requiredLine("person", Input.LINE);
            one.requiredLine("role", Input.LINE);
            Optional<UUID> person = one.id("person");
            Optional<GroupRole> role = one.choice("role", GroupRole::of);
            input.adopt(PEOPLE + "[" + i + "].", one);
            if (person.isPresent() && role.isPresent()) {
                seats.add(new Seat(person.get(), role.get()));
            }
        }
        Optional<String> message = input.text("message", Invite.LONGEST_MESSAGE);
        boolean beyond = input.truth("beyond").orElse(false);
        input.check();
        return new Invite(seats, message, beyond);
    }
}

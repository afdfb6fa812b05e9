package fi.polku.mentoring.deputy.web;

import fi.polku.mentoring.deputy.NameDeputy;
import fi.polku.mentoring.web.Input;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Reads the naming of a deputy from a form or a JSON document. */
final class DeputyForm {
    private static final UUID NOBODY = new UUID(0, 0);

    private DeputyForm() {}

    static NameDeputy read(Input input) {
        input.known("supervisor", "person", "from", "to");
        Optional<UUID> supervisor = input.id("supervisor");
        input.requiredLine("person", Input.LINE);
        UUID person = input.id("person").orElse(NOBODY);
        LocalDate from = input.requiredDate("from").orElse(LocalDate.MIN);
        LocalDate to = input.requiredDate("to").orElse(LocalDate.MIN);
        input.check();
        return new NameDeputy(supervisor, person, from, to);
    }
}

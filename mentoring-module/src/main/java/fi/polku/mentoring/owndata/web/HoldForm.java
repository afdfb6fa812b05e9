package fi.polku.mentoring.owndata.web;

import fi.polku.mentoring.owndata.PlaceHold;
import fi.polku.mentoring.web.Input;
import java.time.LocalDate;
import java.util.UUID;

/** Reads a hold from a form or a JSON document. */
final class HoldForm {
    private static final UUID NOBODY = new UUID(0, 0);

    private HoldForm() {}

    static PlaceHold place(Input input) {
        input.known("person", "reason", "reviewOn");
        input.requiredLine("person", Input.LINE);
        UUID person = input.id("person").orElse(NOBODY);
        String reason = input.requiredText("reason", PlaceHold.LONGEST);
        LocalDate review = input.requiredDate("reviewOn").orElse(LocalDate.MIN);
        input.check();
        return new PlaceHold(person, reason, review);
    }

    static LocalDate review(Input input) {
        input.known("reviewOn");
        LocalDate review = input.requiredDate("reviewOn").orElse(LocalDate.MIN);
        input.check();
        return review;
    }
}

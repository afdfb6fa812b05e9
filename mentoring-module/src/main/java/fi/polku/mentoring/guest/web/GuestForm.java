package fi.polku.mentoring.guest.web;

import fi.polku.mentoring.guest.InviteGuest;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Input;
import java.time.LocalDate;
import java.util.Optional;

/** Reads an invitation from a form or a JSON document. */
final class GuestForm {
    private GuestForm() {}

    static InviteGuest read(Input input) {
        input.known("givenName", "familyName", "email", "language", "home", "until");
        String given = input.requiredLine("givenName", InviteGuest.NAME);
        String family = input.requiredLine("familyName", InviteGuest.NAME);
        String email = input.requiredLine("email", InviteGuest.EMAIL);
        if (!email.isEmpty() && !InviteGuest.isAddress(email)) {
            input.error("email", "field.email");
        }
        String home = input.requiredLine("home", InviteGuest.HOME);
        String language = input.choice("language", GuestForm::language).orElse("fi");
        LocalDate until = input.requiredDate("until").orElse(LocalDate.MIN);
        input.check();
        return new InviteGuest(given, family, email, language, home, until);
    }

    private static Optional<String> language(String word) {
        return Texts.all().stream().map(Texts::language).filter(word::equals).findFirst();
    }
}

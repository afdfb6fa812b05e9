package fi.polku.mentoring.owndata.web;

import fi.polku.mentoring.owndata.Formerly;
import fi.polku.mentoring.shared.Texts;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody of the organisation over REST, who may have left it; {@code lastDay} is left out for who has not. */
public record FormerlyJson(
        UUID id, String name, String unit, @Nullable LocalDate lastDay) {

    static FormerlyJson of(Formerly person, Texts t) {
        return new FormerlyJson(
                person.id(),
                person.name(),
                person.unit().in(t.locale()),
                person.lastDay().orElse(null));
    }
}

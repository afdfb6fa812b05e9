package fi.polku.mentoring.participation.web;

import fi.polku.mentoring.participation.MyPart;
import fi.polku.mentoring.participation.ToldState;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Texts;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A participation in words. */
public final class ParticipationWords {
    private ParticipationWords() {}

    /** In every language in which it is sent. */
    public static String all(Localized text) {
        return Stream.of(text.fi(), text.sv(), text.en())
                .filter(each -> !each.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** The message that says how it stands. */
    public static String tells(MyPart part) {
        if (part.state() == ToldState.SENT) {
            return "participation.tells.sent";
        }
        return "evidence.tells." + part.state().code() + (part.givenUp().isPresent() ? ".given-up" : "");
    }

    /** When what is said of it came to be. */
    public static String when(Texts t, MyPart part) {
        return part.settledAt().or(part::since).map(t::dateTime).orElse("");
    }
}

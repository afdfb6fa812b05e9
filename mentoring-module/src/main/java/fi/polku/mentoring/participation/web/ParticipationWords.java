package fi.polku.mentoring.participation.web;

import fi.polku.mentoring.participation.MyPart;
import fi.polku.mentoring.participation.ToldState;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Tone;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A participation in words. */
public final class ParticipationWords {
    private ParticipationWords() {}

    /** A role or a status in message keys. */
    public static String word(Enum<?> constant) {
        return ParticipationJson.word(constant);
    }

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

    /** No answer is waited for: what was sent is there. */
    public static Tone tone(ToldState state) {
        return state == ToldState.SENT ? Tone.GOOD : Tone.of(state.code());
    }
}

package fi.polku.mentoring.telling;

import fi.polku.mentoring.notice.NoticeKind;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.telling.ToldNotice.Facts;
import java.time.Instant;

/** A notice in words: one sentence, which is also the subject of its mail. */
public final class NoticeWords {
    private NoticeWords() {}

    /**
     * The sentence.
     *
     * @param t the receiver's language
     * @param kind of what
     * @param facts what is filled in
     * @return without what anybody wrote, but for a programme's published name
     */
    public static String of(Texts t, NoticeKind kind, Facts facts) {
        String programme = facts.programme().map(name -> name.in(t.locale())).orElse("");
        String moment = facts.moment().map(at -> moment(t, kind, at)).orElse("");
        String key = "notice.text." + kind.code();
        boolean told = facts.programme().isPresent() || !t.has(key + ".plain");
        return told ? t.get(key, programme, moment) : t.get(key + ".plain", moment);
    }

    /** A window ends with its last day; a step and a deputy's time have days; a meeting has a time. */
    private static String moment(Texts t, NoticeKind kind, Instant at) {
        return switch (kind) {
            case ROUND_ANNOUNCED, WINDOW_CLOSES, SURVEY_OPENS, SURVEY_CLOSES -> t.date(at.minusSeconds(1));
            case STEP_DUE, DEPUTY_NAMED -> t.date(at);
            default -> t.dateTime(at);
        };
    }
}

package fi.polku.mentoring.telling.web;

import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.telling.NoticeWords;
import fi.polku.mentoring.telling.ToldNotice;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice as the API shows it: {@code text} in the language that was asked for, {@code page} a path within Polku. */
public record NoticeJson(
        UUID id,
        String kind,
        String text,
        String page,
        Instant at,
        @Nullable Instant readAt) {

    static NoticeJson of(ToldNotice notice, Texts t) {
        return new NoticeJson(
                notice.id(),
                notice.kind().code(),
                NoticeWords.of(t, notice.kind(), notice.facts()),
                notice.page(),
                notice.at(),
                notice.readAt().orElse(null));
    }
}

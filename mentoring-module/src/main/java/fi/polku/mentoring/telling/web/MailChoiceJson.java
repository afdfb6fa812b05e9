package fi.polku.mentoring.telling.web;

import fi.polku.mentoring.notice.Choice;
import fi.polku.mentoring.notice.NoticeKind;
import fi.polku.mentoring.telling.MailChoice;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The choice of mail as the API shows it: every kind with how it comes, and times on Finland's clocks. */
public record MailChoiceJson(
        Map<String, String> kinds,
        @Nullable String quietFrom,
        @Nullable String quietTo,
        String digestAt) {

    static MailChoiceJson of(MailChoice mine) {
        Choice choice = mine.choice();
        Map<String, String> kinds = new TreeMap<>();
        for (NoticeKind kind : NoticeKind.values()) {
            kinds.put(kind.code(), MailChoiceForm.code(choice.delivery(kind)));
        }
        return new MailChoiceJson(
                kinds,
                choice.quiet().map(q -> q.from().toString()).orElse(null),
                choice.quiet().map(q -> q.to().toString()).orElse(null),
                choice.digestAt().toString());
    }
}

package fi.polku.mentoring.telling;

import fi.polku.mentoring.notice.NoticeKind;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.telling.ToldNotice.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Mails from rows, one for each notice in them. */
final class MailRows {
    private MailRows() {}

    /** In the order of the rows; a notice of a kind that this version does not know is left out. */
    static List<Mail> mails(List<Row> rows, Instant until) {
        Map<UUID, Mail> mails = new LinkedHashMap<>();
        for (Row row : rows) {
            UUID id = id(row, "mail");
            Mail mail = mails.computeIfAbsent(id, key -> empty(row, until));
            NoticeKind.of(row.text("kind").orElseThrow())
                    .map(kind -> line(row, kind))
                    .ifPresent(line -> mails.put(id, with(mail, line)));
        }
        return List.copyOf(mails.values());
    }

    private static Mail empty(Row row, Instant until) {
        return new Mail(
                id(row, "mail"),
                new Mail.Receiver(
                        id(row, "person"),
                        row.text("email").filter(address -> row.flag("here")),
                        Locale.forLanguageTag(row.text("language").orElse("fi"))),
                List.of(),
                new Mail.Turn(
                        row.number("attempts").orElseThrow(), row.flag("digest"), row.moment("handed_at"), until));
    }

    private static Mail.Line line(Row row, NoticeKind kind) {
        return new Mail.Line(
                id(row, "notice"), kind, new Facts(row.name("name"), row.moment("moment")), row.flag("of_use"));
    }

    private static Mail with(Mail mail, Mail.Line line) {
        List<Mail.Line> lines = new ArrayList<>(mail.lines());
        lines.add(line);
        return new Mail(mail.id(), mail.to(), lines, mail.turn());
    }

    private static UUID id(Row row, String column) {
        return Objects.requireNonNull(row.id(column));
    }
}

package fi.polku.tests.refusals;

import static fi.polku.tests.refusals.Who.ADMIN;
import static fi.polku.tests.refusals.Who.OWNER;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The lines of notices, of what comes by mail, and of the calendar's address: each their own, and the administrator what could not be delivered. */
final class NoticeRows {
    List<Row> all() {
        return List.of(
                Row.of("GET /me/notices", "").known(200),
                Row.of("POST /me/notices/read", "").known(200),
                Row.of("POST /me/notices/{id}/read", "what the owner was told")
                        .of("id", this::notice)
                        .answers(204, OWNER),
                Row.of("GET /me/mail-choice", "").known(200),
                Row.of("PUT /me/mail-choice", "")
                        .sending(s -> Map.of("digestAt", "08:00"))
                        .known(200),
                Row.of("GET /me/calendar-feed", "").known(200),
                Row.of("POST /me/calendar-feed", "").known(201),
                Row.of("DELETE /me/calendar-feed", "").known(204),
                Row.of("GET /dead-mails", "").known(403).answers(200, ADMIN),
                Row.of("POST /dead-mails/resend", "").known(403).answers(202, ADMIN),
                Row.of("POST /dead-mails/{id}/resend", "a mail to the owner")
                        .of("id", this::deadMail)
                        .known(403)
                        .answers(202, ADMIN),
                Row.of("DELETE /dead-mails/{id}", "a mail to the owner")
                        .of("id", this::deadMail)
                        .known(403)
                        .answers(204, ADMIN));
    }

    private String notice(Scene scene) {
        String id = UUID.randomUUID().toString();
        scene.database()
                .change(
                        "insert into polku.notice (id, person, kind, subject, occurrence, page, arisen_at)"
                                + " values (?::uuid, ?::uuid, 'step-due', gen_random_uuid(), '', '/path', now())",
                        id,
                        scene.owner());
        return id;
    }

    private String deadMail(Scene scene) {
        String id = UUID.randomUUID().toString();
        scene.database()
                .change(
                        "insert into polku.notice_mail (id, person, due_at, attempts, dead_at, fault)"
                                + " values (?::uuid, ?::uuid, now(), 1, now(), '550 5.1.1 unknown')",
                        id,
                        scene.owner());
        return id;
    }
}

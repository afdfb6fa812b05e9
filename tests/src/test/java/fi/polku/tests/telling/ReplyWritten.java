package fi.polku.tests.telling;

import fi.polku.run.MailCatcher;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** A reply as calendars write one, and what is done to it by who wishes ill or does not know better. */
record ReplyWritten(
        String id,
        String from,
        String attendee,
        String uid,
        int sequence,
        String answer,
        Instant stamp,
        String method) {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Of somebody who is invited, by themselves, to what was sent. */
    static ReplyWritten by(String address, String uid, int sequence, String answer) {
        return new ReplyWritten(
                "<" + UUID.randomUUID() + "@calendar.example>",
                "From: Kuka Vain <" + address + ">",
                address,
                uid,
                sequence,
                answer,
                Instant.now(),
                "REPLY");
    }

    ReplyWritten from(String header) {
        return new ReplyWritten(id, header, attendee, uid, sequence, answer, stamp, method);
    }

    ReplyWritten to(String otherUid, int otherSequence) {
        return new ReplyWritten(id, from, attendee, otherUid, otherSequence, answer, stamp, method);
    }

    ReplyWritten at(Instant when) {
        return new ReplyWritten(id, from, attendee, uid, sequence, answer, when, method);
    }

    ReplyWritten by(String method) {
        return new ReplyWritten(id, from, attendee, uid, sequence, answer, stamp, method);
    }

    String calendar() {
        return String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "PRODID:-//Kalenteri//FI",
                "VERSION:2.0",
                "METHOD:" + method,
                "BEGIN:VEVENT",
                "UID:" + uid,
                "SEQUENCE:" + sequence,
                "DTSTAMP:" + UTC.format(stamp),
                "DTSTART:20270301T120000Z",
                "ORGANIZER:mailto:" + MailCatcher.PRODUCT,
                "ATTENDEE;PARTSTAT=" + answer + ":mailto:" + attendee,
                "COMMENT:Salaisuus joka ei kuulu lokiin",
                "END:VEVENT",
                "END:VCALENDAR",
                "");
    }

    /** As most send it. */
    byte[] mail() {
        return mail(
                "multipart/alternative; boundary=\"raja\"",
                "--raja\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nSalaisuus joka ei kuulu lokiin\r\n--raja\r\n"
                        + "Content-Type: text/calendar; charset=\"utf-8\"; method=" + method + "\r\n\r\n" + calendar()
                        + "\r\n--raja--\r\n");
    }

    byte[] mail(String type, String body) {
        return (from + "\r\nTo: " + MailCatcher.PRODUCT + "\r\nMessage-ID: " + id
                        + "\r\nSubject: Vastaus\r\nMIME-Version: 1.0\r\nContent-Type: " + type + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** By what the product knows it again: its name and who has sent it. */
    String named() {
        return id + "\n" + from.substring("From: ".length());
    }
}

package fi.polku.mentoring.calendar;

import static fi.polku.mentoring.calendar.Samples.AINO;
import static fi.polku.mentoring.calendar.Samples.MADE;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import fi.polku.mentoring.calendar.NoReply.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** An invitation is answered in somebody's own calendar, and their program sends what it sends. */
class AnswerComesBackTest {
    private static final Instant LATER = MADE.plusSeconds(3600);
    /** As another program of that kind writes it: folded, with a zone of its own and an alarm. */
    private static final String WRITTEN = String.join(
            "\r\n",
            "BEGIN:VCALENDAR",
            "PRODID:Some Program 16.0",
            "METHOD:REPLY",
            "VERSION:2.0",
            "BEGIN:VTIMEZONE",
            "TZID:FLE Standard Time",
            "TZURL:http://example.com/zone",
            "BEGIN:STANDARD",
            "DTSTART:16010101T040000",
            "TZOFFSETFROM:+0300",
            "TZOFFSETTO:+0200",
            "UID:not-this-one@example.com",
            "END:STANDARD",
            "END:VTIMEZONE",
            "BEGIN:VEVENT",
            "ATTENDEE;PARTSTAT=ACCEPTED;CN=\"Virtanen; Aino\":MAILTO:Aino.Virta",
            " nen@example.fi",
            "COMMENT;LANGUAGE=fi-FI:Tulen mielelläni\\n",
            "UID:6f1c0b6e-0000-4000-8000-000000000001@polku.example.fi",
            "SUMMARY;LANGUAGE=fi:Accepted: Vertaiskolmikon tapaaminen",
            "DTSTART;TZID=FLE Standard Time:20270210T090000",
            "DTSTAMP:20261122T110000Z",
            "SEQUENCE:2",
            "BEGIN:VALARM",
            "UID:nor-this@example.com",
            "TRIGGER:-PT15M",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR",
            "");

    private static ReadReply read(String text) {
        return ReplyReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String text, Reason reason) {
        assertThat(read(text)).isEqualTo(new NoReply(reason));
    }

    @Example
    void is_read_with_all_that_it_says() {
        assertThat(read(WRITTEN))
                .isEqualTo(new Reply(
                        Samples.event().revision().uid(),
                        AINO.address(),
                        Answer.ACCEPTED,
                        2,
                        Instant.parse("2026-11-22T11:00:00Z")));
    }

    @Example
    void is_read_from_another_library() {
        for (ParticipationStatus status : new ParticipationStatus[] {
            ParticipationStatus.ACCEPTED, ParticipationStatus.DECLINED, ParticipationStatus.TENTATIVE
        }) {
            ICalendar calendar = new ICalendar();
            calendar.setMethod(Method.reply());
            VEvent event = new VEvent();
            event.setUid(Samples.event().revision().uid());
            event.setSequence(0);
            event.setDateTimeStamp(Date.from(LATER));
            Attendee attendee = new Attendee("Aino Virtanen", AINO.address());
            attendee.setParticipationStatus(status);
            event.addAttendee(attendee);
            calendar.addEvent(event);
            assertThat(read(Biweekly.write(calendar).go()))
                    .isEqualTo(new Reply(
                            Samples.event().revision().uid(),
                            AINO.address(),
                            Answer.of(status.getValue()).orElseThrow(),
                            0,
                            LATER));
        }
    }

    @Example
    void fold_within_a_letter_is_joined() {
        byte[] octets = WRITTEN.getBytes(StandardCharsets.UTF_8);
        int within = new String(octets, StandardCharsets.ISO_8859_1).indexOf('\u00c3') + 1;
        byte[] folded = new byte[octets.length + 3];
        System.arraycopy(octets, 0, folded, 0, within);
        System.arraycopy("\r\n ".getBytes(StandardCharsets.US_ASCII), 0, folded, within, 3);
        System.arraycopy(octets, within, folded, within + 3, octets.length - within);
        assertThat(ReplyReader.read(folded)).isEqualTo(read(WRITTEN));
    }

    @Example
    void whatever_is_no_reply_is_refused_with_its_reason() {
        assertRefused(Invitations.request(Samples.event()).text(), Reason.OTHER_METHOD);
        assertRefused(WRITTEN.replace("METHOD:REPLY", "METHOD:COUNTER"), Reason.OTHER_METHOD);
        assertRefused(WRITTEN.replace("METHOD:REPLY\r\n", ""), Reason.OTHER_METHOD);
        assertRefused("Automaattinen vastaus: olen lomalla.", Reason.UNREADABLE);
        assertRefused("", Reason.UNREADABLE);
        assertRefused(WRITTEN.replace("VEVENT", "VTODO"), Reason.NOT_ONE_EVENT);
        assertRefused(WRITTEN + WRITTEN, Reason.OTHER_METHOD);
        assertRefused(WRITTEN.replace("SEQUENCE:2", "RECURRENCE-ID:20270210T070000Z"), Reason.OF_A_SERIES);
        assertRefused(WRITTEN.replace("UID:6f1c0b6e", "X-ID:6f1c0b6e"), Reason.NO_UID);
        assertRefused(WRITTEN.replace("MAILTO:", "https:"), Reason.NO_ATTENDEE);
        assertRefused(WRITTEN.replace("ATTENDEE;", "X-NOBODY;"), Reason.NO_ATTENDEE);
        assertRefused(WRITTEN.replace("COMMENT;", "ATTENDEE;"), Reason.NO_ATTENDEE);
        assertRefused(WRITTEN.replace("=ACCEPTED", "=NEEDS-ACTION"), Reason.NO_ANSWER);
        assertRefused(WRITTEN.replace("PARTSTAT=ACCEPTED;", ""), Reason.NO_ANSWER);
        assertRefused(WRITTEN.replace("=ACCEPTED", "=DELEGATED"), Reason.DELEGATED);
        assertRefused(WRITTEN.replace("SEQUENCE:2", "SEQUENCE:99999999999"), Reason.NO_SEQUENCE);
        assertRefused(WRITTEN.replace("DTSTAMP:20261122T110000Z", "DTSTAMP:20261322T110000Z"), Reason.NO_STAMP);
    }

    @Example
    void too_much_is_not_read() {
        assertRefused(
                WRITTEN.replace("COMMENT;", "COMMENT;X-A=" + "a".repeat(ReplyReader.MOST_OCTETS) + ";"),
                Reason.TOO_LARGE);
        assertRefused(WRITTEN.replace("SEQUENCE:2", "X-A:1\r\n".repeat(ReplyReader.MOST_LINES)), Reason.TOO_LARGE);
        assertRefused("BEGIN:VCALENDAR\r\n" + "BEGIN:X\r\n".repeat(1500), Reason.TOO_DEEP);
    }

    @Property(tries = 500)
    void any_octets_are_an_answer_or_a_reason(@ForAll @Size(max = 400) byte[] noise) {
        assertThat(ReplyReader.read(noise)).isInstanceOf(NoReply.class);
    }

    @Property(tries = 500)
    void broken_answer_is_an_answer_or_a_reason(@ForAll int from, @ForAll int length, @ForAll byte octet) {
        byte[] broken = WRITTEN.getBytes(StandardCharsets.UTF_8);
        int start = Math.floorMod(from, broken.length);
        Arrays.fill(broken, start, Math.min(broken.length, start + Math.floorMod(length, 20)), octet);
        assertThat(ReplyReader.read(broken)).isNotNull();
    }

    @Example
    void counts_for_the_version_that_was_answered() {
        CalendarEvent event = Samples.event();
        Reply reply = new Reply(event.revision().uid(), AINO.address(), Answer.ACCEPTED, 0, LATER);

        CalendarEvent answered = event.answered(reply).orElseThrow();
        assertThat(answered.invitees().get(0).answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(answered.invitees().get(1).answer()).isEqualTo(Answer.NEEDS_ACTION);
        assertThat(answered.revision()).isEqualTo(event.revision());
        assertThat(event.revised(LATER).answered(reply)).isEmpty();
    }

    @Example
    void older_answer_changes_nothing_and_nor_does_a_strangers() {
        CalendarEvent event = Samples.event();
        String uid = event.revision().uid();
        CalendarEvent answered = event.answered(new Reply(uid, AINO.address(), Answer.DECLINED, 0, LATER))
                .orElseThrow();

        assertThat(answered.answered(new Reply(uid, AINO.address(), Answer.ACCEPTED, 0, MADE)))
                .isEmpty();
        assertThat(answered.answered(new Reply(uid, AINO.address(), Answer.ACCEPTED, 0, LATER)))
                .isEmpty();
        assertThat(event.answered(new Reply(uid, "stranger@example.com", Answer.ACCEPTED, 0, LATER)))
                .isEmpty();
        assertThat(event.answered(new Reply("other@example.fi", AINO.address(), Answer.ACCEPTED, 0, LATER)))
                .isEmpty();
    }

    @Example
    void another_time_is_asked_anew_and_another_name_is_not() {
        CalendarEvent answered = Samples.event()
                .answered(new Reply(Samples.event().revision().uid(), AINO.address(), Answer.ACCEPTED, 0, LATER))
                .orElseThrow();
        TimeSlot other = new TimeSlot(LATER.plusSeconds(86_400), Samples.USUAL);

        assertThat(answered.changed(other, answered.words(), answered.venue(), LATER)
                        .invitees())
                .allMatch(i -> i.answer() == Answer.NEEDS_ACTION && i.answered().isEmpty());
        assertThat(answered.changed(answered.slot(), Samples.words("Toinen nimi"), answered.venue(), LATER)
                        .invitees())
                .first()
                .matches(i -> i.answer() == Answer.ACCEPTED);
    }
}

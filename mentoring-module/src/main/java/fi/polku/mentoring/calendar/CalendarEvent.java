package fi.polku.mentoring.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A meeting as calendars see it. Each change makes a new version, whose sequence is one more; who had answered for a time is asked anew when the time is
 * another one (RFC 5546, 3.2.2.1).
 *
 * @param revision which event, and which version
 * @param slot when
 * @param words what it is called
 * @param venue where
 * @param organiser to whom answers go: the installation's mailbox, or who called the meeting
 * @param invitees each address at most once
 */
public record CalendarEvent(
        Revision revision, TimeSlot slot, EventWords words, Venue venue, Mailbox organiser, List<Invitee> invitees) {

    /**
     * An event.
     *
     * @throws IllegalArgumentException when somebody is invited twice
     */
    public CalendarEvent {
        invitees = List.copyOf(invitees);
        if (invitees.stream().map(i -> i.who().address()).distinct().count() < invitees.size()) {
            throw new IllegalArgumentException("Somebody is invited twice");
        }
    }

    /**
     * The event with another time, name or place.
     *
     * @param newSlot when
     * @param newWords what it is called
     * @param newVenue where
     * @param at when it was changed, UTC
     * @return the next version, or this one when nothing is different
     */
    public CalendarEvent changed(TimeSlot newSlot, EventWords newWords, Venue newVenue, Instant at) {
        if (newSlot.equals(slot) && newWords.equals(words) && newVenue.equals(venue)) {
            return this;
        }
        List<Invitee> asked = newSlot.equals(slot)
                ? invitees
                : invitees.stream().map(Invitee::askedAnew).toList();
        return new CalendarEvent(revision.next(at), newSlot, newWords, newVenue, organiser, asked);
    }

    /**
     * The event with one more who is invited.
     *
     * @param invitee who
     * @param at when, UTC
     * @return the next version, or this one when they already are
     */
    public CalendarEvent with(Invitee invitee, Instant at) {
        return find(invitee.who().address()).isPresent()
                ? this
                : with(
                        revision.next(at),
                        Stream.concat(invitees.stream(), Stream.of(invitee)).toList());
    }

    /**
     * The event without somebody; {@link Invitations#removal} tells them.
     *
     * @param who whom
     * @param at when, UTC
     * @return the next version, or this one when they are not invited
     */
    public CalendarEvent without(Mailbox who, Instant at) {
        List<Invitee> left = invitees.stream()
                .filter(i -> !i.who().address().equals(who.address()))
                .toList();
        return left.size() == invitees.size() ? this : with(revision.next(at), left);
    }

    /**
     * The next version as it stands; what {@link Invitations#cancellation} cancels.
     *
     * @param at when, UTC
     * @return the same with the next revision
     */
    public CalendarEvent revised(Instant at) {
        return with(revision.next(at), invitees);
    }

    /**
     * The event as one of many gets it who are no group: nobody else's address is in it.
     *
     * @param invitee who gets it
     * @return the same version
     */
    public CalendarEvent onlyFor(Invitee invitee) {
        return with(revision, List.of(invitee));
    }

    /**
     * The event after an answer. An answer counts when it is for this version, from somebody who is invited, and newer than what they said before
     * (RFC 5546, 2.1.5).
     *
     * @param reply what came
     * @return the same version with the answer; absent when it does not count
     */
    public Optional<CalendarEvent> answered(Reply reply) {
        boolean thisVersion = revision.uid().equals(reply.uid()) && revision.sequence() == reply.sequence();
        if (!thisVersion || invitees.stream().noneMatch(i -> i.isNews(reply))) {
            return Optional.empty();
        }
        return Optional.of(with(
                revision,
                invitees.stream().map(i -> i.isNews(reply) ? i.with(reply) : i).toList()));
    }

    private Optional<Invitee> find(String address) {
        return invitees.stream().filter(i -> i.who().address().equals(address)).findFirst();
    }

    private CalendarEvent with(Revision newRevision, List<Invitee> newInvitees) {
        return new CalendarEvent(newRevision, slot, words, venue, organiser, newInvitees);
    }
}

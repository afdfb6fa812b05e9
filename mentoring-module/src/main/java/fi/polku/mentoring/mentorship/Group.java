package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A group: who is in it and how it stands, never what is written in it.
 *
 * @param id the group
 * @param programme of which programme
 * @param name what that is called
 * @param round of which round; absent where pairs begin when they are needed
 * @param begunAt UTC
 * @param endedOn the last day on which it went on; absent while it does
 * @param sight as what the reader sees it
 * @param agreement how the agreement stands
 * @param small whether there are fewer in it than the programme's form wants
 * @param keptUntil when it is destroyed; absent while it goes on
 * @param hostTakes whether the reader's host takes what people tell it of their participation
 * @param members those who were in it too
 */
public record Group(
        UUID id,
        UUID programme,
        Localized name,
        Optional<UUID> round,
        Instant begunAt,
        Optional<LocalDate> endedOn,
        Sight sight,
        Agreed agreement,
        boolean small,
        Optional<LocalDate> keptUntil,
        boolean hostTakes,
        List<Member> members) {

    public Group {
        members = List.copyOf(members);
    }

    /** As what somebody sees a group. */
    public enum Sight {
        /** Is in it. */
        MEMBER,
        /** Was in it: reads what they wrote themselves. */
        FORMER,
        /** Was in it and runs the programme: reads what they wrote themselves, and may end it. */
        FORMER_ORGANISER,
        /** Runs the programme: knows who is in it. */
        ORGANISER
    }

    /** How an agreement stands. */
    public enum Agreed {
        /** Nothing is proposed yet. */
        NOT_YET,
        /** Somebody has not accepted what is proposed. */
        WAITS,
        /** All who are in the group have accepted it. */
        IN_FORCE;

        /**
         * The word of the API and of message keys.
         *
         * @return such as {@code in-force}
         */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether one can write in it. */
    public boolean goesOn() {
        return endedOn.isEmpty();
    }

    /** Whether the reader is in it. */
    public boolean mine() {
        return sight == Sight.MEMBER;
    }

    /** Whether the reader runs the programme, and is not in it. */
    public boolean run() {
        return sight == Sight.ORGANISER || sight == Sight.FORMER_ORGANISER;
    }

    /** Whether the reader was in it and is not any more. */
    public boolean left() {
        return sight == Sight.FORMER || sight == Sight.FORMER_ORGANISER;
    }

    /** Those who are in it. */
    public List<Member> present() {
        return members.stream().filter(Member::present).toList();
    }

    /**
     * The others in it by name.
     *
     * @param me who reads
     * @return names with commas between; empty when nobody is left
     */
    public String others(UUID me) {
        return present().stream()
                .filter(m -> !m.person().equals(me))
                .map(Member::name)
                .collect(Collectors.joining(", "));
    }

    /**
     * One who is in it.
     *
     * @param person who
     * @return absent for others
     */
    public Optional<Member> member(UUID person) {
        return present().stream().filter(m -> m.person().equals(person)).findFirst();
    }
}

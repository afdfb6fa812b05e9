package fi.polku.mentoring.material;

import fi.polku.mentoring.programme.GroupRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whom material is for. Organisers see all of it, and who trains sees what those see whom they train. */
public enum Reached {
    /** All who see the programme. */
    EVERYONE,
    /** All members of its groups. */
    PARTICIPANTS,
    /** Members as mentors. */
    MENTOR,
    /** Members as mentees. */
    MENTEE,
    /** Members as peers. */
    PEER,
    /** Members as the experienced in reverse mentoring. */
    SENIOR,
    /** Members as the newcomers in reverse mentoring. */
    NEWCOMER,
    /** Who trains. */
    TRAINERS,
    /** Who composes groups. */
    MATCHING,
    /** Who runs the programme, and nobody else. */
    ORGANISERS;

    /**
     * Whom, in the database, the API and message keys.
     *
     * @return such as {@code participants}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whom a code means.
     *
     * @param code such as {@code participants}
     * @return absent for an unknown code
     */
    public static Optional<Reached> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /**
     * The role that members have.
     *
     * @return absent where it is not by role
     */
    public Optional<GroupRole> role() {
        return Stream.of(GroupRole.values())
                .filter(role -> role.code().equals(code()))
                .findFirst();
    }

    /**
     * Whom there is in a programme.
     *
     * @param roles of its form
     * @param inRounds whether it has rounds
     * @return roles where there are several, a matching group where there are rounds
     */
    static List<Reached> in(Set<GroupRole> roles, boolean inRounds) {
        List<Reached> all = new ArrayList<>();
        for (Reached each : values()) {
            boolean there = each.role()
                    .map(role -> roles.size() > 1 && roles.contains(role))
                    .orElse(each != MATCHING || inRounds);
            if (there) {
                all.add(each);
            }
        }
        return all;
    }
}

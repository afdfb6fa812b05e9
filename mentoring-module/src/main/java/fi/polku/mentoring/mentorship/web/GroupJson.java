package fi.polku.mentoring.mentorship.web;

import fi.polku.mentoring.mentorship.Group;
import fi.polku.mentoring.mentorship.Member;
import fi.polku.mentoring.programme.web.TextJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group over REST: who is in it and how it stands.
 *
 * @param round left out where pairs begin when they are needed
 * @param endedOn left out while it goes on
 * @param agreement not-yet, waits or in-force
 * @param small whether there are fewer in it than the programme's form wants
 * @param destroyedAfter left out while it goes on
 */
public record GroupJson(
        UUID id,
        UUID programme,
        TextJson name,
        @Nullable UUID round,
        Instant begunAt,
        @Nullable LocalDate endedOn,
        String agreement,
        boolean small,
        @Nullable LocalDate destroyedAfter,
        List<MemberJson> members) {

    static GroupJson of(Group group) {
        return new GroupJson(
                group.id(),
                group.programme(),
                TextJson.of(group.name()),
                group.round().orElse(null),
                group.begunAt(),
                group.endedOn().orElse(null),
                group.agreement().code(),
                group.small(),
                group.keptUntil().orElse(null),
                group.members().stream().map(MemberJson::of).toList());
    }

    /**
     * Somebody who is or was in it.
     *
     * @param organisation left out for a guest
     * @param leftAt left out for who is in it
     * @param wouldEnd whether they think that the group has done its work
     */
    public record MemberJson(
            UUID person,
            String name,
            String role,
            @Nullable TextJson organisation,
            @Nullable Instant leftAt,
            boolean wouldEnd) {

        static MemberJson of(Member member) {
            return new MemberJson(
                    member.person(),
                    member.name(),
                    member.role().code(),
                    member.organisation().map(TextJson::of).orElse(null),
                    member.leftAt().orElse(null),
                    member.wouldEnd());
        }
    }
}

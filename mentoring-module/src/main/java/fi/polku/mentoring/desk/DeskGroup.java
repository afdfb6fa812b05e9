package fi.polku.mentoring.desk;

import fi.polku.mentoring.application.Endorsed;
import fi.polku.mentoring.application.Meets;
import fi.polku.mentoring.programme.GroupForm;
import fi.polku.mentoring.programme.GroupRole;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A group that is being made, or is confirmed.
 *
 * @param id the group
 * @param number by which it is called
 * @param version for If-Match
 * @param confirmed whether a second member has confirmed it
 * @param members in the order of roles and of sending
 * @param inLine whether one of them reports to another
 * @param someoneLeft whether somebody has withdrawn from it since it was changed last
 * @param ticks what was looked at by somebody already
 * @param reason why these people; absent also for a reader who does not weigh all of them
 * @param reasonBy who wrote it
 */
public record DeskGroup(
        UUID id,
        int number,
        int version,
        boolean confirmed,
        List<DeskPerson> members,
        boolean inLine,
        boolean someoneLeft,
        Map<DeskWarning, DeskTick> ticks,
        Optional<String> reason,
        Optional<String> reasonBy) {
    public DeskGroup {
        members = List.copyOf(members);
        ticks = Map.copyOf(ticks);
    }

    /**
     * Whether the reader weighs all who are in it.
     *
     * @return then they read why, and may say so
     */
    public boolean seenWhole() {
        return members.stream().allMatch(member -> member.application().isPresent());
    }

    /**
     * What is missing or too many.
     *
     * @param form how many of which role a group has
     * @return by role, as {@link GroupForm#misfits}
     */
    public Map<GroupRole, Integer> misfits(GroupForm form) {
        Map<GroupRole, Integer> there = new EnumMap<>(GroupRole.class);
        members.forEach(member -> there.merge(member.role(), 1, Integer::sum));
        return form.misfits(there);
    }

    /**
     * What to look at once more.
     *
     * @param form the form of the programme's groups
     * @return in the order of {@link DeskWarning}
     */
    public Set<DeskWarning> warnings(GroupForm form) {
        Set<DeskWarning> warnings = EnumSet.noneOf(DeskWarning.class);
        if (inLine) {
            warnings.add(DeskWarning.REPORTING_LINE);
        }
        Set<UUID> organisations = new HashSet<>();
        if (form.across()
                && members.stream().flatMap(m -> m.organisation().stream()).anyMatch(o -> !organisations.add(o))) {
            warnings.add(DeskWarning.SAME_ORGANISATION);
        }
        Set<String> languages = new HashSet<>(
                members.stream().findFirst().map(DeskPerson::languages).orElse(List.of()));
        members.forEach(member -> languages.retainAll(member.languages()));
        if (!members.isEmpty() && languages.isEmpty()) {
            warnings.add(DeskWarning.NO_COMMON_LANGUAGE);
        }
        if (meets(Meets.PLACE) && meets(Meets.REMOTE)) {
            warnings.add(DeskWarning.PLACE_OR_REMOTE);
        }
        if (members.stream()
                .anyMatch(m -> m.endorsed().filter(e -> e == Endorsed.DECLINED).isPresent())) {
            warnings.add(DeskWarning.DECLINED);
        }
        return warnings;
    }

    private boolean meets(Meets how) {
        return members.stream().anyMatch(m -> m.meets().filter(x -> x == how).isPresent());
    }
}

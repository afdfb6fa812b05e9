package fi.polku.mentoring.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What no group may break, each with its reason. These methods are the definition: the engine looks the same up in tables, and the {@link
 * Checker} asks these.
 */
public enum HardRule {
    /** As many of each role as the form says: the programme was agreed on with that. */
    SIZE {
        @Override
        boolean keeps(List<Applicant> group, Ties ties) {
            Map<Role, Long> counts =
                    group.stream().collect(Collectors.groupingBy(Applicant::role, Collectors.counting()));
            return ties.rules().form().fits(counts);
        }
    },

    /** Each person once: a group of somebody with themselves is none. */
    ONCE {
        @Override
        boolean keepsTwo(Applicant one, Applicant other, Ties ties) {
            return !one.id().equals(other.id());
        }
    },

    /** Different organisations where the programme asks for it: one speaks more freely outside the house. */
    ORGANISATION {
        @Override
        boolean keepsTwo(Applicant one, Applicant other, Ties ties) {
            boolean asked = switch (ties.rules().differing()) {
                case NOBODY -> false;
                case ROLES -> one.role() != other.role();
                case EVERYBODY -> true;
            };
            return !asked || !one.organisation().equals(other.organisation());
        }
    },

    /** Nobody with somebody of the own reporting line, up or down, at any distance: who decides on a career does not hear its doubts. */
    REPORTING_LINE {
        @Override
        boolean keepsTwo(Applicant one, Applicant other, Ties ties) {
            return !ties.above(one.id()).contains(other.id())
                    && !ties.above(other.id()).contains(one.id());
        }
    },

    /** No declared conflict of interest between any two. */
    CONFLICT {
        @Override
        boolean keepsTwo(Applicant one, Applicant other, Ties ties) {
            return !ties.conflict(one.id(), other.id());
        }
    },

    /** Nobody with whom one of the two does not want to be; why is their own matter. */
    REFUSED {
        @Override
        boolean keepsTwo(Applicant one, Applicant other, Ties ties) {
            return !one.relations().refused().contains(other.id())
                    && !other.relations().refused().contains(one.id());
        }
    },

    /** One language that all share, not one between each two: a group has one conversation. */
    LANGUAGE {
        @Override
        boolean keeps(List<Applicant> group, Ties ties) {
            return !common(group, each -> each.practice().languages()).isEmpty();
        }
    },

    /** Remotely if that is fine for all, else one place where all come. */
    PLACE {
        @Override
        boolean keeps(List<Applicant> group, Ties ties) {
            return group.stream().allMatch(each -> each.practice().remote())
                    || !common(group, each -> each.practice().places()).isEmpty();
        }
    },

    /** Not together whom the matching group keeps apart. */
    APART {
        @Override
        boolean keepsTwo(Applicant one, Applicant other, Ties ties) {
            return !ties.apart(one.id(), other.id());
        }
    },

    /** Together whom the matching group locked together: all of them or none. */
    TOGETHER {
        @Override
        boolean keeps(List<Applicant> group, Ties ties) {
            Set<String> ids = group.stream().map(Applicant::id).collect(Collectors.toSet());
            return group.stream().allMatch(each -> ids.containsAll(ties.together(each.id())));
        }
    },

    /** Nobody whom the matching group has set aside. */
    ASIDE {
        @Override
        boolean keeps(List<Applicant> group, Ties ties) {
            return group.stream().noneMatch(each -> ties.aside(each.id()));
        }
    };

    /** Whether the group keeps this rule. */
    boolean keeps(List<Applicant> group, Ties ties) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                if (!keepsTwo(group.get(i), group.get(j), ties)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether these two keep it; always, where a rule is on whole groups alone. */
    boolean keepsTwo(Applicant one, Applicant other, Ties ties) {
        return true;
    }

    /** Which rules the group breaks. */
    static List<HardRule> broken(List<Applicant> group, Ties ties) {
        return List.of(values()).stream()
                .filter(rule -> !rule.keeps(group, ties))
                .toList();
    }

    /** Which rules these people break whoever joins them: not sizes that could still be reached. */
    static List<HardRule> brokenForGood(List<Applicant> group, Ties ties) {
        Map<Role, Long> counts = group.stream().collect(Collectors.groupingBy(Applicant::role, Collectors.counting()));
        boolean crowded = counts.entrySet().stream()
                .anyMatch(count -> ties.rules()
                        .form()
                        .seat(count.getKey())
                        .map(seat -> count.getValue() > seat.max())
                        .orElse(true));
        return broken(group, ties).stream()
                .filter(rule -> rule == SIZE ? crowded : rule != TOGETHER)
                .toList();
    }

    static Set<String> common(List<Applicant> group, Function<Applicant, Set<String>> of) {
        Set<String> common = new HashSet<>(of.apply(group.get(0)));
        group.forEach(each -> common.retainAll(of.apply(each)));
        return common;
    }
}

package fi.polku.mentoring.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an instance must be to be solved: each flaw names its field. */
final class Soundness {
    private static final int MOST_CODES = 200;
    private static final int HIGHEST_LEVEL = 1000;
    private static final int MOST_GROUPS = 100;

    private final List<Flaw> flaws = new ArrayList<>();
    private final Rules rules;
    private final Map<String, Applicant> known = new LinkedHashMap<>();

    private Soundness(Rules rules) {
        this.rules = rules;
    }

    static List<Flaw> flaws(Rules rules, List<Applicant> applicants, List<Set<String>> conflicts, Locks locks) {
        Soundness soundness = new Soundness(rules);
        soundness.form(rules.form());
        soundness.weights();
        for (int i = 0; i < applicants.size(); i++) {
            soundness.applicant("applicants[" + i + "]", applicants.get(i));
        }
        soundness.twos("conflicts", conflicts);
        soundness.twos("locks.apart", locks.apart());
        soundness.locks(locks);
        if (soundness.flaws.isEmpty()) {
            soundness.lockedGroups(new Instances(rules, applicants, conflicts, locks));
        }
        return soundness.flaws;
    }

    /** The parts of an instance that is not known to be sound yet. */
    record Instances(Rules rules, List<Applicant> applicants, List<Set<String>> conflicts, Locks locks) {}

    private void refuse(String field, String key, Object... arguments) {
        flaws.add(Flaw.of(field, key, arguments));
    }

    private void form(Form form) {
        List<Form.Seat> seats = form.seats();
        if (seats.isEmpty() || seats.size() > 2) {
            refuse("form", "seats");
            return;
        }
        if (seats.size() == 2 && seats.get(0).role() == seats.get(1).role()) {
            refuse("form[1].role", "role-twice", seats.get(0).role());
        }
        for (int i = 0; i < seats.size(); i++) {
            if (seats.get(i).min() < 1 || seats.get(i).max() < seats.get(i).min()) {
                refuse("form[" + i + "]", "seat-size");
            }
        }
        int smallest = seats.stream().mapToInt(Form.Seat::min).sum();
        int largest = seats.stream().mapToInt(Form.Seat::max).sum();
        if (smallest < 2 || largest > Form.LARGEST) {
            refuse("form", "group-size", Form.LARGEST);
        }
        if (seats.stream().noneMatch(Form.Seat::counted)) {
            refuse("form", "nobody-counted");
        }
    }

    private void weights() {
        rules.weights().forEach((wish, weight) -> {
            if (weight < 0 || weight > Rules.HEAVIEST) {
                refuse("weights." + wish.name().toLowerCase(Locale.ROOT).replace('_', '-'), "weight", Rules.HEAVIEST);
            }
        });
        if (rules.weight() == 0) {
            refuse("weights", "weightless");
        }
    }

    private void applicant(String at, Applicant applicant) {
        if (applicant.id().isBlank()) {
            refuse(at + ".id", "blank");
        }
        if (known.put(applicant.id(), applicant) != null) {
            refuse(at + ".id", "id-twice", applicant.id());
        }
        if (applicant.organisation().isBlank()) {
            refuse(at + ".organisation", "blank");
        }
        int capacity = applicant.practice().capacity();
        rules.form()
                .seat(applicant.role())
                .ifPresentOrElse(
                        seat -> {
                            if (capacity < 1 || capacity > (seat.counted() ? 1 : MOST_GROUPS)) {
                                refuse(at + ".capacity", "capacity", seat.counted() ? 1 : MOST_GROUPS);
                            }
                        },
                        () -> refuse(at + ".role", "no-seat", applicant.role()));
        profile(at, applicant.profile());
    }

    private void profile(String at, Applicant.Profile profile) {
        Map<String, Collection<?>> codes = new LinkedHashMap<>();
        codes.put("themes", profile.themes());
        codes.put("held", profile.held().keySet());
        codes.put("wanted", profile.wanted().keySet());
        codes.put("experience", profile.experience());
        codes.put("values", profile.values());
        codes.put("wishes", profile.wishes());
        codes.put("qualities", profile.qualities());
        codes.forEach((name, all) -> {
            if (all.size() > MOST_CODES) {
                refuse(at + "." + name, "too-many", MOST_CODES);
            }
        });
        profile.qualities().stream()
                .filter(quality -> quality.startsWith(Wish.PERSON))
                .forEach(quality -> refuse(at + ".qualities", "quality-person", quality));
        profile.held().forEach((code, level) -> level(at + ".held." + code, level));
        profile.wanted().forEach((code, want) -> {
            level(at + ".wanted." + code, want.target());
            level(at + ".wanted." + code, want.now());
            if (want.target() <= want.now()) {
                refuse(at + ".wanted." + code, "target", want.now());
            }
        });
    }

    private void level(String at, int level) {
        if (level < 0 || level > HIGHEST_LEVEL) {
            refuse(at, "level", HIGHEST_LEVEL);
        }
    }

    private void twos(String at, List<Set<String>> twos) {
        for (int i = 0; i < twos.size(); i++) {
            if (twos.get(i).size() != 2) {
                refuse(at + "[" + i + "]", "not-two");
            }
        }
    }

    private void locks(Locks locks) {
        unknown("locks.aside", locks.aside());
        if (rules.form().isPair() && !locks.together().isEmpty()) {
            refuse("locks.together", "pair-together");
        }
        Set<String> once = new HashSet<>();
        for (int i = 0; i < locks.together().size(); i++) {
            String at = "locks.together[" + i + "]";
            Set<String> together = locks.together().get(i);
            unknown(at, together);
            if (together.size() < 2) {
                refuse(at, "alone");
            }
            together.stream().filter(id -> !once.add(id)).forEach(id -> refuse(at, "together-twice", id));
            together.stream().filter(locks.aside()::contains).forEach(id -> refuse(at, "locked-aside", id));
            together.stream()
                    .filter(id ->
                            known.containsKey(id) && known.get(id).practice().capacity() > 1)
                    .forEach(id -> refuse(at, "together-capacity", id));
        }
        kept(locks, once);
    }

    private void kept(Locks locks, Set<String> together) {
        Map<String, Integer> uses = new LinkedHashMap<>();
        for (int i = 0; i < locks.kept().size(); i++) {
            String at = "locks.kept[" + i + "]";
            unknown(at, locks.kept().get(i));
            for (String id : locks.kept().get(i)) {
                int used = uses.merge(id, 1, Integer::sum);
                if (known.containsKey(id) && used > known.get(id).practice().capacity()) {
                    refuse(at, "kept-twice", id);
                }
                if (together.contains(id)) {
                    refuse(at, "kept-together", id);
                }
                if (locks.aside().contains(id)) {
                    refuse(at, "locked-aside", id);
                }
            }
        }
    }

    private void unknown(String at, Set<String> ids) {
        ids.stream().filter(id -> !known.containsKey(id)).sorted().forEach(id -> refuse(at, "unknown", id));
    }

    /** A lock that would break a rule is refused, with the rule. */
    private void lockedGroups(Instances parts) {
        Ties ties = new Ties(parts.rules(), parts.applicants(), parts.conflicts(), parts.locks());
        for (int i = 0; i < parts.locks().kept().size(); i++) {
            List<Applicant> group = members(parts.locks().kept().get(i));
            for (HardRule rule : HardRule.broken(group, ties)) {
                refuse("locks.kept[" + i + "]", "lock-breaks", rule);
            }
        }
        for (int i = 0; i < parts.locks().together().size(); i++) {
            List<Applicant> group = members(parts.locks().together().get(i));
            for (HardRule rule : HardRule.brokenForGood(group, ties)) {
                refuse("locks.together[" + i + "]", "lock-breaks", rule);
            }
        }
    }

    private List<Applicant> members(Set<String> ids) {
        return known.values().stream()
                .filter(applicant -> ids.contains(applicant.id()))
                .toList();
    }
}

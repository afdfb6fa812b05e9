package fi.polku.mentoring.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What prices prove: weak duality. Whoever is in a group pays their price; if no possible group is worth more than its members pay, no proposal is worth
 * more than all people could pay; and if the dearest is worth more by some excess, no proposal is by more than that for each group.
 */
final class BoundCheck {
    private final Instance instance;
    private final Ties ties;
    private final Result.Certificate certificate;
    private final Map<String, Integer> free = new HashMap<>();
    private final List<Applicant> people = new ArrayList<>();
    private final Map<Role, Integer> capacities = new EnumMap<>(Role.class);
    private long keptPoints;
    private int keptCounted;

    BoundCheck(Instance instance, Ties ties, Result.Certificate certificate) {
        this.instance = instance;
        this.ties = ties;
        this.certificate = certificate;
        Map<String, Applicant> byId = instance.byId();
        instance.applicants()
                .forEach(each -> free.put(each.id(), each.practice().capacity()));
        instance.locks().kept().forEach(ids -> {
            List<Applicant> group = instance.applicants().stream()
                    .filter(each -> ids.contains(each.id()))
                    .toList();
            keptPoints += Scoring.points(group, instance.rules());
            keptCounted += (int) group.stream().filter(this::counted).count();
            ids.forEach(id -> free.merge(id, -1, Integer::sum));
        });
        List<Applicant> left = new ArrayList<>();
        for (Form.Seat seat : instance.rules().form().seats()) {
            byId.values().stream()
                    .filter(each -> each.role() == seat.role() && free.getOrDefault(each.id(), 0) > 0)
                    .filter(each -> !ties.aside(each.id()))
                    .forEach(left::add);
        }
        boolean pairs = instance.rules().form().isPair();
        Set<String> hopeless = pairs ? Set.of() : new Hopeless(left, ties).ids();
        left.stream().filter(each -> !hopeless.contains(each.id())).forEach(each -> {
            people.add(each);
            capacities.merge(each.role(), free.getOrDefault(each.id(), 0), Integer::sum);
        });
    }

    private boolean counted(Applicant applicant) {
        return instance.rules()
                .form()
                .seat(applicant.role())
                .map(Form.Seat::counted)
                .orElse(false);
    }

    private int capacity(Role role) {
        return capacities.getOrDefault(role, 0);
    }

    private int mostGroups() {
        return instance.rules().form().seats().stream()
                .mapToInt(seat -> capacity(seat.role()) / seat.min())
                .min()
                .orElse(0);
    }

    private long paid(Map<String, Long> prices) {
        return people.stream()
                .mapToLong(each -> prices.getOrDefault(each.id(), 0L) * free.getOrDefault(each.id(), 0))
                .sum();
    }

    /**
     * No proposal that places so many, or more, has more points. A price below nothing of placing holds only for those that place no more, so only
     * where no more can be.
     */
    Optional<Long> bound(int placed) {
        if (certificate.coverage() < 0 && placeable() > placed) {
            return Optional.empty();
        }
        return Optional.of(boundAt(placed));
    }

    private long boundAt(int placed) {
        if (certificate.kind() == Result.Kind.SHARES) {
            return keptPoints + new ShareCheck(people, free, instance.rules(), ties).bound();
        }
        int counted = instance.rules().form().seats().stream()
                .filter(Form.Seat::counted)
                .mapToInt(Form.Seat::min)
                .sum();
        int groups = Math.min(mostGroups(), (Math.max(placed, placeable()) - keptCounted) / counted);
        long excess = excess(certificate.prices(), certificate.coverage(), 1);
        long paid = paid(certificate.prices()) + excess * groups;
        return keptPoints + paid - certificate.coverage() * (placed - keptCounted);
    }

    /** No proposal places more: by numbers alone, and by either kind of prices. */
    int placeable() {
        long most = byNumbers();
        if (!certificate.coveragePrices().isEmpty()) {
            long excess = excess(certificate.coveragePrices(), Wish.FULL, 0);
            most = Math.min(most, (paid(certificate.coveragePrices()) + excess * mostGroups()) / Wish.FULL);
        }
        if (certificate.kind() == Result.Kind.PRICES && certificate.coverage() > 0) {
            long excess = excess(certificate.prices(), certificate.coverage(), 1);
            most = Math.min(most, (paid(certificate.prices()) + excess * mostGroups()) / certificate.coverage());
        }
        return Math.toIntExact(keptCounted + possible(most));
    }

    /** The largest number up to this one that whole groups can have. */
    private long possible(long most) {
        List<Form.Seat> seats = instance.rules().form().seats();
        return IntStream.rangeClosed(0, mostGroups())
                .mapToLong(groups -> {
                    long least = 0;
                    long largest = 0;
                    for (Form.Seat seat : seats) {
                        least += seat.counted() ? (long) groups * seat.min() : 0;
                        largest += seat.counted() ? Math.min(capacity(seat.role()), (long) groups * seat.max()) : 0;
                    }
                    return least <= most ? Math.min(most, largest) : 0;
                })
                .max()
                .orElse(0);
    }

    private long byNumbers() {
        List<Form.Seat> seats = instance.rules().form().seats();
        return IntStream.rangeClosed(0, mostGroups())
                .mapToLong(groups -> seats.stream()
                        .filter(Form.Seat::counted)
                        .mapToLong(seat -> Math.min(capacity(seat.role()), (long) groups * seat.max()))
                        .sum())
                .max()
                .orElse(0);
    }

    private record Asked(Map<String, Long> prices, long placing, int scored) {}

    private final Map<Asked, Long> answers = new HashMap<>();

    private long excess(Map<String, Long> prices, long placing, int scored) {
        return answers.computeIfAbsent(new Asked(prices, placing, scored), asked -> {
            long[] net = people.stream()
                    .mapToLong(each -> prices.getOrDefault(each.id(), 0L) - (counted(each) ? placing : 0))
                    .toArray();
            return instance.rules().form().isPair()
                    ? new PairExcess(people, net, instance.rules(), ties, scored).most()
                    : new GroupExcess(people, net, ties, scored).most();
        });
    }
}

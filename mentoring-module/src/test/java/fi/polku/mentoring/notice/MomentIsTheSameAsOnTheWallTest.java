package fi.polku.mentoring.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.notice.NoticeKind.Trait;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Anybody's choice, any minute of three years, changes of the clocks above all: what is computed is what somebody at the wall sees. */
class MomentIsTheSameAsOnTheWallTest {
    private static final List<LocalDate> CLOCKS_CHANGE = List.of(
            LocalDate.parse("2026-03-29"),
            LocalDate.parse("2026-10-25"),
            LocalDate.parse("2027-03-28"),
            LocalDate.parse("2027-10-31"),
            LocalDate.parse("2028-03-26"),
            LocalDate.parse("2028-10-29"));

    @Provide
    Arbitrary<Instant> minutes() {
        Arbitrary<LocalDate> any = Arbitraries.integers().between(0, 3 * 365).map(LocalDate.of(2026, 1, 1)::plusDays);
        return Combinators.combine(
                        Arbitraries.oneOf(any, Arbitraries.of(CLOCKS_CHANGE), Arbitraries.of(CLOCKS_CHANGE)),
                        Arbitraries.integers().between(-36 * 60, 36 * 60))
                .as((day, minute) -> day.atStartOfDay(Texts.ZONE).toInstant().plus(Duration.ofMinutes(minute)));
    }

    /** Any minute of the day, those of the hours that are skipped or come twice more often. */
    private static Arbitrary<LocalTime> walls() {
        Arbitrary<Integer> night = Arbitraries.integers().between(2 * 60, 5 * 60);
        return Arbitraries.oneOf(Arbitraries.integers().between(0, 24 * 60 - 1), night)
                .map(minute -> LocalTime.ofSecondOfDay(minute * 60L));
    }

    @Provide
    Arbitrary<Choice> choices() {
        Arbitrary<Optional<QuietHours>> quiet = Combinators.combine(walls(), walls())
                .as((from, to) ->
                        from.equals(to) ? Optional.<QuietHours>empty() : Optional.of(new QuietHours(from, to)));
        Arbitrary<List<Delivery>> deliveries =
                Arbitraries.of(Delivery.class).list().ofSize(NoticeKind.values().length);
        return Combinators.combine(quiet, walls(), deliveries)
                .filter((hours, at, kinds) -> hours.filter(q -> q.includes(at)).isEmpty())
                .as((hours, at, kinds) -> new Choice(Samples.FINNISH, allowed(kinds), hours, at));
    }

    private static Map<NoticeKind, Delivery> allowed(List<Delivery> deliveries) {
        Map<NoticeKind, Delivery> chosen = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            Delivery delivery = deliveries.get(kind.ordinal());
            if (kind.allows(delivery)) {
                chosen.put(kind, delivery);
            }
        }
        return chosen;
    }

    @Property(tries = 1000)
    void quiet_ends_when_the_wall_says_so(@ForAll("choices") Choice choice, @ForAll("minutes") Instant from) {
        assertThat(new Wall(choice).notQuiet(from)).isEqualTo(new MinuteByMinute(choice).notQuiet(from));
    }

    @Property(tries = 400)
    void digest_comes_when_the_wall_says_so(@ForAll("choices") Choice choice, @ForAll("minutes") Instant from) {
        assertThat(new Wall(choice).digest(from)).isEqualTo(new MinuteByMinute(choice).digest(from));
    }

    @Provide
    Arbitrary<NoticeKind> kinds() {
        return Arbitraries.of(NoticeKind.class);
    }

    @Property(tries = 1000)
    void notice_is_due_as_somebody_would_decide_at_the_wall(
            @ForAll("choices") Choice choice,
            @ForAll("kinds") NoticeKind kind,
            @ForAll("minutes") Instant from,
            @ForAll("lasting") Optional<Integer> lasting) {
        Optional<Instant> until = lasting.map(minutes -> from.plus(Duration.ofMinutes(minutes)));
        assertThat(Due.of(Samples.notice(kind, from, until), choice)).isEqualTo(decided(choice, kind, from, until));
    }

    @Provide
    Arbitrary<Optional<Integer>> lasting() {
        return Arbitraries.integers().between(-60, 48 * 60).optional();
    }

    private static Due decided(Choice choice, NoticeKind kind, Instant from, Optional<Instant> until) {
        MinuteByMinute wall = new MinuteByMinute(choice);
        Delivery delivery = choice.delivery(kind);
        if (delivery == Delivery.NOT_AT_ALL) {
            return new Due.Dropped(Due.Why.SWITCHED_OFF);
        }
        Instant end = until.orElse(Instant.MAX);
        boolean daily = delivery == Delivery.DAILY;
        if (daily && wall.digest(from).isBefore(end)) {
            return new Due.InDigest(wall.digest(from));
        }
        if (wall.notQuiet(from).isBefore(end)) {
            return new Due.Alone(wall.notQuiet(from));
        }
        if (kind.trait() == Trait.REMINDER) {
            return new Due.Dropped(Due.Why.POINTLESS);
        }
        if (kind.trait() == Trait.URGENT && from.isBefore(end)) {
            return new Due.Alone(from);
        }
        return daily ? new Due.InDigest(wall.digest(from)) : new Due.Alone(wall.notQuiet(from));
    }

    @Property(tries = 300)
    void there_is_one_digest_a_day_at_most_and_none_is_empty(
            @ForAll("choices") Choice choice, @ForAll("several") List<Instant> moments) {
        Set<Notice> notices = moments.stream()
                .map(from -> Samples.notice(NoticeKind.ROUND_ANNOUNCED, from, Optional.empty()))
                .collect(Collectors.toSet());
        Map<Instant, List<Notice>> digests = Due.digests(notices, choice);

        Set<LocalDate> days = new TreeSet<>();
        digests.forEach((at, told) -> {
            assertThat(told)
                    .isNotEmpty()
                    .allSatisfy(n -> assertThat(n.span().from()).isBeforeOrEqualTo(at));
            assertThat(days.add(LocalDate.ofInstant(at, Texts.ZONE))).isTrue();
        });
        long inDigests = digests.values().stream().mapToLong(List::size).sum();
        assertThat(inDigests)
                .isEqualTo(choice.delivery(NoticeKind.ROUND_ANNOUNCED) == Delivery.DAILY ? notices.size() : 0);
    }

    @Provide
    Arbitrary<List<Instant>> several() {
        return minutes().list().ofMaxSize(12).uniqueElements();
    }

    @Property(tries = 300)
    void what_others_count_on_is_always_told(@ForAll("kinds") NoticeKind kind, @ForAll Delivery delivery) {
        boolean refused = false;
        try {
            new Choice(Samples.FINNISH, Map.of(kind, delivery), Optional.empty(), LocalTime.NOON);
        } catch (Problem.Invalid invalid) {
            refused = true;
        }
        boolean mustCome = kind.trait() == Trait.REQUIRED || kind.trait() == Trait.URGENT;
        boolean mustComeAtOnce = kind.trait() == Trait.URGENT;
        assertThat(refused)
                .isEqualTo((mustCome && delivery == Delivery.NOT_AT_ALL)
                        || (mustComeAtOnce && delivery == Delivery.DAILY));
    }
}

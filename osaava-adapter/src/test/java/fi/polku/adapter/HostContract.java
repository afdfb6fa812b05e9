package fi.polku.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.polku.mentoring.host.Batch;
import fi.polku.mentoring.host.Batches;
import fi.polku.mentoring.host.ChangeFeed;
import fi.polku.mentoring.host.CompetenceCatalogue;
import fi.polku.mentoring.host.CompetenceProfiles;
import fi.polku.mentoring.host.DevelopmentRecords;
import fi.polku.mentoring.host.EmploymentDates;
import fi.polku.mentoring.host.Evidence;
import fi.polku.mentoring.host.EvidenceAnswer;
import fi.polku.mentoring.host.GoalSummary;
import fi.polku.mentoring.host.Gone;
import fi.polku.mentoring.host.Host;
import fi.polku.mentoring.host.HostCompetence;
import fi.polku.mentoring.host.HostFault;
import fi.polku.mentoring.host.HostFramework;
import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.host.HostPage;
import fi.polku.mentoring.host.HostPerson;
import fi.polku.mentoring.host.HostProfile;
import fi.polku.mentoring.host.HostProfileEntry;
import fi.polku.mentoring.host.HostScale;
import fi.polku.mentoring.host.HostUnit;
import fi.polku.mentoring.host.MentorTraining;
import fi.polku.mentoring.host.Participation;
import fi.polku.mentoring.host.PeopleDirectory;
import fi.polku.mentoring.host.ReadFrom;
import fi.polku.mentoring.host.StepCompletion;
import fi.polku.mentoring.host.UnitDirectory;
import fi.polku.mentoring.shared.Localized;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every adapter keeps, on the ports. What a host declares to be able to is tested, what it does not is not asked for. An
 * adapter passes it by a subclass that connects to a host with known content, in pages small enough for several.
 */
public abstract class HostContract {
    private static final String NOBODY = "nobody-is-called-this";
    private static final int MOST_ON_A_PAGE = 5000;
    private static final int MOST_PAGES = 2000;

    /** What is read. */
    public enum Feed {
        SCALES,
        FRAMEWORKS,
        COMPETENCES,
        UNITS,
        PEOPLE,
        PROFILES
    }

    /**
     * Connects to the host anew, as a server that has just started would. The host itself stays as it is.
     *
     * @return the host, by the adapter under test
     */
    protected abstract Host connect();

    /**
     * How much the host really holds, counted without the adapter.
     *
     * @param feed what
     * @return how many records
     */
    protected abstract int held(Feed feed);

    /**
     * How often the host has done what a message says, counted without the adapter.
     *
     * @param message that may have been sent
     * @return 0 when it has not
     */
    protected abstract int effects(HostMessage message);

    /**
     * Changes one person and removes another, at the host; only asked for when it has a change feed or gives batches, the
     * next of which then tells of it.
     *
     * @param changed to be changed
     * @param removed to be removed
     */
    protected void change(String changed, String removed) {
        throw new AssertionError("a host that tells of changes is to be changed here");
    }

    /** Connected; with what the host gave last in hand, where it gives when it chooses. */
    private Host host() {
        Host host = connect();
        host.find(Batches.class).ifPresent(batches -> assertThat(batches.take()).isPresent());
        return host;
    }

    /** A whole reading. */
    private record Read<R, K>(List<HostPage<R, K>> pages, Function<R, K> key) {
        List<R> records() {
            return pages.stream().flatMap(page -> page.present().stream()).toList();
        }

        List<K> keys() {
            return records().stream().map(key).toList();
        }
    }

    private static HostPage<?, ?> page(Host host, Feed feed, ReadFrom from) {
        return switch (feed) {
            case SCALES -> host.get(CompetenceCatalogue.class).scales(from);
            case FRAMEWORKS -> host.get(CompetenceCatalogue.class).frameworks(from);
            case COMPETENCES -> host.get(CompetenceCatalogue.class).competences(from);
            case UNITS -> host.get(UnitDirectory.class).units(from);
            case PEOPLE -> host.get(PeopleDirectory.class).people(from);
            case PROFILES -> host.get(CompetenceProfiles.class).profiles(from);
        };
    }

    private static Object key(Object read) {
        if (read instanceof HostScale scale) {
            return scale.id();
        }
        if (read instanceof HostFramework framework) {
            return framework.id();
        }
        if (read instanceof HostCompetence competence) {
            return competence.key();
        }
        if (read instanceof HostUnit unit) {
            return unit.id();
        }
        return read instanceof HostPerson person ? person.id() : ((HostProfile) read).person();
    }

    private static <R, K> Read<R, K> read(Function<ReadFrom, HostPage<R, K>> feed, ReadFrom start, Function<R, K> key) {
        List<HostPage<R, K>> pages = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            HostPage<R, K> page = feed.apply(next.map(ReadFrom::page).orElse(start));
            pages.add(page);
            next = page.next();
            assertThat(pages).as("a reading ends").hasSizeLessThan(MOST_PAGES);
        } while (next.isPresent());
        return new Read<>(pages, key);
    }

    @SuppressWarnings("unchecked")
    private static Read<Object, Object> read(Host host, Feed feed) {
        return read(from -> (HostPage<Object, Object>) page(host, feed, from), ReadFrom.START, HostContract::key);
    }

    private static void assumeRead(Host host, Feed feed) {
        assumeTrue(feed != Feed.UNITS || host.find(UnitDirectory.class).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void all_pages_together_give_each_record_once_and_nothing_is_left_out(Feed feed) {
        Host host = host();
        assumeRead(host, feed);
        Read<Object, Object> read = read(host, feed);
        assertThat(read.keys()).hasSize(held(feed)).doesNotHaveDuplicates();
        assertThat(read.pages()).allSatisfy(page -> assertThat(page.rejected()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPETENCES", "PEOPLE", "PROFILES"})
    void what_may_be_much_comes_in_pages_of_bounded_size(Feed feed) {
        Read<Object, Object> read = read(host(), feed);
        assertThat(read.pages()).hasSizeGreaterThan(1);
        assertThat(read.pages())
                .allSatisfy(page ->
                        assertThat(page.present().size() + page.gone().size()).isLessThanOrEqualTo(MOST_ON_A_PAGE));
    }

    @ParameterizedTest
    @EnumSource
    void a_reading_goes_on_at_any_page_also_after_a_new_start_and_a_cursor_may_be_used_again(Feed feed) {
        Host host = host();
        assumeRead(host, feed);
        Read<Object, Object> read = read(host, feed);
        Host started = host();
        for (int i = 1; i < read.pages().size(); i++) {
            String cursor = read.pages().get(i - 1).next().orElseThrow();
            HostPage<?, ?> again = page(started, feed, ReadFrom.page(cursor));
            assertThat(again.present())
                    .isEqualTo(List.copyOf(read.pages().get(i).present()));
            assertThat(again.next()).isEqualTo(read.pages().get(i).next());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_whole_reading_has_no_tombstones(Feed feed) {
        Host host = host();
        assumeRead(host, feed);
        assertThat(read(host, feed).pages())
                .allSatisfy(page -> assertThat(page.gone()).isEmpty());
    }

    @Test
    void everything_that_a_catalogue_refers_to_is_in_it() {
        CompetenceCatalogue catalogue = host().get(CompetenceCatalogue.class);
        List<String> scales =
                read(catalogue::scales, ReadFrom.START, HostScale::id).keys();
        List<HostFramework> frameworks =
                read(catalogue::frameworks, ReadFrom.START, HostFramework::id).records();
        assertThat(frameworks).extracting(HostFramework::scale).isSubsetOf(scales);
        Map<String, Set<String>> headings = new HashMap<>();
        frameworks.forEach(framework -> headings.put(
                framework.id(),
                new HashSet<>(
                        framework.groups().stream().map(HostFramework.Group::id).toList())));
        List<HostCompetence> competences = read(catalogue::competences, ReadFrom.START, HostCompetence::key)
                .records();
        assertThat(competences).allSatisfy(competence -> {
            assertThat(headings).containsKey(competence.key().framework());
            competence
                    .group()
                    .ifPresent(group -> assertThat(headings.get(competence.key().framework()))
                            .contains(group));
        });
    }

    @Test
    void everybody_has_a_unit_that_exists_or_none_where_there_are_none_and_a_supervisor_who_is_there() {
        Host host = host();
        List<HostPerson> people = people(host);
        Set<String> ids = new HashSet<>(people.stream().map(HostPerson::id).toList());
        assertThat(people).anySatisfy(person -> assertThat(person.supervisor()).isPresent());
        assertThat(people)
                .allSatisfy(person ->
                        person.supervisor().ifPresent(id -> assertThat(ids).contains(id)));
        Optional<UnitDirectory> directory = host.find(UnitDirectory.class);
        if (directory.isEmpty()) {
            assertThat(host.conventions().onlyAgency()).isPresent();
            assertThat(people).allSatisfy(person -> assertThat(person.unit()).isEmpty());
            return;
        }
        List<HostUnit> units = read(from -> directory.get().units(from), ReadFrom.START, HostUnit::id)
                .records();
        Set<String> names = new HashSet<>(units.stream().map(HostUnit::id).toList());
        assertThat(people)
                .allSatisfy(person -> assertThat(names).contains(person.unit().orElseThrow()));
        assertThat(units).allSatisfy(unit -> {
            assertThat(names).contains(unit.agency());
            unit.parent().ifPresent(parent -> assertThat(names).contains(parent));
        });
    }

    @Test
    void every_profile_is_of_somebody_who_is_there_in_competences_and_levels_of_the_catalogue() {
        Host host = host();
        Map<HostCompetence.Key, Set<Integer>> levels = levels(host.get(CompetenceCatalogue.class));
        List<String> people = people(host).stream().map(HostPerson::id).toList();
        List<HostProfile> profiles = profiles(host);
        assertThat(profiles).extracting(HostProfile::person).isSubsetOf(people);
        assertThat(profiles).anySatisfy(profile -> assertThat(profile.entries()).isNotEmpty());
        for (HostProfile profile : profiles) {
            for (HostProfileEntry entry : profile.entries()) {
                assertThat(levels).containsKey(entry.competence());
                assertThat(levels.get(entry.competence()))
                        .containsAll(entry.level().stream().toList())
                        .containsAll(entry.target().stream().toList());
            }
        }
    }

    @Test
    void days_of_service_are_told_by_hosts_that_declare_it_and_by_no_other() {
        Host host = host();
        boolean declared = host.find(EmploymentDates.class).isPresent();
        assertThat(people(host).stream()
                        .anyMatch(person -> person.employed().from().isPresent()
                                || person.employed().to().isPresent()))
                .isEqualTo(declared);
    }

    @Test
    void what_changed_comes_with_tombstones_from_a_host_with_a_change_feed() {
        Host host = host();
        assumeTrue(host.offers(ChangeFeed.class));
        PeopleDirectory directory = host.get(PeopleDirectory.class);
        Read<HostPerson, String> before = read(directory::people, ReadFrom.START, HostPerson::id);
        Instant asOf = before.pages().get(0).asOf();
        String changed = before.keys().get(before.keys().size() / 2);
        String removed = before.keys().get(before.keys().size() - 1);
        change(changed, removed);
        Read<HostPerson, String> changes = read(directory::people, ReadFrom.changedSince(asOf), HostPerson::id);
        assertThat(changes.keys()).contains(changed).doesNotContain(removed).hasSizeLessThan(10);
        assertThat(changes.pages().stream().flatMap(page -> page.gone().stream()))
                .extracting(Gone::key)
                .containsExactly(removed);
    }

    @Test
    void a_batch_stays_taken_until_it_is_settled_and_the_next_tells_what_changed_since() {
        Host host = connect();
        assumeTrue(host.find(Batches.class).isPresent());
        Batches batches = host.get(Batches.class);
        Batch first = batches.take().orElseThrow();
        assertThat(first.since()).isEmpty();
        List<String> before = people(host).stream().map(HostPerson::id).toList();
        Host started = connect();
        batches = started.get(Batches.class);
        assertThat(batches.take()).contains(new Batch(first.name(), first.since(), first.asOf(), true));
        batches.applied(first, List.of());
        assertThat(batches.take()).isEmpty();
        String changed = before.get(before.size() / 2);
        String removed = before.get(before.size() - 1);
        change(changed, removed);
        Batch second = batches.take().orElseThrow();
        assertThat(second.since()).contains(first.asOf());
        assertThat(second.asOf()).isAfter(first.asOf());
        Read<HostPerson, String> changes =
                read(started.get(PeopleDirectory.class)::people, ReadFrom.START, HostPerson::id);
        assertThat(changes.keys()).contains(changed).doesNotContain(removed).hasSizeLessThan(10);
        assertThat(changes.pages().stream().flatMap(page -> page.gone().stream()))
                .extracting(Gone::key)
                .containsExactly(removed);
    }

    @Test
    void a_batch_that_cannot_be_used_is_not_given_again_and_is_told_until_something_newer_was_applied() {
        Host host = host();
        assumeTrue(host.find(Batches.class).isPresent());
        Batches batches = host.get(Batches.class);
        batches.refused(batches.take().orElseThrow(), "it is not believed");
        assertThatThrownBy(batches::take)
                .isInstanceOf(HostFault.Misspoke.class)
                .hasMessageContaining("it is not believed");
        assertThatThrownBy(() -> connect().get(Batches.class).take()).isInstanceOf(HostFault.Misspoke.class);
    }

    @Test
    void a_host_without_a_change_feed_gives_everything_each_time() {
        Host host = host();
        assumeTrue(!host.offers(ChangeFeed.class));
        PeopleDirectory directory = host.get(PeopleDirectory.class);
        Read<HostPerson, String> all = read(directory::people, ReadFrom.START, HostPerson::id);
        Read<HostPerson, String> changes = read(
                directory::people,
                ReadFrom.changedSince(all.pages().get(0).asOf().plusSeconds(60)),
                HostPerson::id);
        assertThat(changes.keys()).isEqualTo(all.keys());
    }

    @ParameterizedTest
    @EnumSource
    void a_message_that_is_put_twice_with_one_key_has_one_effect(HostMessage.Kind kind) {
        DevelopmentRecords records = recordsThatTake(kind);
        HostMessage message = message(kind, somebody());
        assertThat(effects(message)).isZero();
        records.put(message, "key-of-" + message.id());
        records.put(message, "key-of-" + message.id());
        assertThat(effects(message)).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void a_message_of_a_kind_that_is_not_taken_is_refused(HostMessage.Kind kind) {
        Host host = host();
        assumeTrue(host.find(DevelopmentRecords.class).isPresent());
        DevelopmentRecords records = host.find(DevelopmentRecords.class).get();
        assumeTrue(!records.taken().contains(kind));
        HostMessage message = message(kind, somebody());
        assertThatThrownBy(() -> records.put(message, "a-key")).isInstanceOf(HostFault.Refused.class);
        assertThat(effects(message)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_message_of_somebody_whom_the_host_does_not_know_is_refused(HostMessage.Kind kind) {
        DevelopmentRecords records = recordsThatTake(kind);
        // what is put somewhere to be read later meets nobody who could refuse it
        assumeTrue(host().find(Batches.class).isEmpty());
        assertThatThrownBy(() -> records.put(message(kind, NOBODY), "a-key-for-nobody"))
                .isInstanceOf(HostFault.Refused.class);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_put_is_gone_when_it_is_withdrawn_or_stays_where_the_host_declares_that_it_keeps_it(
            HostMessage.Kind kind) {
        DevelopmentRecords records = recordsThatTake(kind);
        HostMessage message = message(kind, somebody());
        records.put(message, "key-of-" + message.id());
        if (records.givesBack(kind)) {
            records.withdraw(kind, message.person(), message.id(), "withdrawal-of-" + message.id());
            assertThat(effects(message)).isZero();
        } else {
            assertThatThrownBy(() -> records.withdraw(kind, message.person(), message.id(), "withdrawal"))
                    .isInstanceOf(HostFault.Refused.class);
            assertThat(effects(message)).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void withdrawing_what_the_host_never_had_is_no_fault(HostMessage.Kind kind) {
        DevelopmentRecords records = recordsThatTake(kind);
        assumeTrue(records.givesBack(kind));
        String id = UUID.randomUUID().toString();
        assertThatCode(() -> records.withdraw(kind, somebody(), id, "withdrawal-of-" + id))
                .doesNotThrowAnyException();
    }

    @Test
    void evidence_that_was_sent_has_an_answer_and_evidence_that_was_not_has_none() {
        DevelopmentRecords records = recordsThatTake(HostMessage.Kind.EVIDENCE);
        Evidence evidence = (Evidence) message(HostMessage.Kind.EVIDENCE, somebody());
        assertThat(records.answer(evidence)).isEmpty();
        records.put(evidence, "key-of-" + evidence.id());
        assertThat(effects(evidence)).isOne();
        assertThat(records.answer(evidence))
                .map(EvidenceAnswer::outcome)
                .hasValueSatisfying(outcome ->
                        assertThat(outcome).isIn(EvidenceAnswer.Outcome.WAITING, EvidenceAnswer.Outcome.ACCEPTED));
    }

    private DevelopmentRecords recordsThatTake(HostMessage.Kind kind) {
        Host host = host();
        Optional<DevelopmentRecords> records = host.find(DevelopmentRecords.class);
        assumeTrue(records.isPresent() && records.get().taken().contains(kind));
        return records.orElseThrow();
    }

    private HostMessage message(HostMessage.Kind kind, String person) {
        HostCompetence.Key competence = host().get(CompetenceCatalogue.class)
                .competences(ReadFrom.START)
                .present()
                .get(0)
                .key();
        String id = UUID.randomUUID().toString();
        Instant now = Instant.parse("2026-11-20T10:00:00Z");
        return switch (kind) {
            case GOAL ->
                new GoalSummary(
                        id,
                        person,
                        "Ohjaan uuden työntekijän",
                        new GoalSummary.Aim(Optional.of(competence), Optional.of(2), Optional.of(3)),
                        Optional.of(LocalDate.parse("2027-06-30")),
                        new GoalSummary.Standing("active", Optional.of("on-track"), 25),
                        now);
            case EVIDENCE ->
                new Evidence(
                        id,
                        person,
                        competence,
                        Optional.of(3),
                        "Ohjasin uuden työntekijän",
                        Optional.of("Kaksi kuukautta, viikoittain"),
                        LocalDate.parse("2026-11-19"),
                        now);
            case STEP ->
                new StepCompletion(
                        id,
                        person,
                        new StepCompletion.Step(
                                new Localized("Ohjaa uutta työntekijää", "", ""),
                                "mentoring",
                                new Localized("Asiantuntijan polku", "", ""),
                                List.of(competence)),
                        LocalDate.parse("2026-11-19"),
                        Optional.empty(),
                        now);
            case PARTICIPATION ->
                new Participation(
                        id,
                        person,
                        new Localized("Vertaismentorointi", "", ""),
                        Participation.Role.PEER,
                        new Participation.Term(
                                LocalDate.parse("2026-09-01"), Optional.empty(), Participation.Status.ACTIVE),
                        now);
            case TRAINING ->
                new MentorTraining(
                        id,
                        person,
                        new Localized("Mentorin perusteet", "", ""),
                        LocalDate.parse("2026-08-28"),
                        new BigDecimal("7.5"),
                        now);
        };
    }

    private String somebody() {
        return people(host()).get(0).id();
    }

    private static List<HostPerson> people(Host host) {
        return read(host.get(PeopleDirectory.class)::people, ReadFrom.START, HostPerson::id)
                .records();
    }

    private static List<HostProfile> profiles(Host host) {
        return read(host.get(CompetenceProfiles.class)::profiles, ReadFrom.START, HostProfile::person)
                .records();
    }

    private static Map<HostCompetence.Key, Set<Integer>> levels(CompetenceCatalogue catalogue) {
        Map<String, Set<Integer>> scales = new HashMap<>();
        read(catalogue::scales, ReadFrom.START, HostScale::id)
                .records()
                .forEach(scale -> scales.put(
                        scale.id(),
                        new HashSet<>(scale.levels().stream()
                                .map(HostScale.Level::value)
                                .toList())));
        Map<String, String> frameworks = new HashMap<>();
        read(catalogue::frameworks, ReadFrom.START, HostFramework::id)
                .records()
                .forEach(framework -> frameworks.put(framework.id(), framework.scale()));
        Map<HostCompetence.Key, Set<Integer>> levels = new HashMap<>();
        read(catalogue::competences, ReadFrom.START, HostCompetence::key)
                .keys()
                .forEach(key ->
                        levels.put(key, scales.getOrDefault(frameworks.getOrDefault(key.framework(), ""), Set.of())));
        return levels;
    }
}

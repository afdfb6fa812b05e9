package fi.polku.mentoring.proposal;

import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.matching.HardRule;
import fi.polku.mentoring.matching.Result;
import fi.polku.mentoring.matching.Role;
import fi.polku.mentoring.matching.Watch;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Proposals in the database, as their readers may know them. */
@ApplicationScoped
class ProposalStore {
    private static final String PROPOSAL = "proposal";

    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    static Place place(UUID proposal, UUID group) {
        return new Place(proposal, "proposal_group.content", group);
    }

    static Place question(UUID proposal) {
        return new Place(proposal, "proposal.question", proposal);
    }

    private Query query(String sql, UUID round) {
        return database.createNativeQuery(sql, Tuple.class).setParameter("round", round);
    }

    private Query query(String sql, UUID round, UUID proposal) {
        return query(sql, round).setParameter(PROPOSAL, proposal);
    }

    /** What is asked, as the database numbers it: absent for who may not ask, 0 where another one is at work. */
    Optional<Integer> ask(UUID id, UUID round, Optional<UUID> previous, ProposalSummary.Asked asked, int most) {
        return Row.all(query(
                                "select polku.ask_proposal(:id, :round, cast(:previous as uuid), :seed, :iterations, :wishes, :people, :elsewhere, :most, :now) as number",
                                round)
                        .setParameter("id", id)
                        .setParameter("previous", previous.map(UUID::toString).orElse(null))
                        .setParameter("seed", asked.seed())
                        .setParameter("iterations", asked.iterations())
                        .setParameter("wishes", asked.weights().columns())
                        .setParameter("people", asked.people())
                        .setParameter("elsewhere", asked.elsewhere())
                        .setParameter("most", most)
                        .setParameter("now", asked.at()))
                .get(0)
                .number("number");
    }

    void keep(UUID proposal, String question) {
        Row.all(database.createNativeQuery(
                        "select cast(polku.keep_question(:proposal, :question) as text) as kept", Tuple.class)
                .setParameter(PROPOSAL, proposal)
                .setParameter("question", vault.seal(question(proposal), question)));
    }

    /** The last first. */
    List<ProposalSummary> all(UUID round) {
        return Row.all(query("select * from polku.proposals(:round, null)", round)).stream()
                .map(ProposalStore::summary)
                .toList();
    }

    Optional<ProposalSummary> find(UUID round, UUID proposal) {
        return Row.all(query("select * from polku.proposals(:round, :proposal)", round, proposal)).stream()
                .map(ProposalStore::summary)
                .findFirst();
    }

    private static ProposalSummary summary(Row row) {
        ProposalState state = ProposalState.of(row.text("state").orElseThrow());
        return new ProposalSummary(
                Objects.requireNonNull(row.id("id")),
                row.number("number").orElseThrow(),
                row.text("asker"),
                row.flag("mine"),
                state,
                new ProposalSummary.Asked(
                        row.moment("asked_at").orElseThrow(),
                        row.number("previous"),
                        row.count("seed").orElseThrow(),
                        row.count("iterations").orElseThrow(),
                        Weights.ofColumns(row.text("wishes").orElseThrow()),
                        row.number("people").orElse(0),
                        row.number("elsewhere").orElse(0)),
                new ProposalSummary.Progress(
                        row.text("stage").map(stage -> Watch.Stage.valueOf(stage.toUpperCase(Locale.ROOT))),
                        row.number("so_far").orElse(0),
                        row.flag("stopping"),
                        row.moment("begun_at"),
                        row.number("ahead").orElse(0)),
                state == ProposalState.DONE ? Optional.of(outcome(row)) : Optional.empty(),
                row.text("fault"));
    }

    private static ProposalSummary.Outcome outcome(Row row) {
        return new ProposalSummary.Outcome(
                row.moment("ended_at").orElseThrow(),
                new ProposalSummary.Figures(
                        row.number("counted").orElseThrow(),
                        row.number("placed").orElseThrow(),
                        row.number("placeable").orElseThrow(),
                        row.count("score").orElseThrow(),
                        row.count("bound").orElseThrow(),
                        row.number("worst").orElseThrow(),
                        row.number("tenth").orElseThrow()),
                new ProposalSummary.Run(
                        row.text("method").orElseThrow(),
                        row.text("kind").orElseThrow(),
                        row.count("reached").orElseThrow(),
                        row.flag("cut_short"),
                        row.count("search_ms").orElseThrow(),
                        row.count("proof_ms").orElseThrow(),
                        row.text("degraded")),
                row.number("groups").orElse(0),
                row.number("taken").orElse(0));
    }

    ProposalDesk.Absent absent(UUID round) {
        return Row.all(query("select * from polku.proposal_absent(:round)", round)).stream()
                .findFirst()
                .map(row -> new ProposalDesk.Absent(
                        row.number("hidden").orElse(0),
                        row.number("in_line").orElse(0),
                        row.number("placed").orElse(0)))
                .orElseThrow();
    }

    /** Groups, and whose applications they speak of. */
    record Groups(List<ProposedGroup> all, Map<UUID, UUID> owners) {}

    Groups groups(UUID round, UUID proposal, Optional<Integer> only, int after, int limit) {
        Map<UUID, List<Row>> rows = new LinkedHashMap<>();
        Map<UUID, UUID> owners = new LinkedHashMap<>();
        Row.all(query(
                                "select * from polku.proposal_groups(:round, :proposal, cast(:only as int), :after, :limit)",
                                round,
                                proposal)
                        .setParameter("only", only.map(String::valueOf).orElse(null))
                        .setParameter("after", after)
                        .setParameter("limit", limit))
                .forEach(row -> {
                    rows.computeIfAbsent(Objects.requireNonNull(row.id("id")), id -> new ArrayList<>())
                            .add(row);
                    owner(row, owners);
                });
        return new Groups(rows.values().stream().map(of -> group(proposal, of)).toList(), owners);
    }

    private static void owner(Row row, Map<UUID, UUID> owners) {
        UUID application = row.id("application");
        if (application != null) {
            owners.put(application, Objects.requireNonNull(row.id("owner")));
        }
    }

    private ProposedGroup group(UUID proposal, List<Row> rows) {
        Row first = rows.get(0);
        return new ProposedGroup(
                first.number("number").orElseThrow(),
                first.number("points").orElseThrow(),
                first.flag("kept"),
                first.number("on_desk"),
                first.flag("can_be_taken"),
                rows.stream()
                        .filter(row -> row.text("role").isPresent())
                        .map(LockStore::person)
                        .toList(),
                vault.find(place(proposal, Objects.requireNonNull(first.id("id"))), first.bytes("content"))
                        .map(GroupContent::read));
    }

    /** Who is in no group; whose applications are told is added to those. */
    LeftOut.All left(UUID round, UUID proposal, int limit, Map<UUID, UUID> owners) {
        List<Row> rows = Row.all(query("select * from polku.proposal_left(:round, :proposal, :limit)", round, proposal)
                .setParameter("limit", limit));
        rows.forEach(row -> owner(row, owners));
        return new LeftOut.All(
                rows.stream()
                        .filter(row -> row.id("application") != null)
                        .map(row -> new LeftOut(
                                LockStore.person(row),
                                Result.Why.valueOf(row.text("why").orElseThrow()),
                                changes(row.text("changes").orElse(""))))
                        .toList(),
                rows.isEmpty() ? 0 : rows.get(0).number("several").orElse(0),
                rows.isEmpty() ? 0 : rows.get(0).number("unseen").orElse(0));
    }

    static String text(List<Result.Change> changes) {
        return changes.stream()
                .map(change -> change.rule().name() + " " + change.role().name() + " " + change.people())
                .collect(Collectors.joining(","));
    }

    private static List<Result.Change> changes(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .map(change -> change.split(" ", -1))
                        .map(words -> new Result.Change(
                                HardRule.valueOf(words[0]), Role.valueOf(words[1]), Integer.parseInt(words[2])))
                        .toList();
    }

    Map<String, Localized> words(UUID round, Set<String> codes) {
        Map<String, Localized> words = new HashMap<>();
        Row.all(query("select * from polku.proposal_words(:round, string_to_array(:codes, ' '))", round)
                        .setParameter(
                                "codes",
                                codes.stream()
                                        .filter(code -> code.indexOf(' ') < 0)
                                        .collect(Collectors.joining(" "))))
                .forEach(row -> words.put(
                        row.text("code").orElseThrow(), row.name("name").orElseThrow()));
        return words;
    }

    boolean stop(UUID round, UUID proposal) {
        return did("select polku.stop_proposal(:round, :proposal)", round, proposal);
    }

    boolean discard(UUID round, UUID proposal) {
        return did("select polku.discard_proposal(:round, :proposal)", round, proposal);
    }

    private boolean did(String sql, UUID round, UUID proposal) {
        return (boolean) database.createNativeQuery(sql, Boolean.class)
                .setParameter("round", round)
                .setParameter(PROPOSAL, proposal)
                .getSingleResult();
    }

    /** Absent for all of them. How many could be taken over. */
    int takeOver(UUID round, UUID proposal, Optional<Collection<Integer>> numbers, Instant now) {
        @Nullable
        String some = numbers.map(all -> all.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .orElse(null);
        return (int) database.createNativeQuery(
                        "select polku.take_proposal_over(:round, :proposal, cast(string_to_array(cast(:numbers as text), ' ') as int[]), :now)",
                        Integer.class)
                .setParameter("round", round)
                .setParameter(PROPOSAL, proposal)
                .setParameter("numbers", some)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** How many were as they had been taken over. */
    int takeBack(UUID round, UUID proposal, Instant now) {
        return (int)
                database.createNativeQuery("select polku.take_proposal_back(:round, :proposal, :now)", Integer.class)
                        .setParameter("round", round)
                        .setParameter(PROPOSAL, proposal)
                        .setParameter("now", now)
                        .getSingleResult();
    }
}

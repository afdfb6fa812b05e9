package fi.polku.mentoring.proposal;

import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.matching.Former;
import fi.polku.mentoring.matching.Instance;
import fi.polku.mentoring.matching.Result;
import fi.polku.mentoring.matching.Watch;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.persistence.Statements;
import fi.polku.mentoring.persistence.Statements.Column;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of working proposals out. The worker knows which wait, and whose they are; what is asked is opened, and answered, as who asked, so that
 * nobody's application is at hand who is not theirs to weigh.
 */
@UseCases
class Runs {
    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /**
     * A proposal that waits, or was begun.
     *
     * @param asker absent for somebody who is gone
     * @param attempts how often it was begun
     */
    record AtWork(UUID id, Optional<UUID> asker, int attempts) {}

    /** What is asked, and the groups that are gone on from. */
    record Question(Instance instance, Former before, long seed, long iterations) {}

    private Query query(String sql, UUID proposal) {
        return database.createNativeQuery(sql, Tuple.class).setParameter("proposal", proposal);
    }

    /** In the order of asking. */
    public List<AtWork> atWork(Actor worker) {
        worker.require(Role.PROPOSALS);
        return Row.all(database.createNativeQuery("select * from polku.proposals_at_work()", Tuple.class)).stream()
                .map(row -> new AtWork(
                        Objects.requireNonNull(row.id("id")),
                        Optional.ofNullable(row.id("asked_by")),
                        row.number("attempts").orElse(0)))
                .toList();
    }

    public void begin(Actor worker, UUID proposal) {
        worker.require(Role.PROPOSALS);
        Row.all(query("select cast(polku.begin_proposal(:proposal, :now) as text) as begun", proposal)
                .setParameter("now", clock.instant()));
    }

    /** Tells how far it is; whether it is to stop, also because nobody waits for it any more. */
    public boolean isToStop(Actor worker, UUID proposal, Watch.Stage stage, int placed) {
        worker.require(Role.PROPOSALS);
        Row row = Row.all(query("select polku.tell_of_progress(:proposal, :stage, :placed) as stopping", proposal)
                        .setParameter("stage", stage.name().toLowerCase(Locale.ROOT))
                        .setParameter("placed", placed))
                .get(0);
        return row.flag("stopping") || row.isNull("stopping");
    }

    public void giveUp(Actor worker, UUID proposal, String fault) {
        worker.require(Role.PROPOSALS);
        Row.all(query("select cast(polku.give_up_proposal(:proposal, :fault, :now) as text) as given", proposal)
                .setParameter("fault", fault)
                .setParameter("now", clock.instant()));
    }

    /** Absent when it is not the asker's to ask any more. */
    public Optional<Question> question(Actor asker, UUID proposal) {
        asker.person();
        return Row.all(query("select * from polku.proposal_question(:proposal)", proposal)).stream()
                .findFirst()
                .flatMap(row -> vault.find(ProposalStore.question(proposal), row.bytes("question"))
                        .map(text -> new Question(
                                QuestionText.read(text),
                                former(row),
                                row.count("seed").orElseThrow(),
                                row.count("iterations").orElseThrow())));
    }

    /** The groups of the proposal it goes on from, and what people cost there, where that was proven. */
    private static Former former(Row row) {
        Map<String, Long> prices = row.text("prices").stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(each -> each.split(" ", -1))
                .collect(Collectors.toMap(each -> each[0], each -> Long.parseLong(each[1])));
        return new Former(
                row.text("before").map(Runs::groups).orElse(List.of()),
                row.count("price_of_more")
                        .map(placing -> new Result.Certificate(
                                Result.Kind.PRICES, placing, row.count("slack").orElse(0L), prices, Map.of())));
    }

    private static List<List<String>> groups(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(group -> List.of(group.split(" ", -1)))
                .toList();
    }

    /** Keeps what came of it; false when nobody waits for it any more. */
    public boolean answer(Actor asker, UUID proposal, Result result, Optional<String> degraded) {
        asker.person();
        Result.Figures figures = result.figures();
        Result.Run run = result.run();
        return database.unwrap(Session.class).doReturningWork(connection -> {
            Statements sql = new Statements(connection);
            boolean awaited = sql.query(
                            row -> row.getBoolean(1),
                            "select polku.answer_proposal(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            proposal,
                            degraded,
                            code(run.method()),
                            code(result.certificate().kind()),
                            run.reached(),
                            run.cutShort(),
                            numbers(run.searchMillis(), run.proofMillis()),
                            numbers(
                                    figures.counted(),
                                    figures.placed(),
                                    figures.placeable(),
                                    figures.score(),
                                    figures.bound(),
                                    figures.worst(),
                                    figures.tenth(),
                                    result.certificate().coverage(),
                                    result.certificate().slack()),
                            clock.instant())
                    .get(0);
            if (awaited) {
                groups(sql, proposal, result.groups());
                members(sql, proposal, result);
            }
            return awaited;
        });
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Column numbers(long... numbers) {
        return Column.of("int8", Arrays.stream(numbers).boxed().toList(), number -> number);
    }

    private record Sealed(UUID id, byte[] content) {}

    private void groups(Statements sql, UUID proposal, List<Result.Group> groups) throws java.sql.SQLException {
        List<Sealed> sealed = groups.stream()
                .map(group -> {
                    UUID id = UUID.randomUUID();
                    String text = new GroupContent(group.meeting(), group.reasons()).text();
                    return new Sealed(id, vault.seal(ProposalStore.place(proposal, id), text));
                })
                .toList();
        sql.query(
                row -> true,
                "select polku.add_proposal_groups(?, ?, ?, ?, ?, ?)",
                proposal,
                Column.of("uuid", sealed, Sealed::id),
                Column.of("int4", groups, group -> group.members().size()),
                Column.of("int4", groups, Result.Group::points),
                Column.of("bool", groups, Result.Group::kept),
                Column.of("bytea", sealed, Sealed::content));
    }

    /** Somebody in a group, or why in none. */
    private record Member(
            UUID application,
            @Nullable Integer number,
            @Nullable String why,
            String changes,
            @Nullable Long price) {}

    private static void members(Statements sql, UUID proposal, Result result) throws java.sql.SQLException {
        List<Member> members = new ArrayList<>();
        Map<String, Long> prices = result.certificate().prices();
        for (int i = 0; i < result.groups().size(); i++) {
            for (String id : result.groups().get(i).members()) {
                members.add(new Member(UUID.fromString(id), i + 1, null, "", prices.get(id)));
            }
        }
        result.unmatched()
                .forEach(left -> members.add(new Member(
                        UUID.fromString(left.id()),
                        null,
                        left.why().name(),
                        ProposalStore.text(left.changes()),
                        prices.get(left.id()))));
        sql.query(
                row -> true,
                "select polku.add_proposal_members(?, ?, ?, ?, ?, ?)",
                proposal,
                Column.of("uuid", members, Member::application),
                Column.of("int4", members, member -> Optional.ofNullable(member.number())),
                Column.of("text", members, member -> Optional.ofNullable(member.why())),
                Column.of("text", members, Member::changes),
                Column.of("int8", members, member -> Optional.ofNullable(member.price())));
    }
}

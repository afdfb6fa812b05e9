package fi.polku.mentoring.goal;

import fi.polku.mentoring.host.ScaleStep;
import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.sharing.Readers;
import fi.polku.mentoring.sharing.ReadersQuery;
import fi.polku.mentoring.sharing.Right;
import fi.polku.mentoring.sharing.SharedKind;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.persistence.Tuple;
import java.io.StringReader;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goals look like as rows of a query: its columns, its joins, and how a row is read. */
final class GoalRows {
    static final String WHY = "goal.why";
    static final String SUCCESS = "goal.success";
    static final String REFLECTION = "goal.reflection";

    /** What a goal and a revision of it both have. */
    static final String STATE =
            "owner, title, why, success, reflection, competence, level_now, level_target, due, status, outlook, progress";

    /** What a goal is joined with, whatever the list. */
    static final String NAMES = "given_name || ' ' || family_name as owner_name,"
            + " known.fi as competence_fi, known.sv as competence_sv, known.en as competence_en, known.scale as competence_scale";

    /**
     * The joins of {@link #NAMES}: whose it is, what the competence is called and its scale. A competence may stand in several
     * frameworks: the agency's own, which has headings, comes first.
     */
    static final String NAMES_OF_G = """
            left join polku.person on person.id = g.owner
            left join lateral (
              select c.name_fi as fi, c.name_sv as sv, c.name_en as en,
                     cast((select json_agg(json_build_array(l.value, l.name_fi, l.name_sv, l.name_en) order by l.value)
                             from polku.framework f join polku.scale_level l on l.scale = f.scale where f.id = c.framework) as text) as scale
                from polku.competence c
               where c.uri = g.competence order by not c.active, c.group_id is null, c.framework limit 1
            ) known on true
            """;

    /** Kept, as finding the provider costs more than reading a scale. */
    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    private static final String READERS_OF_G = ReadersQuery.join(SharedKind.GOAL, "g");

    private GoalRows() {}

    /** One goal as a whole. */
    static String view() {
        return "select g.id, g.version, g.created_at, g.changed_at, " + STATE + ", " + NAMES + ", "
                + ReadersQuery.COLUMNS + " from polku.goal g " + NAMES_OF_G + READERS_OF_G + " where g.id = :id";
    }

    /** Earlier states of a goal. */
    static String history() {
        return "select g.goal as id, g.version, g.at as created_at, g.at as changed_at, " + STATE + ", " + NAMES
                + " from polku.goal_revision g " + NAMES_OF_G
                + " where g.goal = :goal order by g.version desc limit 200";
    }

    /** A page of goals, newest first. */
    static String page(String which) {
        return list(which + " and (g.created_at, g.id) < (:at, :after)", "g.created_at desc, g.id desc");
    }

    /** A list of goals, without the sealed texts. */
    static String list(String which, String order) {
        return "select g.id, g.owner, g.title, g.competence, g.level_now, g.level_target, g.due, g.status, g.outlook, g.progress,"
                + " g.created_at, g.changed_at, " + NAMES + ", " + ReadersQuery.COLUMNS
                + " from polku.goal g " + NAMES_OF_G + READERS_OF_G
                + " where " + which + " order by " + order + " limit :limit";
    }

    static GoalSummary summary(Tuple row) {
        return new GoalSummary(
                row.get("id", UUID.class),
                row.get("owner", UUID.class),
                ownerName(row),
                row.get("title", String.class),
                Optional.ofNullable(row.get("competence", String.class)),
                competence(row),
                number(row, "level_now"),
                number(row, "level_target"),
                day(row),
                status(row),
                outlook(row),
                number(row, "progress").orElseThrow(),
                row.get("created_at", Instant.class),
                row.get("changed_at", Instant.class),
                ReadersQuery.of(row));
    }

    static GoalView current(Tuple row, Vault vault) {
        return goal(row, vault, ReadersQuery.of(row));
    }

    static GoalRevision revision(Tuple row, Vault vault) {
        return new GoalRevision(goal(row, vault, Readers.NOBODY), row.get("changed_at", Instant.class));
    }

    private static GoalView goal(Tuple row, Vault vault, Readers readers) {
        UUID id = row.get("id", UUID.class);
        UUID owner = row.get("owner", UUID.class);
        SetGoal content = new SetGoal(
                row.get("title", String.class),
                open(row, "why", vault, new Place(owner, WHY, id)),
                Optional.ofNullable(row.get("competence", String.class)),
                number(row, "level_now"),
                number(row, "level_target"),
                open(row, "success", vault, new Place(owner, SUCCESS, id)),
                day(row));
        return new GoalView(
                id,
                owner,
                content,
                competence(row),
                status(row),
                outlook(row),
                number(row, "progress").orElseThrow(),
                open(row, "reflection", vault, new Place(owner, REFLECTION, id)),
                row.get("created_at", Instant.class),
                row.get("changed_at", Instant.class),
                row.get("version", Number.class).intValue(),
                new GoalView.Seen(Right.OWN, ownerName(row), readers));
    }

    private static Optional<String> open(Tuple row, String column, Vault vault, Place place) {
        byte @Nullable [] sealed = row.get(column, byte[].class);
        return vault.open(place, sealed);
    }

    private static String ownerName(Tuple row) {
        return Optional.ofNullable(row.get("owner_name", String.class)).orElse("");
    }

    private static Optional<GoalCompetence> competence(Tuple row) {
        return Optional.ofNullable(row.get("competence_fi", String.class))
                .map(fi -> new GoalCompetence(
                        new Localized(
                                fi, row.get("competence_sv", String.class), row.get("competence_en", String.class)),
                        scale(row.get("competence_scale", String.class))));
    }

    private static List<ScaleStep> scale(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonArray.class).stream()
                    .map(step -> new ScaleStep(
                            step.getInt(0),
                            new Localized(step.getString(1), step.getString(2), step.getString(3)),
                            Optional.empty()))
                    .toList();
        }
    }

    private static GoalStatus status(Tuple row) {
        return GoalStatus.of(row.get("status", String.class)).orElseThrow();
    }

    private static Outlook outlook(Tuple row) {
        return Outlook.of(row.get("outlook", String.class)).orElseThrow();
    }

    private static Optional<Integer> number(Tuple row, String column) {
        return Optional.ofNullable(row.get(column, Number.class)).map(Number::intValue);
    }

    private static Optional<LocalDate> day(Tuple row) {
        return Optional.ofNullable(row.get("due", Date.class)).map(Date::toLocalDate);
    }
}

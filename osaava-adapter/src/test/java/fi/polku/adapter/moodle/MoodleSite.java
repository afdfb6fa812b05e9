package fi.polku.adapter.moodle;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * What the recorded Moodle would have answered, in the shape of the samples: 50 people with 15 ratings each and their two
 * supervisors, one framework of six domains with nine competencies each. Remembers ratings.
 */
final class MoodleSite {
    static final String TOKEN = "0123456789abcdef0123456789abcdef";
    static final long EVERYBODY = 9;
    static final int FIRST = 23;
    static final int PEOPLE = 50;
    static final int RATED = 15;
    private static final List<String> LEVELS = List.of("1 Aware", "2 Beginner", "3 Capable", "4 Skilled", "5 Expert");
    private static final List<String> HEADINGS = List.of(
            "ID number",
            "Full name",
            "Email address",
            "Framework",
            "Framework ID number",
            "Competency",
            "Competency ID number",
            "Rating",
            "Proficient");

    /** One line of a history. */
    private record Noted(long id, int grade, String note) {}

    final Map<Long, JsonObject> users = new TreeMap<>();
    final Map<Long, List<Long>> cohorts = new LinkedHashMap<>();
    final Map<Long, JsonObject> competencies = new LinkedHashMap<>();
    JsonObject framework = Sample.first(
            Sample.response("core_competency_list_competency_frameworks").asJsonArray());
    UnaryOperator<List<List<String>>> report = rows -> rows;
    final List<String> functions = new ArrayList<>(List.of(
            "core_cohort_get_cohort_members",
            "core_competency_grade_competency",
            "tool_lp_data_for_user_competency_summary"));
    private final Map<String, List<Noted>> histories = new LinkedHashMap<>();
    private long lastNote = 7900;

    MoodleSite() {
        user(3, "sup01", "Super1", "Visor");
        user(4, "sup02", "Super2", "Visor");
        IntStream.range(0, PEOPLE)
                .forEach(i -> user(FIRST + i, "u%04d".formatted(i + 1), "First" + (i + 1), "Last" + (i + 1)));
        List<Long> all = new ArrayList<>(users.keySet());
        cohorts.put(1L, shuffled(all.subList(2, 27)));
        cohorts.put(2L, shuffled(all.subList(27, 52)));
        cohorts.put(EVERYBODY, shuffled(all));
        framework = Sample.with(framework, "scaleconfiguration", configuration());
        for (int domain = 0; domain < 6; domain++) {
            int root = 1 + domain * 10;
            competency(root, "Domain " + (domain + 1), "D0" + (domain + 1), 0, "/0/");
            for (int i = 1; i <= 9; i++) {
                String idnumber = "D0%d-C%02d".formatted(domain + 1, i);
                competency(root + i, "Skill " + idnumber, idnumber, root, "/0/" + root + "/");
            }
        }
    }

    /** Members come by name, which is no order of numbers. */
    private static List<Long> shuffled(List<Long> members) {
        List<Long> copy = new ArrayList<>(members);
        Collections.reverse(copy);
        return copy;
    }

    private static String configuration() {
        JsonArrayBuilder configuration =
                Json.createArrayBuilder().add(Json.createObjectBuilder().add("scaleid", "4"));
        for (int level = 1; level <= LEVELS.size(); level++) {
            configuration.add(Json.createObjectBuilder()
                    .add("name", LEVELS.get(level - 1))
                    .add("id", level)
                    .add("scaledefault", level == 1 ? 1 : 0)
                    .add("proficient", level >= 4 ? 1 : 0));
        }
        return configuration.build().toString();
    }

    void user(long id, String username, String first, String last) {
        JsonObject like =
                Sample.first(Sample.response("core_user_get_users_by_field").asJsonArray());
        users.put(
                id,
                Json.createObjectBuilder(like)
                        .add("id", id)
                        .add("username", username)
                        .add("firstname", first)
                        .add("lastname", last)
                        .add("fullname", first + " " + last)
                        .add("email", username + "@example.invalid")
                        .add("idnumber", "E-" + username)
                        .build());
    }

    private void competency(long id, String name, String idnumber, long parent, String path) {
        JsonObject like = Sample.first(
                Sample.response("core_competency_list_competencies").asJsonArray());
        competencies.put(
                id,
                Json.createObjectBuilder(like)
                        .add("id", id)
                        .add("shortname", name)
                        .add("idnumber", idnumber)
                        .add("parentid", parent)
                        .add("path", path)
                        .build());
    }

    /** How often a note with these words has been written. */
    int noted(String words) {
        return (int) histories.values().stream()
                .flatMap(List::stream)
                .filter(noted -> noted.note().contains(words))
                .count();
    }

    /** Levels and notes of one person's competence, the oldest first. */
    List<String> history(long user, long competency) {
        return histories.getOrDefault(user + "/" + competency, List.of()).stream()
                .map(noted -> noted.grade() + " " + noted.note())
                .toList();
    }

    /** Somebody rates in Moodle itself. */
    void rate(long user, long competency, int grade, String note) {
        histories
                .computeIfAbsent(user + "/" + competency, key -> new ArrayList<>())
                .add(new Noted(++lastNote, grade, note));
    }

    synchronized JsonValue answer(Map<String, String> form) {
        if (!TOKEN.equals(form.get("wstoken"))) {
            return Sample.response("error_bad_token");
        }
        if (!"json".equals(form.get("moodlewsrestformat"))) {
            throw new AssertionError("without moodlewsrestformat the answer would be XML");
        }
        return switch (form.getOrDefault("wsfunction", "")) {
            case "core_webservice_get_site_info" -> siteInfo();
            case "core_cohort_get_cohort_members" -> members(values(form, "cohortids"));
            case "core_user_get_users_by_field" -> users(form.getOrDefault("field", ""), values(form, "values"));
            case "core_competency_list_competency_frameworks" ->
                Json.createArrayBuilder().add(framework).build();
            case "core_competency_get_scale_values" -> levels();
            case "core_competency_list_competencies" -> competencies(form);
            case "core_reportbuilder_retrieve_report" -> report(form);
            case "tool_lp_data_for_user_competency_summary" ->
                summary(number(form, "userid"), number(form, "competencyid"));
            case "core_competency_grade_competency" -> grade(form);
            default -> Sample.response("error_no_such_function");
        };
    }

    private static long number(Map<String, String> form, String name) {
        return Long.parseLong(form.getOrDefault(name, "0"));
    }

    private static List<String> values(Map<String, String> form, String name) {
        List<String> values = new ArrayList<>();
        for (String value = form.get(name + "[0]"); value != null; value = form.get(name + "[" + values.size() + "]")) {
            values.add(value);
        }
        return values;
    }

    private JsonValue siteInfo() {
        JsonArrayBuilder offered = Json.createArrayBuilder();
        functions.forEach(
                name -> offered.add(Json.createObjectBuilder().add("name", name).add("version", "2025100603")));
        return Sample.with(Sample.object("core_webservice_get_site_info"), "functions", offered.build());
    }

    private JsonValue members(List<String> ids) {
        JsonArrayBuilder answer = Json.createArrayBuilder();
        for (String id : ids) {
            List<Long> members = cohorts.get(Long.valueOf(id));
            if (members == null) {
                return Sample.response("error_unknown_plan");
            }
            answer.add(Json.createObjectBuilder()
                    .add("cohortid", Long.parseLong(id))
                    .add("userids", Json.createArrayBuilder(members)));
        }
        return answer.build();
    }

    private JsonValue users(String field, List<String> values) {
        JsonArrayBuilder answer = Json.createArrayBuilder();
        users.values().stream()
                .filter(user -> values.contains(
                        field.equals("id") ? String.valueOf(user.getInt("id")) : user.getString(field, "")))
                .forEach(answer::add);
        return answer.build();
    }

    private static JsonValue levels() {
        JsonArrayBuilder answer = Json.createArrayBuilder();
        IntStream.range(0, LEVELS.size())
                .forEach(i ->
                        answer.add(Json.createObjectBuilder().add("id", i + 1).add("name", LEVELS.get(i))));
        return answer.build();
    }

    private JsonArray competencies(Map<String, String> form) {
        List<JsonObject> found = new ArrayList<>(competencies.values());
        for (int i = 0; form.containsKey("filters[" + i + "][column]"); i++) {
            String column = form.get("filters[" + i + "][column]");
            String value = form.get("filters[" + i + "][value]");
            found.removeIf(competency ->
                    !String.valueOf(Fields.text(competency.get(column))).equals(value));
        }
        if (!"id".equals(form.get("sort"))) {
            // without a sort Moodle gives an order that may differ from page to page
            Collections.reverse(found);
        }
        int from = (int) Math.min(found.size(), number(form, "skip"));
        int to = (int) Math.min(found.size(), from + number(form, "limit"));
        return Json.createArrayBuilder(found.subList(from, to)).build();
    }

    private JsonValue report(Map<String, String> form) {
        List<List<String>> table = new ArrayList<>();
        table.add(HEADINGS);
        users.values().stream()
                .filter(user -> user.getInt("id") >= FIRST)
                .forEach(user -> IntStream.range(0, RATED).forEach(i -> table.add(row(user, i))));
        competencies.values().stream()
                .filter(competency -> competency.getInt("parentid") == 0)
                .forEach(competency -> table.add(List.of(
                        "",
                        "",
                        "",
                        "Workplace competences",
                        "WPC",
                        competency.getString("shortname"),
                        competency.getString("idnumber"),
                        "",
                        "")));
        List<List<String>> told = report.apply(table);
        List<List<String>> rows = told.subList(1, told.size());
        int perPage = (int) number(form, "perpage");
        int from = (int) Math.min(rows.size(), number(form, "page") * perPage);
        JsonArrayBuilder page = Json.createArrayBuilder();
        rows.subList(from, Math.min(rows.size(), from + perPage))
                .forEach(row -> page.add(Json.createObjectBuilder().add("columns", Json.createArrayBuilder(row))));
        JsonObject data = Json.createObjectBuilder()
                .add("headers", Json.createArrayBuilder(told.get(0)))
                .add("rows", page)
                .add("totalrowcount", rows.size())
                .build();
        return Sample.with(Sample.object("core_reportbuilder_retrieve_report"), "data", data);
    }

    private List<String> row(JsonObject user, int place) {
        List<JsonObject> skills = competencies.values().stream()
                .filter(competency -> competency.getInt("parentid") != 0)
                .toList();
        JsonObject skill = skills.get((user.getInt("id") + place) % skills.size());
        int level = 1 + (user.getInt("id") + place) % LEVELS.size();
        return List.of(
                user.getString("idnumber"),
                user.getString("fullname"),
                user.getString("email"),
                "Workplace competences",
                "WPC",
                skill.getString("shortname"),
                skill.getString("idnumber", ""),
                LEVELS.get(level - 1),
                level >= 4 ? "Yes" : "No");
    }

    private JsonValue summary(long user, long competency) {
        if (!users.containsKey(user) || !competencies.containsKey(competency)) {
            return Sample.response("error_unknown_user_plans");
        }
        JsonObject like = Sample.object("tool_lp_data_for_user_competency_summary");
        JsonObject entry = Sample.first(like.getJsonArray("evidence"));
        List<Noted> history = histories.getOrDefault(user + "/" + competency, List.of());
        JsonArrayBuilder evidence = Json.createArrayBuilder();
        // the newest first, as Moodle has it
        for (int i = history.size() - 1; i >= 0; i--) {
            Noted noted = history.get(i);
            evidence.add(Json.createObjectBuilder(entry)
                    .add("id", noted.id())
                    .add("grade", noted.grade())
                    .add("note", noted.note()));
        }
        JsonObject standing = like.getJsonObject("usercompetency");
        standing = history.isEmpty()
                ? Sample.with(standing, "grade", JsonValue.NULL)
                : Sample.with(standing, "grade", history.get(history.size() - 1).grade());
        return Sample.with(Sample.with(like, "usercompetency", standing), "evidence", evidence.build());
    }

    private JsonValue grade(Map<String, String> form) {
        long user = number(form, "userid");
        long competency = number(form, "competencyid");
        int grade = (int) number(form, "grade");
        String note = form.getOrDefault("note", "");
        if (!users.containsKey(user) || !competencies.containsKey(competency)) {
            return Sample.response("error_unknown_user_plans");
        }
        if (grade < 1 || grade > LEVELS.size()) {
            return Sample.response("error_grade_out_of_scale");
        }
        if (note.matches("(?s).*<[a-zA-Z/!].*")) {
            return Sample.response("error_missing_param");
        }
        rate(user, competency, grade, note);
        return Json.createObjectBuilder(Sample.object("core_competency_grade_competency"))
                .add("id", lastNote)
                .add("grade", grade)
                .add("note", note)
                .build();
    }
}

package fi.polku.tests.refusals;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** One line of the table: a call, and what each of them is answered. Those not named get the line's usual refusal. */
final class Row {
    /** What belongs to programmes: whoever has a task or a group in one is, at another, a colleague like any other. */
    private static final List<String> OF_PROGRAMMES = Stream.of(
                    "programmes",
                    "rounds",
                    "applications",
                    "endorsements",
                    "groups",
                    "invitations",
                    "meetings",
                    "events",
                    "material")
            .map(area -> "/api/v1/" + area + "/{")
            .toList();

    private final String method;
    private final String template;
    private final String situation;
    private final Map<Who, Integer> expected = new EnumMap<>(Who.class);
    private final Set<Who> asked = EnumSet.allOf(Who.class);
    private final Set<Who> related = EnumSet.allOf(Who.class);

    private Function<Scene, Map<String, String>> places = scene -> Map.of();
    private Function<Scene, Map<String, ?>> body = scene -> Map.of();
    private String query = "";
    private boolean uploads;

    private Row(String method, String template, String situation) {
        this.method = method;
        this.template = template;
        this.situation = situation;
        for (Who who : Who.values()) {
            expected.put(who, 404);
        }
        expected.put(Who.ANONYMOUS, 401);
        expected.put(Who.UNKNOWN, 403);
        if (OF_PROGRAMMES.stream().anyMatch(template::startsWith)) {
            related.removeAll(Who.OF_THE_ROUND);
        }
    }

    /**
     * A call.
     *
     * @param call method and path as the OpenAPI document has it, without {@code /api/v1}
     * @param situation of what; empty where there is but one
     */
    static Row of(String call, String situation) {
        String[] parts = call.split(" ", 2);
        return new Row(parts[0], "/api/v1" + parts[1], situation);
    }

    /** What stands in for the names in the path; made anew where the call changes it. */
    Row of(String name, Function<Scene, String> id) {
        Function<Scene, Map<String, String>> before = places;
        places = scene -> {
            Map<String, String> more = new java.util.HashMap<>(before.apply(scene));
            more.put(name, id.apply(scene));
            return more;
        };
        return this;
    }

    /**
     * Of something that can be shared, made anew. Whoever could be a reader and is not one of this is none of its relations here.
     *
     * @param with with whom it is shared: {@code nobody}, {@code named}, {@code supervisor} or {@code group}
     * @param thing makes it
     */
    Row shared(String with, BiFunction<Scene, String, String> thing) {
        if (!with.equals("named")) {
            related.remove(Who.NAMED);
        }
        if (!with.equals("supervisor")) {
            related.removeAll(Who.SUPERVISORS);
        }
        if (!with.equals("group")) {
            related.removeAll(Who.OF_THE_GROUP);
        }
        return of("id", scene -> thing.apply(scene, with));
    }

    /** Of the owner's own programme, round or group ({@link Circle}); those are asked who have to do with it, all others in the lines of strangers. */
    Row around() {
        asked.retainAll(Who.AROUND_THE_ROUND);
        related.clear();
        related.addAll(Who.OF_THE_ROUND);
        return this;
    }

    Row sending(Function<Scene, Map<String, ?>> content) {
        body = content;
        return this;
    }

    /** A form of several parts: these fields, and a file. */
    Row uploading(Map<String, String> fields) {
        body = scene -> fields;
        uploads = true;
        return this;
    }

    boolean uploads() {
        return uploads;
    }

    Row asking(String parameters) {
        query = parameters;
        return this;
    }

    /** Everybody who is known gets this unless named otherwise. */
    Row known(int status) {
        Who.KNOWN.forEach(who -> expected.put(who, status));
        return this;
    }

    Row answers(int status, Who... some) {
        for (Who who : some) {
            expected.put(who, status);
        }
        return this;
    }

    Row answers(int status, Set<Who> some) {
        some.forEach(who -> expected.put(who, status));
        return this;
    }

    String method() {
        return method;
    }

    /** The operation as the OpenAPI document names it. */
    String operation() {
        return method + " " + template;
    }

    String name() {
        return operation() + (situation.isEmpty() ? "" : " of " + situation);
    }

    int expected(Who who) {
        return expected.getOrDefault(who, 404);
    }

    /** Those who are here what their name says: not a named reader of what is shared with nobody. */
    Set<Who> related() {
        return related;
    }

    /** Whose calls are made. */
    Set<Who> asked() {
        return asked;
    }

    boolean changes() {
        return !"GET".equals(method);
    }

    String path(Scene scene) {
        String path = template;
        for (Map.Entry<String, String> place : places.apply(scene).entrySet()) {
            path = path.replace("{" + place.getKey() + "}", place.getValue());
        }
        return path + query;
    }

    Map<String, ?> body(Scene scene) {
        return body.apply(scene);
    }
}

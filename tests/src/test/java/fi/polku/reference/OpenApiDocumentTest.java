package fi.polku.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The OpenAPI document says of each path and method what the reference host answers, no more and no less. */
class OpenApiDocumentTest {
    private static final Path CONTRACT = Path.of("../docs/contract/v1");
    private static final String TOKEN = "open-api";
    private static final String EXPERT = DemoPeople.EXPERT.id();
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");
    /** What a host says of itself when it is overloaded or closed; the reference host never is. */
    private static final Set<String> NOT_SEEN = Set.of("429", "503");

    private final Map<?, ?> document = document();
    private ReferenceHost host;
    private HostCaller caller;
    private int keys;

    @BeforeEach
    void start() throws IOException {
        host = ReferenceHost.start(0, TOKEN);
        caller = new HostCaller(host.url(), TOKEN);
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void it_is_openapi_3_1_in_which_every_reference_leads_somewhere() {
        assertThat(part(document, "openapi")).isEqualTo("3.1.0");
        Set<String> used = new HashSet<>();
        walk(document, (name, value) -> {
            if (name.equals("$ref")) {
                used.add(value.toString());
                assertThat(at(value.toString())).as("%s", value).isInstanceOf(Map.class);
            }
        });
        List<String> parts = new ArrayList<>();
        map(document, "components").forEach((kind, named) -> {
            if (!kind.equals("securitySchemes")) {
                ((Map<?, ?>) named).keySet().forEach(name -> parts.add("#/components/" + kind + "/" + name));
            }
        });
        assertThat(used).as("every part is used").containsExactlyInAnyOrderElementsOf(parts);
    }

    @Test
    void every_operation_is_whole() {
        List<String> ids = new ArrayList<>();
        operations((place, operation) -> {
            ids.add(part(operation, "operationId").toString());
            assertThat(operation.keySet().stream().map(Object::toString))
                    .as(place)
                    .isSubsetOf("operationId", "tags", "summary", "parameters", "requestBody", "responses")
                    .contains("operationId", "summary", "responses");
            map(operation, "responses")
                    .forEach((status, response) -> assertThat(part(resolved(response), "description"))
                            .as(place + " " + status)
                            .isInstanceOf(String.class));
            assertThat(pathParameters(place)).as(place).isEqualTo(names(place));
        });
        assertThat(ids).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void every_message_of_it_is_an_element_of_the_schema() throws IOException {
        Set<String> elements = new TreeSet<>();
        HostCaller.children(HostCaller.root(Files.readString(CONTRACT.resolve("competence-system.xsd")))).stream()
                .filter(part -> part.getLocalName().equals("element"))
                .forEach(part -> elements.add(part.getAttribute("name")));
        Set<String> named = new TreeSet<>();
        map(map(document, "components"), "schemas").forEach((name, schema) -> named.add(name.toString()));
        named.removeAll(Set.of("Id", "problem"));
        assertThat(named).isEqualTo(elements);
    }

    @Test
    void the_host_offers_the_methods_that_are_in_it_and_no_others() {
        map(document, "paths")
                .forEach((path, methods) -> METHODS.forEach(method -> {
                    int status = caller.call(method.toUpperCase(Locale.ROOT), address(path.toString()))
                            .statusCode();
                    assertThat(status != 405)
                            .as(method + " " + path + ": " + status)
                            .isEqualTo(((Map<?, ?>) methods).containsKey(method));
                }));
        assertThat(map(document, "paths").keySet().stream().map(Object::toString))
                .as("every resource of the host is in it")
                .containsAll(resources());
    }

    @Test
    void every_status_that_is_in_it_is_answered_and_no_other() throws IOException {
        Map<String, Set<String>> said = new TreeMap<>();
        operations((place, operation) -> {
            Set<String> statuses = new TreeSet<>();
            map(operation, "responses").keySet().forEach(status -> statuses.add(status.toString()));
            statuses.removeAll(NOT_SEEN);
            said.put(place, statuses);
        });
        assertThat(answered()).isEqualTo(said);
    }

    private Map<String, Set<String>> answered() throws IOException {
        Map<String, Set<String>> seen = new TreeMap<>();
        see(seen, "get /capabilities", caller.get("capabilities").statusCode());
        for (String collection : collections()) {
            String place = "get /" + collection;
            var whole = caller.get(collection + "?size=1");
            see(seen, place, whole.statusCode());
            String tag = whole.headers().firstValue("ETag").orElseThrow();
            see(
                    seen,
                    place,
                    caller.get(collection + "?size=1", "If-None-Match", tag).statusCode());
            see(seen, place, caller.get(collection + "?size=0").statusCode());
            see(
                    seen,
                    place,
                    caller.get(collection + "?changedSince=1970-01-01T00:00:00Z")
                            .statusCode());
        }
        for (RecordKind kind : RecordKind.values()) {
            see(seen, kind);
        }
        HostCaller stranger = new HostCaller(host.url(), "another");
        for (String place : List.copyOf(seen.keySet())) {
            String[] words = place.split(" ");
            String path = address(words[1]);
            see(
                    seen,
                    place,
                    stranger.call(words[0].toUpperCase(Locale.ROOT), path).statusCode());
            if (words[0].equals("get")) {
                see(seen, place, caller.get(path, "Contract-Version", "2.0").statusCode());
            }
        }
        return seen;
    }

    private void see(Map<String, Set<String>> seen, RecordKind kind) throws IOException {
        String list = "/people/{person}/" + kind.resource();
        String one = list + "/{id}";
        String message = Files.readString(CONTRACT.resolve("examples/" + kind.element() + ".xml"));
        var root = HostCaller.root(message);
        String mine = "people/" + root.getAttribute("person") + "/" + kind.resource();
        String path = mine + "/" + root.getAttribute("id");
        String nobody = path.replace(root.getAttribute("person"), "p-999999");
        see(
                seen,
                "put " + one,
                caller.put(path, message, "Idempotency-Key", "first-" + kind).statusCode());
        see(
                seen,
                "put " + one,
                caller.put(path, message, "Idempotency-Key", key()).statusCode());
        see(
                seen,
                "put " + one,
                caller.put(path, message + " ", "Idempotency-Key", "first-" + kind)
                        .statusCode());
        see(seen, "put " + one, caller.put(path, message).statusCode());
        see(
                seen,
                "put " + one,
                caller.put(nobody, message, "Idempotency-Key", key()).statusCode());
        see(seen, "get " + list, caller.get(mine).statusCode());
        see(
                seen,
                "get " + list,
                caller.get("people/p-999999/" + kind.resource()).statusCode());
        if (kind == RecordKind.EVIDENCE) {
            see(seen, "get " + one, caller.get(path).statusCode());
            see(seen, "get " + one, caller.get(mine + "/unknown").statusCode());
        }
        see(
                seen,
                "delete " + one,
                caller.delete(path, "Idempotency-Key", "first-" + kind).statusCode());
        see(seen, "delete " + one, caller.delete(path, "Idempotency-Key", key()).statusCode());
        see(seen, "delete " + one, caller.delete(path).statusCode());
        see(
                seen,
                "delete " + one,
                caller.delete(nobody, "Idempotency-Key", key()).statusCode());
    }

    private static void see(Map<String, Set<String>> seen, String place, int status) {
        seen.computeIfAbsent(place, key -> new TreeSet<>()).add(String.valueOf(status));
    }

    private String key() {
        return "key-" + keys++;
    }

    private static String address(String path) {
        return path.substring(1).replace("{person}", EXPERT).replace("{id}", "any");
    }

    private static Set<String> names(String place) {
        Set<String> names = new TreeSet<>();
        Pattern.compile("\\{(\\w+)}").matcher(place).results().forEach(name -> names.add(name.group(1)));
        return names;
    }

    private Set<String> pathParameters(String place) {
        Set<String> names = new TreeSet<>();
        Map<?, ?> path = map(map(document, "paths"), place.split(" ")[1]);
        if (path.get("parameters") instanceof List<?> parameters) {
            parameters.forEach(parameter -> {
                Map<?, ?> one = resolved(parameter);
                assertThat(part(one, "in")).isEqualTo("path");
                assertThat(part(one, "required")).isEqualTo(true);
                names.add(part(one, "name").toString());
            });
        }
        return names;
    }

    private static List<String> collections() {
        return List.of("scales", "frameworks", "competences", "units", "people", "profiles", "discussions", "courses");
    }

    private static List<String> resources() {
        List<String> all = new ArrayList<>(List.of("/capabilities"));
        collections().forEach(collection -> all.add("/" + collection));
        for (RecordKind kind : RecordKind.values()) {
            all.add("/people/{person}/" + kind.resource());
            all.add("/people/{person}/" + kind.resource() + "/{id}");
        }
        return all;
    }

    private void operations(BiConsumer<String, Map<?, ?>> each) {
        map(document, "paths")
                .forEach((path, methods) -> METHODS.forEach(method -> {
                    if (((Map<?, ?>) methods).get(method) instanceof Map<?, ?> operation) {
                        each.accept(method + " " + path, operation);
                    }
                }));
    }

    private Map<?, ?> resolved(Object part) {
        Map<?, ?> given = (Map<?, ?>) part;
        return given.containsKey("$ref") ? (Map<?, ?>) at(part(given, "$ref").toString()) : given;
    }

    private Object at(String reference) {
        Object place = document;
        for (String step : reference.substring("#/".length()).split("/")) {
            place = part((Map<?, ?>) place, step);
        }
        return place;
    }

    private static void walk(Object part, BiConsumer<String, Object> each) {
        if (part instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                each.accept(name.toString(), value);
                walk(value, each);
            });
        } else if (part instanceof List<?> list) {
            list.forEach(value -> walk(value, each));
        }
    }

    private static Map<?, ?> map(Map<?, ?> parent, String name) {
        return (Map<?, ?>) part(parent, name);
    }

    private static Object part(Map<?, ?> parent, String name) {
        return Optional.<Object>ofNullable(parent.get(name))
                .orElseThrow(() -> new AssertionError("there is no " + name));
    }

    private static Map<?, ?> document() {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            return new Yaml(new SafeConstructor(options)).load(Files.readString(CONTRACT.resolve("openapi.yaml")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

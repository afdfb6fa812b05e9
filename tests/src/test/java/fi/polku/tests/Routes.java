package fi.polku.tests;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where the product answers, so that a table written by hand can be held against it. */
public final class Routes {
    private Routes() {}

    /** What the API offers, as its OpenAPI document says: {@code GET /api/v1/goals/{id}} and so on. */
    public static Set<String> ofTheApi(Site polku) {
        Set<String> routes = new TreeSet<>();
        JsonObject paths =
                polku.anonymous().get("/openapi?format=JSON").expect(200).json().getJsonObject("paths");
        paths.forEach((path, verbs) ->
                verbs.asJsonObject().keySet().forEach(verb -> routes.add(verb.toUpperCase(Locale.ROOT) + " " + path)));
        return routes;
    }

    /** What can be opened besides the API, as the classes say: {@code GET /goals/{id}} and so on. */
    public static Set<String> ofThePages() {
        Set<String> routes = new TreeSet<>();
        new ClassFileImporter()
                .importPackages("fi.polku.mentoring").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .forEach(resource ->
                                add(routes, resource.getAnnotation(Path.class).value(), resource));
        routes.removeIf(route -> route.startsWith("GET /api/"));
        return routes;
    }

    private static void add(Set<String> routes, String at, Class<?> resource) {
        for (Method method : resource.getDeclaredMethods()) {
            Path below = method.getAnnotation(Path.class);
            String path = below == null ? joined(at, "") : joined(at, below.value());
            if (method.isAnnotationPresent(GET.class)) {
                routes.add("GET " + path);
            } else if (below != null && !answers(method)) {
                add(routes, path, method.getReturnType());
            }
        }
    }

    /** Else it leads to another resource. */
    private static boolean answers(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static String joined(String... parts) {
        String path = Stream.of(parts)
                .flatMap(part -> Stream.of(part.split("/")))
                .filter(part -> !part.isEmpty())
                .reduce("", (before, part) -> before + "/" + part);
        return path.isEmpty() ? "/" : path;
    }
}

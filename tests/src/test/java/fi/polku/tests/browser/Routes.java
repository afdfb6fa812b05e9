package fi.polku.tests.browser;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses at which the product shows pages, as its classes say: all that answer GET outside {@code /api}. */
final class Routes {
    private static final Set<String> NO_PAGES = Set.of("/api/", "/assets/");

    private Routes() {}

    /** Such as {@code /goals/{id}/edit}. */
    static Set<String> ofPages() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("fi.polku.mentoring", "fi.polku.osaava")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type ->
                                below(type, type.getAnnotationOfType(Path.class).value()))
                        .filter(route -> NO_PAGES.stream().noneMatch(route::startsWith))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> below(JavaClass type, String address) {
        return type.getMethods().stream().flatMap(method -> {
            String here = joined(address, own(method));
            if (method.isAnnotatedWith(GET.class)) {
                return Stream.of(here);
            }
            return isLocator(method) ? below(method.getRawReturnType(), here) : Stream.empty();
        });
    }

    /** A method with an address and no verb gives an object that answers instead. */
    private static boolean isLocator(JavaMethod method) {
        return method.isAnnotatedWith(Path.class)
                && method.getAnnotations().stream()
                        .noneMatch(
                                annotation -> annotation.getRawType().isAnnotatedWith(jakarta.ws.rs.HttpMethod.class));
    }

    private static String own(JavaMethod method) {
        return method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }

    private static String joined(String first, String second) {
        return ("/" + first + "/" + second).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }
}

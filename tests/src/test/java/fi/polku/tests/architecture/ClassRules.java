package fi.polku.tests.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** The rules on classes, for the product below some root package. */
final class ClassRules {
    private static final Set<String> EMPTY_WORDS =
            Set.of("Impl", "Manager", "Helper", "Util", "Utils", "Dto", "Facade", "Base");

    private final String root;
    private final Rooms rooms = Rooms.ofTheProduct();

    ClassRules(String root) {
        this.root = root;
    }

    ArchRule every_class_is_in_a_known_room() {
        return classes().that().resideInAPackage(root + "..").should(must("be in a room of the table", (type, say) -> {
            // The root has no class but the words about itself.
            boolean words = place(type).isEmpty() && type.getSimpleName().equals("package-info");
            if (!words && !rooms.knows(place(type))) {
                say.accept(
                        type, type.getName() + " is in " + type.getPackageName() + ", which is no room of the table");
            }
        }));
    }

    ArchRule rooms_import_only_what_the_table_says() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(must(
                        "import only what the table says",
                        (type, say) -> type.getDirectDependenciesFromSelf().forEach(dependency -> {
                            JavaClass target = dependency.getTargetClass().getBaseComponentType();
                            if (target.getPackageName().startsWith(root + ".")
                                    && !rooms.allow(place(type), place(target))) {
                                say.accept(type, dependency.getDescription());
                            }
                        })));
    }

    ArchRule no_packages_go_in_a_circle() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    ArchRule the_web_is_spoken_in_web_packages_alone() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root + ".web", root + ".*.web")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..");
    }

    ArchRule xml_is_bound_at_the_adapter_alone() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.xml.bind..", "javax.xml..", "org.w3c.dom..", "org.xml.sax..");
    }

    ArchRule use_cases_say_first_who_acts() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(UseCases.class)
                .and()
                .arePublic()
                .should(new ArchCondition<>("take the actor first") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        List<JavaClass> parameters = method.getRawParameterTypes();
                        boolean says =
                                !parameters.isEmpty() && parameters.get(0).isEquivalentTo(Actor.class);
                        if (!says) {
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " does not take the actor first"));
                        }
                    }
                });
    }

    ArchRule stores_are_their_rooms_own() {
        return classes().that().haveSimpleNameEndingWith("Store").should().bePackagePrivate();
    }

    ArchRule time_comes_from_the_clock() {
        DescribedPredicate<JavaCall<?>> now = target(owner(resideInAnyPackage("java.time..")))
                .and(target(name("now")))
                .and(DescribedPredicate.describe(
                        "without a clock",
                        call -> call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class))));
        DescribedPredicate<JavaCall<?>> millis =
                target(owner(name(System.class.getName()))).and(target(name("currentTimeMillis")));
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should(ArchConditions.callMethodWhere(now.or(millis).forSubtype()));
    }

    /** In the tests' own modules too. */
    ArchRule names_say_something() {
        return classes()
                .should(must(
                        "have a name that says something",
                        (type, say) -> Arrays.stream(type.getSimpleName().split("(?<=[a-z0-9])(?=[A-Z])"))
                                .filter(EMPTY_WORDS::contains)
                                .forEach(word -> say.accept(type, type.getName() + " is called " + word))));
    }

    private String place(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(root) ? "" : name.substring(root.length() + 1);
    }

    private static ArchCondition<JavaClass> must(
            String what, BiConsumer<JavaClass, BiConsumer<JavaClass, String>> check) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, (at, message) -> events.add(SimpleConditionEvent.violated(at, message)));
            }
        };
    }
}

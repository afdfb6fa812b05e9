package fi.polku.mentoring.today;

import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Waiting;
import fi.polku.mentoring.shared.WaitingTold;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What waits of features that are found together: one statement for all of them, as each would be one of the page's few. */
@ApplicationScoped
class FoundTogether implements Waiting {
    @PersistenceContext
    EntityManager database;

    @Inject
    @Any
    Instance<WaitingTold> features;

    @Override
    public List<Thing> waitingFor(Actor actor, LocalDate today) {
        Map<String, List<WaitingTold.Found>> found =
                Row.all(database.createNativeQuery("select * from polku.waits_for_me()", Tuple.class)).stream()
                        .collect(Collectors.groupingBy(
                                row -> row.text("room").orElseThrow(),
                                Collectors.mapping(FoundTogether::found, Collectors.toList())));
        return features.stream()
                .flatMap(feature -> told(feature, found.getOrDefault(feature.room(), List.of()), today))
                .toList();
    }

    private static Stream<Thing> told(WaitingTold feature, List<WaitingTold.Found> found, LocalDate today) {
        return found.stream().limit(MOST).map(one -> feature.thing(one, today));
    }

    private static WaitingTold.Found found(Row row) {
        return new WaitingTold.Found(
                row.text("what").orElseThrow(),
                Objects.requireNonNull(row.id("id")),
                row.name("name").orElseThrow(),
                row.text("who").orElse(""),
                row.day("day"));
    }
}

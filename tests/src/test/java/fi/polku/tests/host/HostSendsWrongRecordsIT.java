package fi.polku.tests.host;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.reference.Catalogue.Competence;
import fi.polku.reference.Ledger;
import fi.polku.reference.Names;
import fi.polku.reference.Person;
import fi.polku.reference.Profile;
import fi.polku.tests.Someone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Single records of the host are wrong: each is left out with its reason, and all others are applied. */
@HostTest
class HostSendsWrongRecordsIT {
    private final HostSite polku;

    HostSendsWrongRecordsIT(HostSite polku) {
        this.polku = polku;
    }

    @Test
    void who_is_their_own_supervisor_has_none() {
        Someone expert = polku.site().people().fresh();
        polku.host().records().changeSupervisor(id(expert), id(expert));
        polku.awaitSync();
        assertThat(polku.rejects(id(expert))).containsExactly("own-supervisor");
        assertThat(row(expert)).doesNotContainKey("supervisor").containsEntry("active", true);
    }

    @Test
    void an_unknown_supervisor_is_left_out_and_tied_when_they_appear() {
        Someone expert = polku.site().people().fresh();
        polku.host().records().changeSupervisor(id(expert), "p-900001");
        polku.awaitSync();
        assertThat(polku.rejects(id(expert))).containsExactly("unknown-supervisor");
        assertThat(row(expert)).doesNotContainKey("supervisor");
        Person model = polku.host().records().people().find(id(expert)).orElseThrow();
        polku.host()
                .records()
                .people()
                .put(new Person(
                        "p-900001",
                        "Uusi",
                        "Esihenkilö",
                        "uusi@agency-1.example.org",
                        "fi",
                        model.unit(),
                        Optional.empty(),
                        model.employedFrom(),
                        Optional.empty()));
        polku.awaitSync();
        assertThat(row(expert))
                .containsEntry(
                        "supervisor",
                        polku.site()
                                .database()
                                .one(UUID.class, "select id from polku.person where host_id = 'p-900001'"));
    }

    @Test
    void somebody_in_an_unknown_unit_stays_without_one() {
        Someone expert = polku.site().people().fresh();
        polku.host().records().people().change(id(expert), person -> person.movedTo("u-none"));
        polku.awaitSync();
        assertThat(polku.rejects(id(expert))).containsExactly("unknown-unit");
        assertThat(row(expert)).doesNotContainKey("unit").containsEntry("active", true);
    }

    @Test
    void an_identity_code_is_nowhere_in_the_database() {
        Someone expert = polku.site().people().fresh();
        polku.host()
                .records()
                .people()
                .change(
                        id(expert),
                        person -> new Person(
                                person.id(),
                                person.givenName(),
                                "Koodi 131052-308T",
                                person.email(),
                                person.language(),
                                person.unit(),
                                person.supervisor(),
                                person.employedFrom(),
                                person.employedTo()));
        polku.awaitSync();
        assertThat(polku.rejects(id(expert))).containsExactly("identity-code");
        polku.readEverything();
        assertThat(row(expert)).as("what was believed before stays").containsEntry("active", true);
        assertThat(polku.site()
                        .database()
                        .one(Long.class, "select count(*) from polku.person p where p::text like '%131052%'"))
                .isZero();
        assertThat(polku.site()
                        .database()
                        .one(Long.class, "select count(*) from polku.host_reject r where r::text like '%131052%'"))
                .isZero();
    }

    @Test
    void a_competence_that_cannot_be_believed_stays_as_it_was_when_everything_is_read() {
        Ledger<Competence> catalogue = polku.host().records().competences();
        Competence one = catalogue.all().get(0);
        try {
            catalogue.put(new Competence(
                    one.framework(), one.uri(), one.group(), new Names("Koodi 131052-308T", "Kod", "Code")));
            polku.readEverything();
            assertThat(polku.rejects(one.uri())).containsExactly("identity-code");
            assertThat(polku.site()
                            .database()
                            .one(Boolean.class, "select active from polku.competence where uri = ?", one.uri()))
                    .isTrue();
        } finally {
            catalogue.put(one);
            polku.readEverything();
        }
    }

    @Test
    void levels_off_the_scale_and_unknown_competences_cost_the_entry_alone() {
        Someone expert = polku.site().people().fresh();
        Profile before = polku.host().records().profiles().find(id(expert)).orElseThrow();
        List<Profile.Entry> entries = new ArrayList<>(before.entries());
        Profile.Entry first = entries.get(0);
        entries.set(
                0,
                new Profile.Entry(
                        first.framework(), first.competence(), Optional.of(9), first.target(), first.assessment()));
        entries.add(new Profile.Entry(
                first.framework(), "urn:example:nobody-knows", Optional.of(1), Optional.empty(), Optional.empty()));
        polku.host().records().profiles().put(new Profile(id(expert), entries));
        polku.awaitSync();
        assertThat(polku.rejects(id(expert))).containsExactlyInAnyOrder("off-scale", "unknown-competence");
        assertThat(polku.site()
                        .database()
                        .one(Long.class, "select count(*) from polku.profile_entry where person = ?", expert.id()))
                .isEqualTo(before.entries().size() - 1L);
    }

    @Test
    void people_who_are_each_others_supervisors_are_reported() {
        Someone supervisor = polku.site().people().freshTeam().supervisor();
        Someone other = polku.site().people().freshTeam().supervisor();
        polku.host().records().changeSupervisor(id(supervisor), id(other));
        polku.host().records().changeSupervisor(id(other), id(supervisor));
        polku.awaitSync();
        assertThat(polku.rejects(id(supervisor))).containsExactly("supervisor-cycle");
        assertThat(polku.rejects(id(other))).containsExactly("supervisor-cycle");
    }

    private Map<String, Object> row(Someone someone) {
        return polku.site()
                .database()
                .rows("select supervisor, unit, active from polku.person where id = ?", someone.id())
                .get(0);
    }

    private static String id(Someone someone) {
        return someone.account().id();
    }
}

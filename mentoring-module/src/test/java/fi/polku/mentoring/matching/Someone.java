package fi.polku.mentoring.matching;

import fi.polku.mentoring.matching.Applicant.Practice;
import fi.polku.mentoring.matching.Applicant.Profile;
import fi.polku.mentoring.matching.Applicant.Relations;
import fi.polku.mentoring.matching.Applicant.Want;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An applicant whom nothing keeps from anybody and nothing recommends, until a test says otherwise. */
record Someone(Applicant applicant) {

    static Someone peer(String id) {
        return of(id, Role.PEER);
    }

    static Someone of(String id, Role role) {
        return new Someone(new Applicant(
                id,
                role,
                "house of " + id,
                new Practice(Set.of("fi"), Set.of("Helsinki"), true, 1, false),
                Profile.EMPTY,
                Relations.NONE));
    }

    /** Perhaps with the same twice. */
    private static Set<String> set(String... all) {
        return Set.copyOf(List.of(all));
    }

    private Someone with(Practice practice) {
        return new Someone(new Applicant(
                applicant.id(),
                applicant.role(),
                applicant.organisation(),
                practice,
                applicant.profile(),
                applicant.relations()));
    }

    private Someone with(Relations relations) {
        return new Someone(new Applicant(
                applicant.id(),
                applicant.role(),
                applicant.organisation(),
                applicant.practice(),
                applicant.profile(),
                relations));
    }

    private Someone with(Profile profile) {
        return new Someone(new Applicant(
                applicant.id(),
                applicant.role(),
                applicant.organisation(),
                applicant.practice(),
                profile,
                applicant.relations()));
    }

    Someone from(String organisation) {
        return new Someone(new Applicant(
                applicant.id(),
                applicant.role(),
                organisation,
                applicant.practice(),
                applicant.profile(),
                applicant.relations()));
    }

    Someone speaking(String... languages) {
        Practice practice = applicant.practice();
        return with(new Practice(
                set(languages), practice.places(), practice.remote(), practice.capacity(), practice.leftOver()));
    }

    Someone onlyIn(String... places) {
        Practice practice = applicant.practice();
        return with(new Practice(practice.languages(), set(places), false, practice.capacity(), practice.leftOver()));
    }

    Someone takes(int capacity) {
        Practice practice = applicant.practice();
        return with(new Practice(
                practice.languages(), practice.places(), practice.remote(), capacity, practice.leftOver()));
    }

    Someone leftOver() {
        Practice practice = applicant.practice();
        return with(
                new Practice(practice.languages(), practice.places(), practice.remote(), practice.capacity(), true));
    }

    Someone under(String... supervisors) {
        return with(new Relations(List.of(supervisors), applicant.relations().refused()));
    }

    Someone refusing(String... ids) {
        return with(new Relations(applicant.relations().supervisors(), set(ids)));
    }

    Someone themes(String... themes) {
        Profile old = applicant.profile();
        return with(new Profile(
                set(themes), old.held(), old.wanted(), old.experience(), old.values(), old.wishes(), old.qualities()));
    }

    Someone holding(String competence, int level) {
        Profile old = applicant.profile();
        return with(new Profile(
                old.themes(),
                Map.of(competence, level),
                old.wanted(),
                old.experience(),
                old.values(),
                old.wishes(),
                old.qualities()));
    }

    Someone wanting(String competence, int now, int target) {
        Profile old = applicant.profile();
        return with(new Profile(
                old.themes(),
                old.held(),
                Map.of(competence, new Want(now, target)),
                old.experience(),
                old.values(),
                old.wishes(),
                old.qualities()));
    }

    Someone experienced(String... fields) {
        Profile old = applicant.profile();
        return with(new Profile(
                old.themes(), old.held(), old.wanted(), set(fields), old.values(), old.wishes(), old.qualities()));
    }

    Someone valuing(String... values) {
        Profile old = applicant.profile();
        return with(new Profile(
                old.themes(), old.held(), old.wanted(), old.experience(), set(values), old.wishes(), old.qualities()));
    }

    Someone wishing(String... wishes) {
        Profile old = applicant.profile();
        return with(new Profile(
                old.themes(), old.held(), old.wanted(), old.experience(), old.values(), set(wishes), old.qualities()));
    }

    Someone being(String... qualities) {
        Profile old = applicant.profile();
        return with(new Profile(
                old.themes(), old.held(), old.wanted(), old.experience(), old.values(), old.wishes(), set(qualities)));
    }
}

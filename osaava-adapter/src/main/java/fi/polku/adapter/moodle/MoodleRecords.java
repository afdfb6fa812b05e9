package fi.polku.adapter.moodle;

import fi.polku.mentoring.host.Border;
import fi.polku.mentoring.host.DevelopmentRecords;
import fi.polku.mentoring.host.Evidence;
import fi.polku.mentoring.host.EvidenceAnswer;
import fi.polku.mentoring.host.HostCompetence;
import fi.polku.mentoring.host.HostFault;
import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.host.NotBelieved;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes evidence as a rating with a note. Moodle keeps every rating and its note in the history of the person's competence:
 * that is read before anything is written, so that a message that has come through once is not written again, even when
 * somebody has rated anew since.
 *
 * @param services asks Moodle
 * @param users the accounts
 * @param names of competences
 */
record MoodleRecords(WebServices services, Users users, CompetenceNames names) implements DevelopmentRecords {
    private static final String GRADE = "core_competency_grade_competency";
    private static final String SUMMARY = "tool_lp_data_for_user_competency_summary";

    /** Whose competence, by the numbers of account and competence. */
    private record Place(long user, long competence) {}

    /**
     * How somebody stands in a competence.
     *
     * @param level now
     * @param history all that was ever noted, in no order
     */
    private record Standing(Optional<Integer> level, List<Rating> history) {}

    /**
     * An entry in the history of a competence.
     *
     * @param id its number, greater for later ones
     * @param level absent in what was noted without a rating
     * @param note empty when there is none
     * @param at when
     */
    private record Rating(long id, Optional<Integer> level, String note, Instant at) {}

    @Override
    public Set<HostMessage.Kind> taken() {
        WebServices.Reply reply = services.ask("core_webservice_get_site_info", new Parameters());
        Set<String> needed = Set.of(GRADE, SUMMARY);
        long found = Fields.all(
                        reply.what(), Fields.of(reply.what(), reply.value()).value("functions"))
                .stream()
                .map(function -> function.textOrEmpty("name"))
                .filter(needed::contains)
                .distinct()
                .count();
        return found == needed.size() ? Set.of(HostMessage.Kind.EVIDENCE) : Set.of();
    }

    @Override
    public boolean givesBack(HostMessage.Kind kind) {
        return false;
    }

    @Override
    public void put(HostMessage message, String key) {
        if (!(message instanceof Evidence evidence)) {
            throw new HostFault.Refused(
                    "Moodle has no place for " + message.kind().code());
        }
        int level = evidence.level()
                .orElseThrow(() -> new HostFault.Refused("Moodle takes evidence only with the level it speaks for"));
        Place place = place(evidence);
        if (standing(place).history().stream().anyMatch(rating -> SentRating.isOf(rating.note(), evidence, key))) {
            return;
        }
        services.tell(
                GRADE,
                new Parameters()
                        .with("userid", place.user())
                        .with("competencyid", place.competence())
                        .with("grade", level)
                        .with("note", SentRating.note(evidence, key)));
    }

    @Override
    public void withdraw(HostMessage.Kind kind, String person, String id, String key) {
        throw new HostFault.Refused("Moodle keeps every rating; a supervisor can rate anew");
    }

    @Override
    public Optional<EvidenceAnswer> answer(Evidence evidence) {
        Standing standing;
        try {
            standing = standing(place(evidence));
        } catch (HostFault.Refused e) {
            // person or competence are no more, and the evidence with them
            return Optional.empty();
        }
        if (standing.history().stream().noneMatch(rating -> SentRating.isOf(rating.note(), evidence))) {
            return Optional.empty();
        }
        Optional<Rating> last = standing.history().stream()
                .filter(rating -> rating.level().isPresent())
                .max(Comparator.comparingLong(Rating::id));
        return Optional.of(answer(evidence, standing.level(), last));
    }

    private static EvidenceAnswer answer(Evidence evidence, Optional<Integer> level, Optional<Rating> last) {
        Optional<Instant> at = last.map(Rating::at);
        if (level.equals(evidence.level())) {
            return new EvidenceAnswer(EvidenceAnswer.Outcome.ACCEPTED, Optional.empty(), Optional.empty(), at);
        }
        return new EvidenceAnswer(
                level.isPresent() ? EvidenceAnswer.Outcome.CHANGED : EvidenceAnswer.Outcome.REJECTED,
                level,
                last.filter(rating -> rating.level().equals(level)).flatMap(MoodleRecords::reason),
                at);
    }

    private static Optional<String> reason(Rating rating) {
        String words = MoodleText.plain(rating.note());
        try {
            return words.isEmpty() ? Optional.empty() : Optional.of(Border.name("reason", words));
        } catch (NotBelieved e) {
            return Optional.empty();
        }
    }

    private Place place(Evidence evidence) {
        return new Place(users.number(evidence.person()), competence(evidence.competence()));
    }

    private long competence(HostCompetence.Key key) {
        if (!key.framework().matches("\\d{1,18}")) {
            throw new HostFault.Refused("there is no framework " + key.framework());
        }
        WebServices.Reply reply = services.seek(
                "core_competency_list_competencies",
                new Parameters()
                        .where("competencyframeworkid", key.framework())
                        .where("idnumber", names.idnumber(key.uri()))
                        .with("sort", "id")
                        .with("order", "ASC")
                        .with("skip", 0)
                        .with("limit", 2));
        List<Fields> found = Fields.all(reply.what(), reply.value());
        if (found.size() != 1) {
            throw new HostFault.Refused(reply.what() + ": there is no such competence");
        }
        return found.get(0).sure(reply.what(), "id");
    }

    private Standing standing(Place place) {
        WebServices.Reply reply = services.seek(
                SUMMARY, new Parameters().with("userid", place.user()).with("competencyid", place.competence()));
        Fields summary = Fields.of(SUMMARY, reply.value());
        return new Standing(
                Fields.of(SUMMARY, summary.value("usercompetency"))
                        .number("grade")
                        .map(Long::intValue),
                Fields.all(SUMMARY, summary.value("evidence")).stream()
                        .map(MoodleRecords::rating)
                        .toList());
    }

    private static Rating rating(Fields evidence) {
        return new Rating(
                evidence.sure(SUMMARY, "id"),
                evidence.number("grade").map(Long::intValue),
                evidence.textOrEmpty("note"),
                Instant.ofEpochSecond(evidence.sure(SUMMARY, "timecreated")));
    }
}

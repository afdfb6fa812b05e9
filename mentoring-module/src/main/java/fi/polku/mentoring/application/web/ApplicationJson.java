package fi.polku.mentoring.application.web;

import fi.polku.mentoring.application.Applicant;
import fi.polku.mentoring.application.ApplicationView;
import fi.polku.mentoring.application.MyApplication;
import fi.polku.mentoring.application.Offer;
import fi.polku.mentoring.application.Stage;
import fi.polku.mentoring.application.Typed;
import fi.polku.mentoring.programme.web.TextJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application over REST, with what was written.
 *
 * @param state draft, submitted or withdrawn
 * @param answers by field, as typed; hours is text while it is a draft
 * @param themes that are chosen
 * @param languages that are chosen
 * @param offer what can be chosen from
 * @param standing where it stands, for its applicant
 * @param comment what the supervisor said, for its applicant
 * @param applicant who applied, for the matching group
 */
public record ApplicationJson(
        UUID id,
        UUID round,
        String role,
        String state,
        Map<String, String> answers,
        List<String> themes,
        List<String> languages,
        OfferJson offer,
        @Nullable StandingJson standing,
        @Nullable String comment,
        @Nullable ApplicantJson applicant,
        int version) {

    static ApplicationJson of(ApplicationView view, Instant now) {
        Map<String, String> answers = new java.util.LinkedHashMap<>();
        Typed.NAMES.stream()
                .filter(name -> !Typed.CHOICES.contains(name))
                .filter(name -> !view.typed().value(name).isEmpty())
                .forEach(name -> answers.put(name, view.typed().value(name)));
        return new ApplicationJson(
                view.id(),
                view.round(),
                view.role().code(),
                view.state().code(),
                answers,
                view.typed().chosen("themes"),
                view.typed().chosen("languages"),
                OfferJson.of(view.offer()),
                view.mine().map(mine -> StandingJson.of(mine, now)).orElse(null),
                view.comment().orElse(null),
                view.applicant().map(ApplicantJson::of).orElse(null),
                view.version());
    }

    /**
     * What a programme lets its applicants choose from.
     *
     * @param languages for the applicant
     */
    public record OfferJson(List<ThemeJson> themes, List<String> languages) {
        static OfferJson of(Offer offer) {
            return new OfferJson(
                    offer.themes().stream()
                            .map(theme -> new ThemeJson(theme.id(), TextJson.of(theme.name())))
                            .toList(),
                    offer.languages());
        }
    }

    /** A theme of a programme. */
    public record ThemeJson(UUID id, TextJson name) {}

    /**
     * Where one's own application stands.
     *
     * @param stage draft, too-late, sent, waiting, placed, unmatched or withdrawn
     * @param waiting the place among those who wait
     * @param endorsement how the supervisor's endorsement stands
     * @param lastDay the last day on which it can be sent
     * @param matchingFrom from when on groups are composed
     * @param toldOn by when all have been told
     */
    public record StandingJson(
            UUID id,
            UUID round,
            UUID programme,
            TextJson name,
            String role,
            String state,
            String stage,
            @Nullable Integer waiting,
            String endorsement,
            LocalDate lastDay,
            LocalDate matchingFrom,
            LocalDate toldOn,
            LocalDate destroyedAfter,
            @Nullable Instant submittedAt,
            @Nullable Instant withdrawnAt,
            int version) {

        static StandingJson of(MyApplication mine, Instant now) {
            return new StandingJson(
                    mine.id(),
                    mine.round(),
                    mine.of().id(),
                    TextJson.of(mine.of().name()),
                    mine.role().code(),
                    mine.state().code(),
                    mine.stage(now).code(),
                    mine.line().waiting().orElse(null),
                    mine.endorsed().code(),
                    mine.days().lastDay(),
                    mine.days().matchingFrom(),
                    mine.days().toldOn(),
                    mine.days().destroyedAfter(),
                    mine.history().submittedAt().orElse(null),
                    mine.history().withdrawnAt().orElse(null),
                    mine.version());
        }
    }

    /**
     * Who applied, without what they wrote.
     *
     * @param organisation left out for a guest
     * @param stage sent, waiting or withdrawn
     * @param waiting the place among those who wait
     */
    public record ApplicantJson(
            UUID id,
            String name,
            @Nullable TextJson organisation,
            String role,
            String state,
            String stage,
            @Nullable Integer waiting,
            int hours,
            String endorsement,
            Instant submittedAt,
            @Nullable Instant withdrawnAt) {

        static ApplicantJson of(Applicant applicant) {
            Optional<Integer> waiting = applicant.line().waiting();
            Stage stage = applicant.stage();
            return new ApplicantJson(
                    applicant.id(),
                    applicant.name(),
                    applicant.organisation().map(TextJson::of).orElse(null),
                    applicant.role().code(),
                    applicant.state().code(),
                    stage.code(),
                    waiting.orElse(null),
                    applicant.hours(),
                    applicant.endorsed().code(),
                    applicant.submittedAt(),
                    applicant.withdrawnAt().orElse(null));
        }
    }
}

package fi.polku.mentoring.programme.web;

import fi.polku.mentoring.programme.Habits;
import fi.polku.mentoring.programme.NamedPerson;
import fi.polku.mentoring.programme.Owner;
import fi.polku.mentoring.programme.ProgrammeContent;
import fi.polku.mentoring.programme.ProgrammeView;
import fi.polku.mentoring.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A programme over REST, as its reader may see it. Strategy and funding are its organisers' alone.
 *
 * @param standing runs, asked (to own it too) or reads
 */
public record ProgrammeJson(
        UUID id,
        String status,
        String template,
        String standing,
        TextJson name,
        String reach,
        List<String> languages,
        List<TextJson> themes,
        FormJson form,
        String cadence,
        int minutes,
        int preparation,
        int minutesAMonth,
        boolean endorsed,
        boolean inRounds,
        TextJson purpose,
        TextJson audience,
        TextJson asked,
        TextJson commitment,
        @Nullable String strategy,
        @Nullable String funding,
        int retentionMonths,
        List<OwnerJson> organisations,
        List<PersonJson> people,
        List<RoundJson> rounds,
        Instant changedAt,
        int version) {

    /**
     * An organisation that owns a programme, or has been asked to.
     *
     * @param id the organisation
     * @param name its name
     * @param lead whether it began the programme
     * @param joined whether it has answered yes
     */
    public record OwnerJson(UUID id, TextJson name, boolean lead, boolean joined) {
        static OwnerJson of(Owner owner) {
            return new OwnerJson(owner.id(), TextJson.of(owner.name()), owner.lead(), owner.joined());
        }
    }

    /**
     * Somebody with a task.
     *
     * @param id of the task
     * @param task coordinator, matching or trainer
     * @param round in which round; left out for the programme as a whole
     * @param person who
     * @param name given name and family name
     * @param organisation on whose behalf
     */
    public record PersonJson(UUID id, String task, @Nullable UUID round, UUID person, String name, UUID organisation) {
        static PersonJson of(NamedPerson named) {
            return new PersonJson(
                    named.id(),
                    named.task().code(),
                    named.round().orElse(null),
                    named.person(),
                    named.name(),
                    named.organisation());
        }
    }

    static ProgrammeJson of(ProgrammeView programme, LocalDate today, Texts t) {
        ProgrammeContent content = programme.content();
        Habits habits = content.habits();
        boolean run = programme.run();
        return new ProgrammeJson(
                programme.id(),
                programme.status().code(),
                programme.template(),
                programme.standing().name().toLowerCase(Locale.ROOT),
                TextJson.of(content.basics().name()),
                content.basics().reach().code(),
                content.basics().languages(),
                content.basics().themes().stream().map(TextJson::of).toList(),
                FormJson.of(content.form(), t),
                habits.cadence().code(),
                habits.minutes(),
                habits.preparation(),
                habits.minutesAMonth(),
                habits.endorsed(),
                content.inRounds(),
                TextJson.of(content.words().purpose()),
                TextJson.of(content.words().audience()),
                TextJson.of(content.words().asked()),
                TextJson.of(content.words().commitment()),
                run ? content.keeping().strategy() : null,
                run ? content.keeping().funding() : null,
                content.keeping().retentionMonths(),
                programme.owners().stream().map(OwnerJson::of).toList(),
                programme.people().stream().map(PersonJson::of).toList(),
                programme.rounds().stream()
                        .map(round -> RoundJson.of(round, run, today, t))
                        .toList(),
                programme.changedAt(),
                programme.version());
    }
}

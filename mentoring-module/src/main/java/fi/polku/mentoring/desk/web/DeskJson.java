package fi.polku.mentoring.desk.web;

import fi.polku.mentoring.application.Endorsed;
import fi.polku.mentoring.application.Meets;
import fi.polku.mentoring.desk.DeskGroup;
import fi.polku.mentoring.desk.DeskMove;
import fi.polku.mentoring.desk.DeskPerson;
import fi.polku.mentoring.desk.DeskStanding;
import fi.polku.mentoring.desk.DeskState;
import fi.polku.mentoring.desk.DeskTick;
import fi.polku.mentoring.desk.DeskWarning;
import fi.polku.mentoring.desk.Namable;
import fi.polku.mentoring.programme.GroupForm;
import fi.polku.mentoring.programme.web.TextJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The desk as the API shows it. */
final class DeskJson {
    private DeskJson() {}

    /**
     * How the desk stands.
     *
     * @param latest the last place in the order of sending that there is
     * @param late how many have come since the caller declared conflicts of interest, and are hidden until they declare again
     * @param version counts every move
     * @param proposal left out while nothing is proposed
     * @param standing left out until the caller has declared
     * @param moves the last ten, the last first; none until the caller has declared
     */
    public record StateJson(
            UUID round,
            TextJson programme,
            boolean declared,
            long latest,
            int late,
            int version,
            LocalDate toldOn,
            @Nullable ProposalJson proposal,
            @Nullable StandingJson standing,
            List<MoveJson> moves) {
        static StateJson of(DeskState state, @Nullable DeskStanding standing, List<DeskMove> moves) {
            return new StateJson(
                    state.round(),
                    TextJson.of(state.of()),
                    state.declared(),
                    state.declaration().latest(),
                    state.declaration().late(),
                    state.version(),
                    state.toldOn(),
                    state.proposal()
                            .map(p -> new ProposalJson(p.by(), p.at(), p.mine()))
                            .orElse(null),
                    standing == null ? null : StandingJson.of(standing),
                    moves.stream().map(MoveJson::of).toList());
        }
    }

    /** What waits for a second member. */
    public record ProposalJson(String by, Instant at, boolean mine) {}

    /** How far the groups are. */
    public record StandingJson(int making, int confirmed, int misfits, int inMaking, int placed, int waiting) {
        static StandingJson of(DeskStanding s) {
            return new StandingJson(s.making(), s.confirmed(), s.misfits(), s.inMaking(), s.placed(), s.waiting());
        }
    }

    /**
     * What was done.
     *
     * @param by left out for an applicant who withdrew
     * @param name of the applicant, where it is told
     */
    public record MoveJson(
            int version,
            String what,
            @Nullable String by,
            Instant at,
            @Nullable String name,
            @Nullable Integer into,
            @Nullable Integer from) {
        static MoveJson of(DeskMove move) {
            return new MoveJson(
                    move.version(),
                    move.what(),
                    move.by().orElse(null),
                    move.at(),
                    move.name().orElse(null),
                    move.into().orElse(null),
                    move.from().orElse(null));
        }
    }

    /** Somebody with whom there may be a conflict of interest. */
    public record NamableJson(
            UUID application, String name, @Nullable TextJson organisation, String role, boolean named) {
        static NamableJson of(Namable person) {
            return new NamableJson(
                    person.application(),
                    person.name(),
                    person.organisation().map(TextJson::of).orElse(null),
                    person.role().code(),
                    person.named());
        }
    }

    /**
     * Somebody who applied.
     *
     * @param application left out, as the name is, for whom the caller does not weigh
     * @param number in the order of sending
     */
    public record PersonJson(
            @Nullable UUID application,
            @Nullable String name,
            @Nullable Integer number,
            @Nullable TextJson organisation,
            String role,
            List<String> languages,
            @Nullable String meets,
            @Nullable String endorsed) {
        static PersonJson of(DeskPerson person) {
            boolean seen = person.application().isPresent();
            return new PersonJson(
                    person.application().orElse(null),
                    seen ? person.name() : null,
                    seen ? person.number() : null,
                    seen ? person.organisationName().map(TextJson::of).orElse(null) : null,
                    person.role().code(),
                    seen ? person.languages() : List.of(),
                    seen ? person.meets().map(Meets::code).orElse(null) : null,
                    seen ? person.endorsed().map(Endorsed::code).orElse(null) : null);
        }
    }

    /** A warning that somebody has looked at. */
    public record TickJson(String warning, String by, Instant at) {}

    /**
     * A group.
     *
     * @param misfits what is missing (below zero) or too many, by role
     * @param warnings what to look at once more
     * @param ticks which of them somebody has looked at
     */
    public record GroupJson(
            UUID id,
            int number,
            int version,
            boolean confirmed,
            List<PersonJson> members,
            List<MisfitJson> misfits,
            List<String> warnings,
            List<TickJson> ticks,
            boolean someoneLeft,
            @Nullable String reason,
            @Nullable String reasonBy) {
        static GroupJson of(DeskGroup group, GroupForm form) {
            return new GroupJson(
                    group.id(),
                    group.number(),
                    group.version(),
                    group.confirmed(),
                    group.members().stream().map(PersonJson::of).toList(),
                    group.misfits(form).entrySet().stream()
                            .map(e -> new MisfitJson(e.getKey().code(), e.getValue()))
                            .toList(),
                    group.warnings(form).stream().map(DeskWarning::code).toList(),
                    group.warnings(form).stream()
                            .filter(group.ticks()::containsKey)
                            .map(warning -> {
                                DeskTick tick =
                                        Objects.requireNonNull(group.ticks().get(warning));
                                return new TickJson(warning.code(), tick.by(), tick.at());
                            })
                            .toList(),
                    group.someoneLeft(),
                    group.reason().orElse(null),
                    group.reason().flatMap(said -> group.reasonBy()).orElse(null));
        }
    }

    /** How many of a role are missing (below zero) or too many. */
    public record MisfitJson(String role, int many) {}
}

package fi.polku.mentoring.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A programme as it is read.
 *
 * @param id the programme
 * @param status where it is in its life
 * @param template what it was begun from
 * @param content what human resources say of it
 * @param owners the organisations that own it, the lead first; for who does not run it those that have joined
 * @param people those with a task, as far as the reader may know them
 * @param rounds the newest first, as far as the reader may see them
 * @param standing what the reader has to do with it
 * @param changedAt UTC
 * @param version for If-Match
 */
public record ProgrammeView(
        UUID id,
        ProgrammeStatus status,
        String template,
        ProgrammeContent content,
        List<Owner> owners,
        List<NamedPerson> people,
        List<Round> rounds,
        Standing standing,
        Instant changedAt,
        int version) {

    public ProgrammeView {
        owners = List.copyOf(owners);
        people = List.copyOf(people);
        rounds = List.copyOf(rounds);
    }

    /** What a reader has to do with a programme. */
    public enum Standing {
        /** Runs it: human resources of an organisation that owns it, or a coordinator. */
        RUNS,
        /** Human resources of an organisation that has been asked to own it too. */
        ASKED,
        /** May take part, or has another task. */
        READS
    }

    /**
     * The same with another content, to see how it would look.
     *
     * @param other what would be said
     * @return not saved
     */
    public ProgrammeView saying(ProgrammeContent other) {
        return new ProgrammeView(id, status, template, other, owners, people, rounds, standing, changedAt, version);
    }

    /**
     * The same on other days, to see how it would look.
     *
     * @param timeline of its newest round, or of a first one; absent for a programme without rounds
     * @return not saved
     */
    public ProgrammeView planned(Optional<Timeline> timeline) {
        List<Round> then =
                timeline
                        .map(days -> newest().map(round -> round.on(days)).orElseGet(() -> Round.first(id, days)))
                        .stream()
                        .toList();
        return new ProgrammeView(
                id,
                status,
                template,
                content.inRounds(timeline.isPresent()),
                owners,
                people,
                then,
                standing,
                changedAt,
                version);
    }

    /**
     * Whether people apply by its form, or are in its groups.
     *
     * @param today in Finland
     * @return true while an announced round is neither ahead nor over
     */
    public boolean inUse(LocalDate today) {
        return status == ProgrammeStatus.PUBLISHED
                && rounds.stream()
                        .filter(Round::announced)
                        .map(round -> round.timeline().stateOn(today))
                        .anyMatch(state -> state != RoundState.PLANNED && state != RoundState.CLOSED);
    }

    /** Whether the reader runs it. */
    public boolean run() {
        return standing == Standing.RUNS;
    }

    /**
     * The organisation that began it.
     *
     * @return always there
     */
    public Owner lead() {
        return owners.stream().filter(Owner::lead).findFirst().orElseThrow();
    }

    /**
     * Who may apply as what.
     *
     * @return by the organisations that have joined
     */
    public Eligibility eligibility() {
        Set<UUID> joined = owners.stream().filter(Owner::joined).map(Owner::id).collect(Collectors.toSet());
        return new Eligibility(content.basics().reach(), joined, content.form());
    }

    /**
     * Those with a task in a round, or in the programme as a whole.
     *
     * @param task which
     * @param round the round; those of the programme as a whole are always among them
     * @return in the order of names
     */
    public List<NamedPerson> people(Task task, Optional<UUID> round) {
        return people.stream()
                .filter(p -> p.task() == task)
                .filter(p -> p.round().isEmpty() || p.round().equals(round))
                .toList();
    }

    /**
     * One of its rounds.
     *
     * @param round which
     * @return absent when the reader sees no such round
     */
    public Optional<Round> round(UUID round) {
        return rounds.stream().filter(r -> r.id().equals(round)).findFirst();
    }

    /**
     * The newest round, announced or not.
     *
     * @return absent for a programme without rounds
     */
    public Optional<Round> newest() {
        return rounds.stream().max(Comparator.comparing(Round::number));
    }

    /**
     * The round that matters to who may take part: one that can be applied for, else the next to open, else the newest.
     *
     * @param today in Finland
     * @return absent when none is announced
     */
    public Optional<Round> current(LocalDate today) {
        return current(rounds, today);
    }

    static Optional<Round> current(List<Round> rounds, LocalDate today) {
        List<Round> announced = rounds.stream().filter(Round::announced).toList();
        return announced.stream()
                .filter(r -> r.timeline().stateOn(today) == RoundState.OPEN)
                .findFirst()
                .or(() -> announced.stream()
                        .filter(r -> r.timeline().stateOn(today) == RoundState.PLANNED)
                        .min(Comparator.comparing(r -> r.timeline().begins())))
                .or(() -> announced.stream().max(Comparator.comparing(Round::number)));
    }
}

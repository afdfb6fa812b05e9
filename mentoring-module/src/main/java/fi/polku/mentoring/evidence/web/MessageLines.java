package fi.polku.mentoring.evidence.web;

import fi.polku.mentoring.evidence.EvidenceItem;
import fi.polku.mentoring.host.Evidence;
import fi.polku.mentoring.host.HostCompetence;
import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.host.ScaleStep;
import fi.polku.mentoring.host.StepCompletion;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A message in words, line by line, from the message itself: every part that is sent, and no other. */
public final class MessageLines {
    private MessageLines() {}

    /**
     * A part of a message.
     *
     * @param term what it is
     * @param text what is sent
     */
    public record Line(String term, String text) {}

    /**
     * The parts of a message.
     *
     * @param t the reader's language
     * @param shown the message, and words for its ids
     * @param scale what levels are called, the lowest first
     * @return in the order of importance
     */
    public static List<Line> of(Texts t, EvidenceItem.Shown shown, List<ScaleStep> scale) {
        HostMessage message = shown.message();
        List<Line> lines = new ArrayList<>();
        if (message instanceof Evidence evidence) {
            evidence(t, shown, evidence, scale).forEach(lines::add);
        } else if (message instanceof StepCompletion completion) {
            completion(t, shown, completion).forEach(lines::add);
        }
        lines.add(new Line(t.get("evidence.part.whose"), t.get("evidence.part.whose.you")));
        return lines;
    }

    private static Stream<Line> evidence(Texts t, EvidenceItem.Shown shown, Evidence evidence, List<ScaleStep> scale) {
        return Stream.of(
                new Line(t.get("evidence.part.competence"), name(t, shown, evidence.competence())),
                new Line(
                        t.get("evidence.part.level"),
                        evidence.level().map(level -> level(t, level, scale)).orElse(t.get("evidence.part.none"))),
                new Line(t.get("evidence.part.title"), evidence.title()),
                new Line(t.get("evidence.part.note"), evidence.note().orElse(t.get("evidence.part.none"))),
                new Line(t.get("evidence.part.on"), t.date(evidence.on())));
    }

    /**
     * A level in words.
     *
     * @param t the reader's language
     * @param level its number
     * @param scale what levels are called
     * @return number and word
     */
    public static String level(Texts t, int level, List<ScaleStep> scale) {
        return t.get("goal.level", level, Level.word(Level.of(scale, t), level));
    }

    private static Stream<Line> completion(Texts t, EvidenceItem.Shown shown, StepCompletion completion) {
        String competences = completion.step().competences().stream()
                .map(key -> name(t, shown, key))
                .collect(Collectors.joining("\n"));
        return Stream.of(
                new Line(t.get("evidence.part.step"), all(completion.step().title())),
                new Line(
                        t.get("evidence.part.kind"),
                        t.get("step.kind." + completion.step().kind())),
                new Line(t.get("evidence.part.path"), all(completion.step().path())),
                new Line(
                        t.get("evidence.part.competences"),
                        competences.isEmpty() ? t.get("evidence.part.none") : competences),
                new Line(t.get("evidence.part.completed"), t.date(completion.completedOn())),
                new Line(
                        t.get("evidence.part.approved"),
                        completion
                                .approvedBy()
                                .map(id -> shown.names().approver().orElse(id))
                                .orElse(t.get("evidence.part.none"))));
    }

    private static String name(Texts t, EvidenceItem.Shown shown, HostCompetence.Key key) {
        return Optional.ofNullable(shown.names().competences().get(key.uri()))
                .map(name -> name.in(t.locale()))
                .orElse(key.uri());
    }

    /** In every language in which it is sent. */
    private static String all(Localized text) {
        return Stream.of(text.fi(), text.sv(), text.en())
                .filter(each -> !each.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}

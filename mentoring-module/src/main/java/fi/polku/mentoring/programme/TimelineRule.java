package fi.polku.mentoring.programme;

import static fi.polku.mentoring.programme.PhaseKind.APPLICATION;
import static fi.polku.mentoring.programme.PhaseKind.CLOSING;
import static fi.polku.mentoring.programme.PhaseKind.FINAL_SURVEY;
import static fi.polku.mentoring.programme.PhaseKind.KICK_OFF;
import static fi.polku.mentoring.programme.PhaseKind.MATCHING;
import static fi.polku.mentoring.programme.PhaseKind.MEETINGS;
import static fi.polku.mentoring.programme.PhaseKind.MID_SURVEY;
import static fi.polku.mentoring.programme.PhaseKind.TRAINING;

import java.util.List;
import java.util.function.BiPredicate;

/**
 * What the order of phases has to be, one rule a line; holds where a round has both phases.
 *
 * @param earlier one phase
 * @param later the other, at whose first day a broken rule is told
 * @param holds whether the rule is kept
 * @param key the message that tells it
 */
record TimelineRule(PhaseKind earlier, PhaseKind later, BiPredicate<Phase, Phase> holds, String key) {

    private static final BiPredicate<Phase, Phase> ENDS_BEFORE =
            (a, b) -> a.last().isBefore(b.first());
    private static final BiPredicate<Phase, Phase> BEGINS_NO_LATER =
            (a, b) -> !a.first().isAfter(b.first());
    private static final BiPredicate<Phase, Phase> SURROUNDS =
            (a, b) -> BEGINS_NO_LATER.test(a, b) && !b.last().isAfter(a.last());

    /** Training and the looking back may overlap with much: mentors are trained from spring to August while groups are composed. */
    static final List<TimelineRule> ALL = List.of(
            new TimelineRule(APPLICATION, MATCHING, ENDS_BEFORE, "timeline.rule.matching-after-application"),
            new TimelineRule(APPLICATION, TRAINING, BEGINS_NO_LATER, "timeline.rule.training-after-application-begins"),
            new TimelineRule(MATCHING, KICK_OFF, ENDS_BEFORE, "timeline.rule.kick-off-after-matching"),
            new TimelineRule(MATCHING, MEETINGS, ENDS_BEFORE, "timeline.rule.meetings-after-matching"),
            new TimelineRule(KICK_OFF, MEETINGS, BEGINS_NO_LATER, "timeline.rule.meetings-after-kick-off"),
            new TimelineRule(
                    TRAINING,
                    MEETINGS,
                    (a, b) -> !a.first().isAfter(b.last()),
                    "timeline.rule.training-before-meetings-end"),
            new TimelineRule(MEETINGS, MID_SURVEY, SURROUNDS, "timeline.rule.mid-survey-during-meetings"),
            new TimelineRule(MEETINGS, CLOSING, BEGINS_NO_LATER, "timeline.rule.closing-after-meetings-begin"),
            new TimelineRule(MID_SURVEY, CLOSING, ENDS_BEFORE, "timeline.rule.closing-after-mid-survey"),
            new TimelineRule(
                    MEETINGS, FINAL_SURVEY, BEGINS_NO_LATER, "timeline.rule.final-survey-after-meetings-begin"),
            new TimelineRule(MID_SURVEY, FINAL_SURVEY, ENDS_BEFORE, "timeline.rule.final-survey-after-mid-survey"));
}

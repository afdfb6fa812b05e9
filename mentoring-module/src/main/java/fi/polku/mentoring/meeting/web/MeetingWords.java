package fi.polku.mentoring.meeting.web;

import fi.polku.mentoring.calendar.Answer;
import fi.polku.mentoring.meeting.JointAction;
import fi.polku.mentoring.meeting.Meeting;
import fi.polku.mentoring.meeting.MeetingState;
import fi.polku.mentoring.meeting.Participant;
import fi.polku.mentoring.meeting.Way;
import fi.polku.mentoring.meeting.WorkMonth;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Choice;
import fi.polku.mentoring.web.Tone;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words and colours for meetings, and the names of fields in a summary of errors. */
public final class MeetingWords {
    private static final int MINUTES_IN_HOUR = 60;

    private MeetingWords() {}

    /** The colour of where it stands. */
    public static Tone tone(MeetingState state) {
        return switch (state) {
            case COMING -> Tone.ACTIVE;
            case TO_RECORD -> Tone.WAITING;
            case HELD -> Tone.GOOD;
            case CANCELLED -> Tone.NEUTRAL;
        };
    }

    /** From when to when. */
    public static String when(Texts t, Meeting meeting) {
        return t.get("meeting.when", t.dateTime(meeting.start()), t.time(meeting.end()));
    }

    /** Where, in words; a link stands beside it. */
    public static String where(Texts t, Meeting meeting) {
        String place = meeting.where().place();
        if (meeting.where().way() == Way.VISIT) {
            String visit = meeting.hostName().isEmpty()
                    ? t.get("meeting.way.visit")
                    : t.get("meeting.visit.of", meeting.hostName());
            return place.isEmpty() ? visit : visit + ", " + place;
        }
        return place.isEmpty() ? t.get("meeting.way." + meeting.where().way().code()) : place;
    }

    /** Hours and minutes. */
    public static String time(Texts t, int minutes) {
        return minutes % MINUTES_IN_HOUR == 0
                ? t.get("meeting.hours", minutes / MINUTES_IN_HOUR)
                : t.get("meeting.hours-minutes", minutes / MINUTES_IN_HOUR, minutes % MINUTES_IN_HOUR);
    }

    /** The working time of some months together. */
    public static int total(List<WorkMonth> months) {
        return months.stream().mapToInt(WorkMonth::total).sum();
    }

    /** An answer in the API, forms and message keys. */
    public static String code(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }

    /** What one may say, other than what one has said. */
    public static List<Answer> answers(Participant mine) {
        return Stream.of(Answer.ACCEPTED, Answer.TENTATIVE, Answer.DECLINED)
                .filter(answer -> mine.answer().filter(answer::equals).isEmpty())
                .toList();
    }

    /** Whoever is invited, each with what they have answered. */
    public static String invited(Texts t, List<Participant> people) {
        return people.stream()
                .filter(person -> !person.name().isEmpty())
                .map(person -> person.answer()
                        .map(answer ->
                                t.get("meeting.invited.answer", person.name(), t.get("meeting.answer." + code(answer))))
                        .orElse(person.name()))
                .collect(Collectors.joining(", "));
    }

    /** The ways to choose from. */
    public static List<Choice> ways(Texts t) {
        return Stream.of(Way.values())
                .map(way -> Choice.of(way.code(), t.get("meeting.way." + way.code())))
                .toList();
    }

    /** People to choose from. */
    public static List<Choice> people(List<Participant> people) {
        return people.stream()
                .map(person -> Choice.of(person.person().toString(), person.name()))
                .toList();
    }

    /** The fields of a meeting, and of what is written down after it. */
    public static Map<String, String> labels(Texts t) {
        Map<String, String> labels = new HashMap<>();
        Stream.of("date", "time", "minutes", "preparation", "way", "place", "link", "host")
                .forEach(name -> {
                    labels.put(name, t.get("meeting." + name));
                    labels.put("next." + name, t.get("meeting.next.field", t.get("meeting." + name)));
                });
        labels.put("came", t.get("meeting.came"));
        labels.put("agreed", t.get("meeting.agreed"));
        labels.put("words", t.get("meeting.point"));
        for (int i = 0; i < JointAction.MOST + MeetingInput.FURTHER; i++) {
            String line = "actions[" + i + "].";
            labels.put(line + "words", t.get("meeting.action.line", t.get("meeting.action.words"), i + 1));
            labels.put(line + "doer", t.get("meeting.action.line", t.get("meeting.action.doer"), i + 1));
            labels.put(line + "due", t.get("meeting.action.line", t.get("meeting.action.due"), i + 1));
        }
        return labels;
    }
}

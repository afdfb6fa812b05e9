package fi.polku.mentoring.notice;

import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a person has chosen of mail.
 *
 * @param language in which they are told
 * @param byKind how each kind comes; a kind that is not in it comes as usual
 * @param quiet when no mail comes, if ever
 * @param digestAt when the mail of the day comes, on Finland's clocks, and outside the quiet hours
 */
public record Choice(
        Locale language, Map<NoticeKind, Delivery> byKind, Optional<QuietHours> quiet, LocalTime digestAt) {
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0));
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /**
     * A choice.
     *
     * @throws Problem.Invalid when a kind cannot come so, a field for each, or the mail of the day would come in the quiet hours
     */
    public Choice {
        digestAt = digestAt.truncatedTo(ChronoUnit.MINUTES);
        List<FieldError> errors = new ArrayList<>(byKind.entrySet().stream()
                .filter(e -> !e.getKey().allows(e.getValue()))
                .map(e -> FieldError.of("kinds." + e.getKey().code(), "notice.kind-stays"))
                .sorted(Comparator.comparing(FieldError::field))
                .toList());
        LocalTime digest = digestAt;
        if (quiet.filter(q -> q.includes(digest)).isPresent()) {
            errors.add(FieldError.of("digestAt", "notice.digest-in-quiet"));
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(errors);
        }
        byKind = Map.copyOf(byKind);
    }

    /**
     * What holds for whoever has chosen nothing: all at once, except at night.
     *
     * @param language theirs
     * @return the choice
     */
    public static Choice usual(Locale language) {
        return new Choice(language, Map.of(), Optional.of(NIGHT), MORNING);
    }

    /**
     * How a kind comes.
     *
     * @param kind which
     * @return what is chosen, else at once
     */
    public Delivery delivery(NoticeKind kind) {
        return byKind.getOrDefault(kind, Delivery.AT_ONCE);
    }

    /**
     * The same with one kind stopped, by the link in a mail.
     *
     * @param kind which
     * @return the choice then
     * @throws Problem.Invalid when it cannot be stopped
     */
    public Choice without(NoticeKind kind) {
        Map<NoticeKind, Delivery> changed = new EnumMap<>(NoticeKind.class);
        changed.putAll(byKind);
        changed.put(kind, Delivery.NOT_AT_ALL);
        return new Choice(language, changed, quiet, digestAt);
    }
}

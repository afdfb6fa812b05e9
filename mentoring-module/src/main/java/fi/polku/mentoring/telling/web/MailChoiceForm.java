package fi.polku.mentoring.telling.web;

import fi.polku.mentoring.notice.Choice;
import fi.polku.mentoring.notice.Delivery;
import fi.polku.mentoring.notice.NoticeKind;
import fi.polku.mentoring.notice.QuietHours;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Input;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The choice of mail as it is read, and as a form shows it. */
final class MailChoiceForm {
    static final String KINDS = "kinds";
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[.:](\\d{2}))?");

    private MailChoiceForm() {}

    /** Reads one; a kind that is not named comes as usual. */
    static Choice read(Input input, Locale language) {
        input.known(KINDS, "quietFrom", "quietTo", "digestAt");
        Map<NoticeKind, Delivery> kinds = new EnumMap<>(NoticeKind.class);
        input.object(KINDS).ifPresent(part -> {
            part.known(Stream.of(NoticeKind.values()).map(NoticeKind::code).toArray(String[]::new));
            for (NoticeKind kind : NoticeKind.values()) {
                part.choice(kind.code(), MailChoiceForm::delivery).ifPresent(delivery -> kinds.put(kind, delivery));
            }
            input.adopt(KINDS + ".", part);
        });
        Optional<LocalTime> from = input.choice("quietFrom", MailChoiceForm::time);
        Optional<LocalTime> to = input.choice("quietTo", MailChoiceForm::time);
        Optional<LocalTime> digest = input.choice("digestAt", MailChoiceForm::time);
        if (input.fine() && digest.isEmpty()) {
            input.error("digestAt", "field.required");
        }
        if (input.fine() && from.isPresent() != to.isPresent()) {
            input.error(from.isPresent() ? "quietTo" : "quietFrom", "field.required");
        }
        input.check();
        Optional<QuietHours> quiet = from.flatMap(f -> to.map(t -> new QuietHours(f, t)));
        kinds.values().removeIf(delivery -> delivery == Delivery.AT_ONCE);
        return new Choice(language, kinds, quiet, digest.orElseThrow(Problem.NotFound::new));
    }

    private static Optional<Delivery> delivery(String code) {
        return Stream.of(Delivery.values()).filter(d -> code(d).equals(code)).findFirst();
    }

    /** Such as {@code 7:00}, {@code 7.00} or {@code 7}. */
    private static Optional<LocalTime> time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        try {
            int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
            return Optional.of(LocalTime.of(Integer.parseInt(time.group(1)), minute));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String code(Delivery delivery) {
        return delivery.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What stands in the form's fields. */
    static Map<String, String> fields(Choice choice) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (NoticeKind kind : NoticeKind.values()) {
            fields.put(KINDS + "." + kind.code(), code(choice.delivery(kind)));
        }
        choice.quiet().ifPresent(quiet -> {
            fields.put("quietFrom", quiet.from().toString());
            fields.put("quietTo", quiet.to().toString());
        });
        fields.put("digestAt", choice.digestAt().toString());
        return fields;
    }
}

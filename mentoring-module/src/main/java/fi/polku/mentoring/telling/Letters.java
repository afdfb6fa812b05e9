package fi.polku.mentoring.telling;

import fi.polku.mentoring.calendar.CalendarDocument;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the letter of a mail: words in its receiver's language, links into Polku, and the calendar's part where there is one. */
@ApplicationScoped
class Letters {
    private static final Actor WORKER = Actor.worker(Role.NOTICES);

    @Inject
    StopLinks links;

    @Inject
    @Any
    Instance<SentAlong> calendars;

    @Inject
    @ConfigProperty(name = "polku.base-url")
    @SuppressWarnings("NullAway.Init") // injected
    URI baseUrl;

    /** Not within a use case. */
    Letter of(Mail mail) {
        Texts t = Texts.of(mail.to().language());
        List<Letter.Item> items = mail.lines().stream()
                .map(line -> new Letter.Item(
                        NoticeWords.of(t, line.kind(), line.facts()), address("/notices/" + line.notice())))
                .toList();
        Optional<URI> stop = Optional.of(mail.stoppable())
                .filter(kinds -> !kinds.isEmpty())
                .map(kinds -> address("/notices/stop/" + links.word(mail.to().person(), kinds)));
        return new Letter(
                t, mail.turn().digest(), items, new Letter.Ends(address("/notices/choices"), stop), calendar(mail));
    }

    /** Only a mail of one notice has one: a calendar reads one document of a mail. */
    private Optional<CalendarDocument> calendar(Mail mail) {
        if (mail.lines().size() != 1) {
            return Optional.empty();
        }
        Mail.Line line = mail.lines().get(0);
        List<CalendarDocument> found = new ArrayList<>();
        for (SentAlong room : calendars) {
            if (room.kinds().contains(line.kind())) {
                room.document(WORKER, line.notice()).ifPresent(found::add);
            }
        }
        return found.stream().findFirst();
    }

    private URI address(String path) {
        String base = baseUrl.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }
}

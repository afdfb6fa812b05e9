package fi.polku.mentoring.learninglog.web;

import fi.polku.mentoring.learninglog.LogEntryView;
import fi.polku.mentoring.learninglog.LogShares;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.sharing.Reader;
import fi.polku.mentoring.sharing.SharedKind;
import fi.polku.mentoring.sharing.web.Shareable;
import fi.polku.mentoring.web.View;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An entry as the sharing pages handle it. */
record LogSharing(LogShares shares, UUID id, Texts t) implements Shareable {

    @Override
    public SharedKind kind() {
        return SharedKind.LOG_ENTRY;
    }

    @Override
    public String path() {
        return "/log/" + id;
    }

    @Override
    public String place() {
        return "log";
    }

    @Override
    public Overview overview(Actor actor, Optional<String> name) {
        LogShares.Choices choices = shares.choices(actor, id, name);
        return new Overview(title(choices.entry()), choices.sharing());
    }

    @Override
    public Preview preview(Actor actor, Reader reader) {
        LogShares.Preview preview = shares.preview(actor, id, reader);
        return new Preview(
                title(preview.entry()),
                preview.reader(),
                page -> new View("log/seen.jte", Map.of("t", page.t(), "entry", preview.entry(), "titled", true)));
    }

    @Override
    public Optional<String> share(Actor actor, Reader reader) {
        return shares.share(actor, id, reader).name();
    }

    @Override
    public void revoke(Actor actor, Reader reader) {
        shares.revoke(actor, id, reader);
    }

    private String title(LogEntryView entry) {
        return t.get("log.entry.title", t.date(entry.content().date()));
    }
}

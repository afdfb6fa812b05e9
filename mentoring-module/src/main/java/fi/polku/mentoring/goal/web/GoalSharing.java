package fi.polku.mentoring.goal.web;

import fi.polku.mentoring.goal.GoalShares;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.sharing.Reader;
import fi.polku.mentoring.sharing.ShareView;
import fi.polku.mentoring.sharing.SharedKind;
import fi.polku.mentoring.sharing.web.Shareable;
import fi.polku.mentoring.web.View;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A goal as the sharing pages handle it. */
record GoalSharing(GoalShares shares, UUID id, LocalDate today) implements Shareable {

    @Override
    public SharedKind kind() {
        return SharedKind.GOAL;
    }

    @Override
    public String path() {
        return "/goals/" + id;
    }

    @Override
    public String place() {
        return "development";
    }

    @Override
    public Overview overview(Actor actor, Optional<String> name) {
        GoalShares.Choices choices = shares.choices(actor, id, name);
        return new Overview(choices.goal().content().title(), choices.sharing());
    }

    @Override
    public Preview preview(Actor actor, Reader reader) {
        GoalShares.Preview preview = shares.preview(actor, id, reader);
        String template = reader instanceof Reader.Host ? "goal/summary.jte" : "goal/seen.jte";
        return new Preview(
                preview.goal().content().title(),
                preview.reader(),
                page -> new View(template, Map.of("t", page.t(), "goal", preview.goal(), "today", today)));
    }

    @Override
    public Optional<String> share(Actor actor, Reader reader) {
        ShareView share = shares.share(actor, id, reader);
        return share.name();
    }

    @Override
    public void revoke(Actor actor, Reader reader) {
        shares.revoke(actor, id, reader);
    }
}

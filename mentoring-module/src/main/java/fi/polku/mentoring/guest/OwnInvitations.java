package fi.polku.mentoring.guest;

import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.OwnData;
import fi.polku.mentoring.shared.OwnThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.function.Consumer;

/** By which invitations a person is or was a guest. Those a person has given are the organisation's. */
@ApplicationScoped
class OwnInvitations implements OwnData {
    private static final String ALL = """
            select g.id, o.name_fi, o.name_sv, o.name_en, g.given_name || ' ' || g.family_name as invited, g.email, g.verified_email, g.home,
                   g.until, g.invited_at, g.accepted_at, g.ended_at, g.joined_at,
                   (select string_agg(i.issuer || ' ' || i.subject, ', ') from polku.guest_identity i where i.person = g.person) as identity
              from polku.guest g join polku.organisation o on o.id = g.organisation
             where g.person = :me order by g.invited_at desc, g.id""";

    @PersistenceContext
    EntityManager database;

    @Override
    public List<Part> parts() {
        return List.of(Part.of(76, "invitations", this::tell));
    }

    private void tell(Actor actor, Consumer<OwnThing> to) {
        Row.each(
                database.createNativeQuery(ALL, Tuple.class).setParameter("me", actor.person()),
                row -> to.accept(new OwnThing()
                        .id("id", row.id("id"))
                        .name("organisation", row.name("name"))
                        .text("name", row.text("invited"))
                        .text("email", row.text("email"))
                        .text("verifiedEmail", row.text("verified_email"))
                        .text("home", row.text("home"))
                        .text("identity", row.text("identity"))
                        .day("lastDay", row.day("until"))
                        .moment("invitedAt", row.moment("invited_at"))
                        .moment("acceptedAt", row.moment("accepted_at"))
                        .moment("endedAt", row.moment("ended_at"))
                        .moment("joinedAt", row.moment("joined_at"))));
    }
}

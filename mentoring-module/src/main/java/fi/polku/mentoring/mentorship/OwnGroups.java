package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.OwnData;
import fi.polku.mentoring.shared.OwnThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** A person's groups, invitations, what they wrote or accepted as an agreement, and their own messages; never what others wrote to them. */
@ApplicationScoped
class OwnGroups implements OwnData {
    private static final String GROUPS = """
            select g.id, p.name_fi as programme_fi, p.name_sv as programme_sv, p.name_en as programme_en, m.role, m.joined_at, m.left_at,
                   m.would_end_at, cast(g.ended_at at time zone 'Europe/Helsinki' as date) as ended_on
              from polku.group_member m
              join polku.mentorship_group g on g.id = m.mentorship_group
              left join polku.programme p on p.id = g.programme
             where m.person = :me order by m.joined_at desc, g.id""";

    private static final String INVITATIONS = """
            select i.id, i.owner = :me as mine, p.name_fi as programme_fi, p.name_sv as programme_sv, p.name_en as programme_en, i.state,
                   case when i.owner = :me then i.message end as message, i.invited_at, i.closed_at, w.role, w.answer, w.answered_at
              from polku.invitation i
              left join polku.invited w on w.invitation = i.id and w.person = :me
              left join polku.programme p on p.id = i.programme
             where i.owner = :me or w.person = :me order by i.invited_at desc, i.id""";

    private static final String AGREEMENTS = """
            select a.id, a.mentorship_group, a.number, a.rules, a.cadence, a.confidentiality, a.written_at, a.in_force_from, c.accepted_at
              from polku.agreement a left join polku.agreement_acceptance c on c.agreement = a.id and c.person = :me
             where a.written_by = :me or c.person = :me order by a.written_at desc, a.id""";

    private static final String MESSAGES = """
            select m.id, m.mentorship_group, m.words, m.written_at, m.corrected_at
              from polku.group_message m where m.author = :me order by m.written_at desc, m.id""";

    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    @Override
    public List<Part> parts() {
        return List.of(
                Part.brief(47, "groups", (actor, to) -> each(GROUPS, actor, row -> to.accept(group(row)))),
                Part.of(
                        48,
                        "groupInvitations",
                        (actor, to) -> each(INVITATIONS, actor, row -> to.accept(invitation(row)))),
                Part.of(49, "agreements", (actor, to) -> each(AGREEMENTS, actor, row -> to.accept(agreement(row)))),
                Part.of(50, "groupMessages", (actor, to) -> each(MESSAGES, actor, row -> to.accept(message(row)))));
    }

    private void each(String sql, Actor actor, Consumer<Row> use) {
        Row.each(database.createNativeQuery(sql, Tuple.class).setParameter("me", actor.person()), use);
    }

    private static OwnThing group(Row row) {
        return new OwnThing()
                .id("id", row.id("id"))
                .name("programme", row.name("programme"))
                .code("role", "programme.role", row.text("role"))
                .moment("joinedAt", row.moment("joined_at"))
                .moment("leftAt", row.moment("left_at"))
                .moment("wouldEndAt", row.moment("would_end_at"))
                .day("endedOn", row.day("ended_on"));
    }

    private OwnThing invitation(Row row) {
        UUID id = GroupRows.id(row, "id");
        return new OwnThing()
                .id("id", id)
                .name("programme", row.name("programme"))
                .flag("mine", row.flag("mine"))
                .code("state", "invitation.state", row.text("state"))
                .text("message", vault.open(InvitationStore.place(id), row.bytes("message")))
                .moment("invitedAt", row.moment("invited_at"))
                .moment("closedAt", row.moment("closed_at"))
                .code("role", "programme.role", row.text("role"))
                .code("answer", "invitation.answer", row.text("answer"))
                .moment("answeredAt", row.moment("answered_at"));
    }

    private OwnThing agreement(Row row) {
        return new OwnThing()
                .id("id", row.id("id"))
                .id("group", row.id("mentorship_group"))
                .number("version", row.number("number"))
                .text("rules", term(row, "rules"))
                .text("cadence", term(row, "cadence"))
                .text("confidentiality", term(row, "confidentiality"))
                .moment("writtenAt", row.moment("written_at"))
                .moment("inForceFrom", row.moment("in_force_from"))
                .moment("acceptedAt", row.moment("accepted_at"));
    }

    private Optional<String> term(Row row, String field) {
        return vault.open(
                AgreementStore.place(GroupRows.id(row, "mentorship_group"), field, GroupRows.id(row, "id")),
                row.bytes(field));
    }

    private OwnThing message(Row row) {
        UUID id = GroupRows.id(row, "id");
        UUID group = GroupRows.id(row, "mentorship_group");
        return new OwnThing()
                .id("id", id)
                .id("group", group)
                .text("words", vault.open(MessageStore.place(group, id), row.bytes("words")))
                .moment("writtenAt", row.moment("written_at"))
                .moment("correctedAt", row.moment("corrected_at"));
    }
}

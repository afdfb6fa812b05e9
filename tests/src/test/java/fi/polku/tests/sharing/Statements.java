package fi.polku.tests.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the product would do to the database when something happens, as the role and the actor that it does it as. */
final class Statements {
    private static final String NOTHING = "select 1";

    /** In the order in which they were named; as the model counts them. */
    private final List<UUID> deputies = new ArrayList<>();

    /** All deputies who were ever named. */
    List<UUID> deputies() {
        return deputies;
    }

    void forget() {
        deputies.clear();
    }

    /** The statement; lets it happen in the model too. */
    String happens(Step step, Model model) {
        int named = model.deputies().size();
        String statement = statement(step, model);
        boolean begun = step instanceof Step.Answer before
                && !model.groups().authors(before.which()).isEmpty();
        model.happens(step);
        if (step instanceof Step.Answer now && !begun) {
            List<Integer> members = model.groups().authors(now.which());
            statement += members.isEmpty() ? "" : written(now.which(), members);
        }
        if (model.deputies().size() == named
                && (step instanceof Step.NameDeputy || step instanceof Step.NameDeputyAsHr)) {
            deputies.remove(deputies.size() - 1);
        }
        return statement;
    }

    private String statement(Step step, Model model) {
        if (step instanceof Step.ShareByName s) {
            return as(s.actor(), share(s.actor(), s.thing(), "person", person(s.reader())));
        } else if (step instanceof Step.ShareWithSupervisor s) {
            return as(s.actor(), share(s.actor(), s.thing(), "supervisor", "null"));
        } else if (step instanceof Step.ShareWithHost s) {
            return as(s.actor(), share(s.actor(), s.thing(), "host", "null"));
        } else if (step instanceof Step.RevokeFrom s) {
            return as(s.actor(), revoke(s.actor(), s.thing(), "person", person(s.reader())));
        } else if (step instanceof Step.RevokeFromSupervisor s) {
            return as(s.actor(), revoke(s.actor(), s.thing(), "supervisor", "null"));
        } else if (step instanceof Step.RevokeFromHost s) {
            return as(s.actor(), revoke(s.actor(), s.thing(), "host", "null"));
        } else if (step instanceof Step.Remove s) {
            return as(s.actor(), remove(s.actor(), s.thing()));
        } else if (step instanceof Step.NameDeputy s) {
            return as(s.supervisor(), name(s.supervisor(), s.person(), s.from(), s.days(), "supervisor"));
        } else if (step instanceof Step.NameDeputyAsHr s) {
            return as(s.actor(), name(s.supervisor(), s.person(), s.from(), s.days(), "hr"));
        } else if (step instanceof Step.EndDeputy s) {
            return s.which() < deputies.size() ? as(s.actor(), end(s.which())) : NOTHING;
        }
        return inGroups(step, model).orElseGet(() -> byHost(step, model));
    }

    private static Optional<String> inGroups(Step step, Model model) {
        Groups groups = model.groups();
        if (step instanceof Step.Invite s) {
            String group = group(groups.size());
            return Optional.of(as(
                            s.actor(),
                            "select polku.invite(%s, '%s', array[%s, %s], array['mentor', 'mentee'], true)"
                                    .formatted(
                                            group,
                                            Furniture.id("programme", Belongings.PAIRS),
                                            person(s.mentor()),
                                            person(s.mentee())))
                    + "; insert into polku_keys.data_key (owner, author, wrapped, master)"
                    + " select id, id, '\\x00', 'test' from polku.invitation where id = " + group
                    + " on conflict do nothing");
        } else if (step instanceof Step.Answer s) {
            int who = groups.asked(s.which(), s.turn());
            return Optional.of(
                    who == Model.NOBODY
                            ? NOTHING
                            : as(
                                    who,
                                    "select polku.answer_invitation(" + group(s.which()) + ", " + s.accepts()
                                            + ", true)"));
        } else if (step instanceof Step.TakeBack s) {
            return Optional.of(as(s.actor(), "select polku.take_invitation_back(" + group(s.which()) + ")"));
        } else if (step instanceof Step.ShareWithGroup s) {
            return Optional.of(as(
                    s.actor(),
                    "insert into polku.share (subject_kind, subject, owner, reader_kind, reader_group) values ('"
                            + (Model.isGoal(s.thing()) ? "goal" : "log-entry") + "', " + thing(s.thing()) + ", "
                            + person(s.actor()) + ", 'group', " + group(s.which()) + ") on conflict do nothing"));
        } else if (step instanceof Step.RevokeFromGroup s) {
            return Optional.of(as(
                    s.actor(),
                    "delete from polku.share where subject = " + thing(s.thing()) + " and owner = " + person(s.actor())
                            + " and reader_group = " + group(s.which())));
        } else if (step instanceof Step.LeaveGroup s) {
            int who = groups.asked(s.which(), s.turn());
            return Optional.of(
                    who == Model.NOBODY ? NOTHING : as(who, "select polku.leave_group(" + group(s.which()) + ")"));
        } else if (step instanceof Step.EndGroup s) {
            return Optional.of(as(s.actor(), "select polku.end_group(" + group(s.which()) + ", " + s.would() + ")"));
        }
        return Optional.empty();
    }

    private static String group(int group) {
        return "'" + Furniture.id("mentorship_group", group) + "'::uuid";
    }

    /** What two have written and arranged as soon as they are a group: an agreement that is in force, a message each, and a meeting. */
    private static String written(int group, List<Integer> members) {
        String id = group(group);
        String agreement = quoted("agreement", group);
        String meeting = quoted("meeting", group);
        StringBuilder sql = new StringBuilder()
                .append(
                        "; insert into polku.agreement (id, mentorship_group, number, rules, cadence, confidentiality, written_by, written_at)")
                .append(" values (%s, %s, 1, '\\x00', '\\x00', '\\x00', %s, now())"
                        .formatted(agreement, id, person(members.get(0))))
                .append(
                        "; insert into polku.meeting (id, mentorship_group, starts_at, minutes, preparation, way, place, arranged_at, stamped_at, version)")
                .append(" values (%s, %s, now(), 90, 0, 'place', 'x', now(), now(), 1)".formatted(meeting, id))
                .append(
                        "; insert into polku.participation select m.participation, m.mentorship_group, m.person, '{}', now() from polku.group_member m")
                .append(" where (m.mentorship_group, m.person) = (%s, %s)".formatted(id, person(members.get(0))))
                .append("; insert into polku.meeting_point (id, meeting, mentorship_group, place, words, added_at)")
                .append(" values (%s, %s, %s, 1, '\\x00', now())"
                        .formatted(quoted("meeting_point", group), meeting, id))
                .append("; insert into polku.meeting_action (id, meeting, mentorship_group, place, words)")
                .append(" values (%s, %s, %s, 1, '\\x00')".formatted(quoted("meeting_action", group), meeting, id));
        for (int i = 0; i < members.size(); i++) {
            String member = person(members.get(i));
            sql.append(
                            "; insert into polku.agreement_acceptance (agreement, person, accepted_at) values (%s, %s, now())"
                                    .formatted(agreement, member))
                    .append("; insert into polku.meeting_person (meeting, mentorship_group, person) values (%s, %s, %s)"
                            .formatted(meeting, id, member))
                    .append(
                            "; insert into polku.group_message (id, mentorship_group, author, words, written_at, version)")
                    .append(" values (%s, %s, %s, '\\x00', now(), 1)"
                            .formatted(quoted("group_message", 2 * group + i), id, member));
        }
        return sql.toString();
    }

    private static String quoted(String table, int number) {
        return "'" + Furniture.id(table, number) + "'";
    }

    private static String byHost(Step step, Model model) {
        if (step instanceof Step.Leave s) {
            return bySync(s.person(), "active = false");
        } else if (step instanceof Step.LastDayIsOver s) {
            return bySync(s.person(), "employed_to = polku.today() - 1");
        } else if (step instanceof Step.Return s) {
            return bySync(s.person(), "active = true, employed_to = null");
        } else if (step instanceof Step.Move s) {
            return bySync(s.person(), "organisation = '" + Furniture.id("agency", s.agency()) + "'");
        } else if (step instanceof Step.Report s) {
            String supervisor = s.person() == s.supervisor() ? "null" : person(s.supervisor());
            return model.isMerged(s.supervisor()) ? NOTHING : bySync(s.person(), "supervisor = " + supervisor);
        } else if (step instanceof Step.Merge s) {
            return model.canBeOne(s.gone(), s.stays())
                    ? "select pg_temp.as_owner($_$select polku.merge_person(" + person(s.gone()) + ", "
                            + person(s.stays()) + ")$_$)"
                    : NOTHING;
        } else if (step instanceof Step.DaysPass s) {
            return "update polku.deputy set first_day = first_day - " + s.days() + ", last_day = last_day - "
                    + s.days();
        }
        throw new IllegalArgumentException("nobody does " + step);
    }

    private static String person(int person) {
        return "'" + Furniture.id("person", person) + "'::uuid";
    }

    private static String thing(int thing) {
        return "'" + Furniture.id("thing", thing) + "'";
    }

    private static String as(int actor, String sql) {
        return "select pg_temp.step(" + person(actor) + ", '" + Furniture.id("agency", Model.signedInFor(actor))
                + "', '" + Model.roles(actor) + "', $_$" + sql + "$_$)";
    }

    private static String bySync(int person, String change) {
        return "select pg_temp.step(null, null, 'sync', $_$update polku.person set " + change + " where id = "
                + person(person) + " and merged_into is null$_$)";
    }

    private static String share(int actor, int thing, String kind, String reader) {
        return "insert into polku.share (subject_kind, subject, owner, reader_kind, reader) values ('"
                + (Model.isGoal(thing) ? "goal" : "log-entry") + "', " + thing(thing) + ", " + person(actor) + ", '"
                + kind
                + "', " + reader + ") on conflict do nothing";
    }

    private static String revoke(int actor, int thing, String kind, String reader) {
        return "delete from polku.share where subject = " + thing(thing) + " and owner = " + person(actor)
                + " and reader_kind = '" + kind + "' and reader is not distinct from " + reader;
    }

    private static String remove(int actor, int thing) {
        return "with gone as (delete from " + (Model.isGoal(thing) ? "polku.goal" : "polku.log_entry") + " where id = "
                + thing(thing) + " and owner = " + person(actor) + " returning id)"
                + " delete from polku.share s using gone where s.subject = gone.id and s.owner = " + person(actor);
    }

    private String end(int which) {
        return "update polku.deputy set ended_at = now(), ended_by = polku.person() where id = '" + deputies.get(which)
                + "' and ended_at is null";
    }

    private String name(int supervisor, int person, int from, int days, String as) {
        UUID id = UUID.randomUUID();
        deputies.add(id);
        String organisation = as.equals("hr")
                ? "polku.organisation()"
                : "(select p.organisation from polku.person p where p.id = " + person(supervisor) + ")";
        return "insert into polku.deputy (id, supervisor, person, organisation, first_day, last_day, named_by, named_as, named_at)"
                + " select '" + id + "', " + person(supervisor) + ", " + person(person) + ", o, polku.today() + " + from
                + ", polku.today() + " + (from + days) + ", polku.person(), '" + as + "', now() from (select "
                + organisation + ") x (o) where o is not null";
    }
}

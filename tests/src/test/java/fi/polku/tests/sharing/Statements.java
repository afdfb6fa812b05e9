package fi.polku.tests.sharing;

import java.util.ArrayList;
import java.util.List;
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
        model.happens(step);
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
        return byHost(step, model);
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

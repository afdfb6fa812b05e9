package fi.polku.tests.sharing;

import java.util.List;
import java.util.stream.IntStream;

/** One question to the database: what may everybody, and every worker, and nobody, of all that there is? */
final class Look {
    /** Made once a connection. */
    static final String FUNCTIONS = """
            -- Sets role and actor as the product's connections do. What policies refuse has not happened; a right that the role
            -- lacks altogether is a fault, and has the same code.
            create function pg_temp.step(actor uuid, agency uuid, roles text, what text) returns void language plpgsql as $$
            begin
              perform set_config('role', 'polku_app', true);
              if (select status from polku.begin_as(actor, agency, roles, null)) = 'ok' then
                begin
                  execute what;
                exception
                  when check_violation or foreign_key_violation then null;
                  when insufficient_privilege then
                    if sqlerrm not like 'new row violates row-level security policy%' then
                      raise;
                    end if;
                end;
              end if;
              perform set_config('role', 'none', true);
            end $$;

            -- What the owner of the tables does: the doors through which merges go.
            create function pg_temp.as_owner(what text) returns void language plpgsql as $$
            begin
              perform set_config('role', 'polku_owner', true);
              execute what;
              perform set_config('role', 'none', true);
            end $$;

            create function pg_temp.look_as(me text, actor uuid, agency uuid, roles text, people uuid[], things uuid[], owners uuid[])
              returns setof text language plpgsql as $$
            begin
              perform set_config('role', 'polku_app', true);
              if (select status from polku.begin_as(actor, agency, roles, null)) <> 'ok' then
                perform set_config('role', 'none', true);
                return;
              end if;
              if me = 'nobody' then
                perform set_config('polku.organisation', '', true), set_config('polku.roles', '', true);
              end if;
              if actor is not null then
                return next me || ' acts';
                return query
                  select me || ' reads ' || k.kind || ' ' || n - 1 || ' as ' || r.code
                    from generate_subscripts(things, 1) n
                    cross join lateral (select case when n % 2 = 1 then 'goal' else 'log-entry' end) k (kind)
                    cross join lateral (select polku.right_to(k.kind, things[n], owners[n])) r (code)
                   where owners[n] is not null and r.code is not null
                  union all
                  select me || ' stands over ' || n - 1 || ' as ' || r.code
                    from generate_subscripts(people, 1) n cross join lateral (select polku.right_over(people[n])) r (code)
                   where r.code is not null
                  union all
                  select me || ' opens texts of ' || n - 1 from generate_subscripts(people, 1) n where polku.reads_from(people[n]);
              end if;
              return query select me || ' sees ' || x.t || ' ' || x.k from (ROWS) x (t, k);
              perform set_config('role', 'none', true);
            end $$;

            -- What everybody may, in lines; the owners of things are looked up before anybody acts.
            create function pg_temp.look(names text[], actors uuid[], agencies uuid[], roles text[], people uuid[], things uuid[])
              returns setof text language plpgsql as $$
            declare
              owners uuid[] := array(select coalesce(g.owner, e.owner) from unnest(things) with ordinality t (id, n)
                                       left join polku.goal g on g.id = t.id left join polku.log_entry e on e.id = t.id order by n);
            begin
              for i in 1 .. cardinality(names) loop
                return query select * from pg_temp.look_as(names[i], actors[i], agencies[i], roles[i], people, things, owners);
              end loop;
            end $$""".replace("ROWS", Tables.rows());

    private static final String PEOPLE = array(IntStream.range(0, Model.PEOPLE)
            .mapToObj(i -> Furniture.id("person", i).toString())
            .toList());
    private static final String THINGS = array(IntStream.range(0, Model.THINGS)
            .mapToObj(i -> Furniture.id("thing", i).toString())
            .toList());

    /** The question; its answer is lines. */
    static final String AT_EVERYTHING = look();

    private Look() {}

    private static String look() {
        StringBuilder names = new StringBuilder();
        StringBuilder actors = new StringBuilder();
        StringBuilder agencies = new StringBuilder();
        StringBuilder roles = new StringBuilder();
        for (int i = 0; i < Model.PEOPLE; i++) {
            names.append(i).append(',');
            actors.append(Furniture.id("person", i)).append(',');
            agencies.append(Furniture.id("agency", Model.signedInFor(i))).append(',');
            roles.append('"').append(Model.roles(i)).append("\",");
        }
        for (String worker : Sight.WORKERS) {
            names.append(worker).append(',');
            actors.append("null,");
            agencies.append(Furniture.id("agency", 0)).append(',');
            roles.append(worker).append(',');
        }
        return "select * from pg_temp.look(" + array(names) + "::text[], " + array(actors) + "::uuid[], "
                + array(agencies) + "::uuid[], " + array(roles) + "::text[], " + PEOPLE + "::uuid[], " + THINGS
                + "::uuid[])";
    }

    private static String array(List<String> values) {
        return "'{" + String.join(",", values) + "}'";
    }

    /** Of what ends in a comma. */
    private static String array(StringBuilder values) {
        return "'{" + values.substring(0, values.length() - 1) + "}'";
    }
}

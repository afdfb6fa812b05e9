package fi.polku.tests.sharing;

import fi.polku.run.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules that are wrong in a word or a line. Each has to be found, or the histories would not be worth their time. */
enum WrongRule {
    WHO_LEFT_IS_STILL_SUPERVISED(replaced("right_over", " and p.active", "")),
    ONE_STANDS_IN_OVER_ONESELF(replaced("right_over", " and p.id <> polku.person()", "")),
    A_DEPUTY_STAYS_FOR_GOOD(replaced("stands_in", "between d.first_day and d.last_day", ">= d.first_day")),
    A_DEPUTY_WHO_WAS_ENDED_STANDS_IN(replaced("acts_for", "d.ended_at is null and polku.stands_in(d)", "true")),
    THE_LAST_DAY_IS_NEVER_OVER(replaced("is_here", "coalesce(who.employed_to >= polku.today(), true)", "true")),
    HUMAN_RESOURCES_NAME_EACH_OTHER(replaced("deputy_refusal", "then 'human-resources'", "then null")),
    WHAT_IS_SHARED_BY_NAME_IS_READ_BY_ALL(replaced("reads_as", "reader = polku.person()", "true")),
    ANOTHERS_THING_CAN_BE_SHARED(
            "drop policy given_by_owner on polku.share; create policy given_by_owner on polku.share for insert"
                    + " with check (owner = polku.person())"),
    A_SUPERVISOR_READS_NOTES(hole("polku.step_note", "polku.supervises(owner)")),
    HUMAN_RESOURCES_READ_DRAFTS(hole("polku.log_draft", "polku.has_role('hr')")),
    A_READER_READS_WHAT_A_GOAL_WAS(hole("polku.goal_revision", "polku.right_to('goal', goal, owner) is not null")),
    A_WORKER_READS_ENTRIES(hole("polku.log_entry", "polku.has_role('retention')")),
    THE_AUDIT_IS_THE_ADMINISTRATORS(hole("polku_audit.record", "polku.has_role('admin')")),
    A_REQUEST_TAKEN_BACK_IS_STILL_READ(hole("polku.step_review", "polku.supervises(owner)")),
    A_COORDINATOR_WHO_MOVED_GOES_ON(replaced("programmes_i_run", " and polku.acts_in(t.person, t.organisation)", "")),
    A_PROGRAMME_IS_ANNOUNCED_BEFORE_IT_IS(replaced("programmes_for_me", "p.status = 'published'", "true")),
    WHO_TRAINS_READS_APPLICATIONS(replaced("rounds_i_compose", "t.task = 'matching' and", "")),
    WHO_COMPOSES_READS_THEIR_OWN_LINE(replaced("applications_hidden_from_me", "a.owner = any (h.people)", "false")),
    HUMAN_RESOURCES_READ_APPLICATIONS(hole("polku.application", "polku.has_role('hr')")),
    WHO_LEFT_A_GROUP_IS_STILL_IN_IT(replaced("my_groups", " and m.left_at is null", "")),
    A_GROUP_THAT_ENDED_GOES_ON(replaced("goes_on", "g.ended_at is null and ", "")),
    WHO_LEFT_A_GROUP_READS_ON(replaced("groups_i_read", " and m.left_at is null", "")),
    ONE_SHARES_WITH_ANY_GROUP("drop policy with_my_group on polku.share"),
    HUMAN_RESOURCES_READ_MESSAGES(hole("polku.group_message", "polku.has_role('hr')")),
    HUMAN_RESOURCES_READ_AGENDAS(hole("polku.meeting_point", "polku.has_role('hr')")),
    A_GROUP_READS_WHAT_HOSTS_ARE_TOLD(hole("polku.participation", "mentorship_group = any (polku.groups_i_read())")),
    WHO_WAS_INVITED_READS_ON(hole("polku.agreement", "mentorship_group = any (polku.invitations_of_mine())")),
    WHO_WAS_MERGED_LOSES_THE_TEAM(replaced(
            "merge_person", "update polku.person set supervisor = nullif(p_into, id) where supervisor = p_from;", ""));

    private final String sql;

    WrongRule(String sql) {
        this.sql = sql;
    }

    /** What makes it so. */
    String sql() {
        return sql;
    }

    private static String hole(String table, String condition) {
        return "create policy hole on " + table + " for select using (" + condition + ")";
    }

    private static String replaced(String function, String words, String others) {
        String right = source("function polku." + function + "(");
        if (!right.contains(words)) {
            throw new IllegalStateException(function + " does not say: " + words);
        }
        return right.replace(words, others);
    }

    /** How the product defines it, in the last migration that does. */
    private static String source(String what) {
        Pattern definition = Pattern.compile(
                "^create (?:or replace )?(" + Pattern.quote(what) + ".*?;)$(?=\\s*\\n(?:grant|create|drop|--))",
                Pattern.MULTILINE | Pattern.DOTALL);
        Path migrations = ProjectFiles.root().resolve("mentoring-module/src/main/resources/db/migration");
        try (Stream<Path> files = Files.list(migrations)) {
            return files.sorted(Comparator.comparing(WrongRule::number))
                    .map(WrongRule::text)
                    .map(definition::matcher)
                    .filter(Matcher::find)
                    .map(found -> "create or replace " + found.group(1))
                    .reduce((first, later) -> later)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Path migration) {
        String[] parts = migration.getFileName().toString().split("\\D+");
        return parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

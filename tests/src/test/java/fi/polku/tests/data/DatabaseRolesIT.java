package fi.polku.tests.data;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Database;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the application's role is and may, by the catalog of the installed product. */
@PolkuTest
class DatabaseRolesIT {
    /** Functions that see more than who calls them; each is a door, so a new one is looked at and written down here. */
    private static final Set<String> DOORS = Set.of(
            "polku.supervises",
            "polku.my_supervisor",
            "polku.right_to",
            "polku.connected_to",
            "polku.reads_from",
            "polku.find_colleagues",
            "polku.colleague",
            "polku.resolve",
            "polku.begin_as",
            "polku.end_sessions",
            "polku.do_merges",
            "polku.my_ids",
            "polku.audit_standing",
            "polku.resolve_guest",
            "polku.invitation",
            "polku.accept_invitation",
            "polku.end_guest",
            "polku.guest_arrivals",
            "polku.decide_arrival",
            "polku.acts_for",
            "polku.right_over",
            "polku.stands_in",
            "polku.my_deputies",
            "polku.spoke_as_my_supervisor",
            "polku.known_by_deputy",
            "polku.deputy_refusal",
            "polku.find_for_deputy",
            "polku.employee_name",
            "polku.name_of_reader",
            "polku.of_another_organisation",
            "polku.is_superseded",
            "polku.dead_letters",
            "polku.outbox_standing",
            "polku.resend_dead_letters",
            "polku.drop_dead_letter",
            "polku.told_host_of",
            "polku.acts_in",
            "polku.programmes_i_run",
            "polku.programmes_to_join",
            "polku.programmes_for_me",
            "polku.my_tasks",
            "polku.people_of_programme",
            "polku.leads",
            "polku.find_for_programme",
            "polku.may_have_task",
            "polku.copy_tasks",
            "polku.material_is_for_me",
            "polku.my_roles_in",
            "polku.drop_file",
            "polku.my_candidacy",
            "polku.window_is_open",
            "polku.may_be",
            "polku.step_into_line",
            "polku.guard_application",
            "polku.rounds_i_compose",
            "polku.asked_up_to",
            "polku.bring_back_group",
            "polku.bring_back_reason",
            "polku.confirm_desk",
            "polku.desk_choices",
            "polku.desk_groups",
            "polku.desk_moves",
            "polku.desk_notes",
            "polku.forget_notes",
            "polku.weighs_applicant",
            "polku.weighs_application",
            "polku.desk_of",
            "polku.desk_people",
            "polku.desk_side_by_side",
            "polku.desk_standing",
            "polku.desk_waiting",
            "polku.desk_waits",
            "polku.forget_reasons",
            "polku.unlock_who_leaves",
            "polku.unlock_who_is_gone",
            "polku.opens_proposal",
            "polku.destroy_key_of_proposal",
            "polku.wishes_of",
            "polku.weigh_wishes",
            "polku.proposal_people",
            "polku.proposal_conflicts",
            "polku.move_looked_at",
            "polku.proposal_absent",
            "polku.proposal_locks",
            "polku.lock_people",
            "polku.release_lock",
            "polku.ask_proposal",
            "polku.keep_question",
            "polku.proposals_at_work",
            "polku.begin_proposal",
            "polku.tell_of_progress",
            "polku.give_up_proposal",
            "polku.proposal_question",
            "polku.answer_proposal",
            "polku.add_proposal_groups",
            "polku.add_proposal_members",
            "polku.proposals",
            "polku.proposal_groups",
            "polku.proposal_left",
            "polku.proposals_beside",
            "polku.proposal_words",
            "polku.stop_proposal",
            "polku.discard_proposal",
            "polku.take_proposal_over",
            "polku.take_proposal_back",
            "polku.my_proposals",
            "polku.guard_reason",
            "polku.hidden_from_me",
            "polku.in_draft_groups",
            "polku.leave_the_desk",
            "polku.may_be_in_conflict",
            "polku.moved_at_desk",
            "polku.my_declarations",
            "polku.my_desk_moves",
            "polku.my_desks",
            "polku.my_last_move",
            "polku.my_reasons",
            "polku.next_desk_group",
            "polku.round_to_put",
            "polku.rounds_i_weigh",
            "polku.step_to_desk",
            "polku.take_move_back",
            "polku.tell_of_matching",
            "polku.untick",
            "polku.waits_for_my_declaration",
            "polku.was_at_desk",
            "polku.weighs",
            "polku.reads_by_task",
            "polku.place_in_line",
            "polku.my_applications",
            "polku.sees_applicants",
            "polku.applicants",
            "polku.application_counts",
            "polku.left_since",
            "polku.endorsements_for_me",
            "polku.late_applicants",
            "polku.may_be_late",
            "polku.find_for_late",
            "polku.was_in",
            "polku.people_of_meetings",
            "polku.quiet_from",
            "polku.meet_along",
            "polku.habits_of_group",
            "polku.my_meetings",
            "polku.my_meeting_minutes",
            "polku.groups_meeting",
            "polku.meeting_told",
            "polku.tell_of_meeting",
            "polku.tell_of_coming_meetings",
            "polku.tell_of_declined",
            "polku.answer_my_meeting",
            "polku.answer_meeting",
            "polku.answer_event",
            "polku.my_participations",
            "polku.participations_to_follow",
            "polku.tell_host_once",
            "polku.forget_participation",
            "polku.time_meeting",
            "polku.time_event",
            "polku.rounds_around_me",
            "polku.banks_for_me",
            "polku.offer_reaches",
            "polku.sees_offer",
            "polku.places_taken",
            "polku.my_banks",
            "polku.bank_themes",
            "polku.competence_called",
            "polku.mentor_offers",
            "polku.reports_in_bank",
            "polku.stands_to_request",
            "polku.mentor_requests",
            "polku.bank_waiting",
            "polku.waits_for_me",
            "polku.bank_of",
            "polku.open_bank",
            "polku.close_bank",
            "polku.offer_competences",
            "polku.state_offer",
            "polku.ask_mentor",
            "polku.decide_request",
            "polku.answer_request",
            "polku.take_request_back",
            "polku.my_mentor_offers",
            "polku.my_mentor_requests",
            "polku.tell_of_mentor_request",
            "polku.tell_of_released_requests",
            "polku.remind_of_mentor_requests",
            "polku.surveys_for_me",
            "polku.survey_stands",
            "polku.surveys",
            "polku.answer_survey",
            "polku.surveys_to_gather",
            "polku.survey_pool",
            "polku.close_survey",
            "polku.forget_survey_words",
            "polku.opens_survey",
            "polku.copy_surveys",
            "polku.remind_of_surveys",
            "polku.networks_i_am_in",
            "polku.blocks_between",
            "polku.sees_in_network",
            "polku.network_of",
            "polku.network_choices",
            "polku.network_cards",
            "polku.pairs_with",
            "polku.write_in_network",
            "polku.network_messages",
            "polku.open_network_message",
            "polku.block_in_network",
            "polku.my_network_blocks",
            "polku.my_network_cards",
            "polku.my_network_messages",
            "polku.tell_of_network_message",
            "polku.event_cards",
            "polku.event_people",
            "polku.my_seats",
            "polku.sign_up",
            "polku.sign_off",
            "polku.give_up_seats",
            "polku.fill_seats",
            "polku.mark_attendance",
            "polku.tell_of_event",
            "polku.tell_of_seats",
            "polku.spread_event_news",
            "polku.remind_of_events",
            "polku.event_of_notice",
            "polku.begin_groups",
            "polku.applications_hidden_from_me",
            "polku.tell_of_application",
            "polku.tell_of_endorsement",
            "polku.tell_of_review",
            "polku.tell_of_proposal",
            "polku.tell_of_share",
            "polku.tell_of_deputy",
            "polku.tell_of_task",
            "polku.tell_of_owner_asked",
            "polku.tell_of_evidence",
            "polku.tell_of_round",
            "polku.spread_announcement",
            "polku.remind",
            "polku.hold_still",
            "polku.mails_in_hand",
            "polku.feed_owner",
            "polku.my_notices",
            "polku.my_round_days",
            "polku.decide_mail_anew",
            "polku.mail_standing",
            "polku.dead_mails",
            "polku.resend_mail",
            "polku.drop_mail",
            "polku.last_day_of_round",
            "polku.goes_on",
            "polku.my_groups",
            "polku.groups_i_read",
            "polku.in_group_with",
            "polku.both_in",
            "polku.takes_part",
            "polku.rounds_i_take_part_in",
            "polku.invitations_of_mine",
            "polku.group_mates",
            "polku.opens_group",
            "polku.may_take",
            "polku.may_invite",
            "polku.find_to_invite",
            "polku.name_to_invite",
            "polku.invite",
            "polku.answer_invitation",
            "polku.take_invitation_back",
            "polku.my_invitations",
            "polku.ended_on",
            "polku.group_kept_until",
            "polku.sees_group",
            "polku.is_small",
            "polku.newest_agreement",
            "polku.groups",
            "polku.accept_agreement",
            "polku.hold_group",
            "polku.leave_group",
            "polku.end_group",
            "polku.group_messages",
            "polku.goal_reaches_us",
            "polku.group_to_comment_in",
            "polku.may_comment",
            "polku.goal_comments",
            "polku.tell_of_goal_comment",
            "polku.give_up_seats_of",
            "polku.groups_waiting",
            "polku.others_in",
            "polku.groups_to_share_with",
            "polku.tell_of_invitation",
            "polku.tell_of_group_begun",
            "polku.tell_of_agreement",
            "polku.tell_of_group_changed",
            "polku.stay_erased",
            "polku.is_ours",
            "polku.find_for_hold",
            "polku.name_for_hold",
            "polku.hold_standing",
            "polku.retention_report",
            "polku.retention_due",
            "polku.retention_destroy",
            "polku.retention_organisations",
            "polku_keys.epoch",
            "polku_keys.destroy",
            "polku_keys.wrapped_by");

    private final Database database;

    DatabaseRolesIT(Site polku) {
        this.database = polku.database();
    }

    @Test
    void application_has_no_power_over_the_server() {
        assertThat(names("select rolname from pg_roles where rolname = 'polku_app' and not (rolsuper or rolbypassrls"
                        + " or rolcreatedb or rolcreaterole or rolreplication)"))
                .containsExactly("polku_app");
        assertThat(names("select roleid::regrole::text from pg_auth_members where member = 'polku_app'::regrole"))
                .isEmpty();
    }

    @Test
    void application_owns_nothing_and_makes_nothing() {
        assertThat(names("select classid::regclass || ' ' || objid from pg_shdepend"
                        + " where refobjid = 'polku_app'::regrole and deptype = 'o'"))
                .isEmpty();
        assertThat(names("select nspname from pg_namespace where has_schema_privilege('polku_app', oid, 'create')"))
                .isEmpty();
        assertThat(names(
                        "select datname from pg_database where has_database_privilege('polku_app', datname, 'create')"))
                .isEmpty();
    }

    @Test
    void application_cannot_empty_alter_or_hook_into_any_table() {
        assertThat(tablesWhere("truncate", "references", "trigger")).isEmpty();
    }

    /** Only an owner puts another function in its place, and the application owns nothing. */
    @Test
    void application_cannot_move_the_time() {
        assertThat(
                        names(
                                "select p.oid::regprocedure::text || ' ' || pg_get_userbyid(p.proowner) from pg_proc p"
                                        + " join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'polku' and p.proname in ('now', 'today')"))
                .containsExactly("polku.now() polku_owner", "polku.today() polku_owner");
        assertThat(
                        names(
                                "select prosrc || coalesce(pg_get_function_sqlbody(oid), '') from pg_proc where oid = 'polku.now()'::regprocedure"))
                .containsExactly("RETURN now()");
        assertThat(
                        names(
                                "select nspname from pg_namespace where nspname like 'polku%' and has_schema_privilege('polku_app', oid, 'CREATE')"))
                .isEmpty();
    }

    @Test
    void audit_is_only_ever_added_to() {
        assertThat(names("select table_name || ' ' || privilege_type from information_schema.table_privileges"
                        + " where grantee = 'polku_app' and table_schema = 'polku_audit'"))
                .containsExactlyInAnyOrder("record SELECT", "seal INSERT", "seal SELECT");
        assertThat(names("select privilege_type from information_schema.column_privileges"
                        + " where grantee = 'polku_app' and table_schema = 'polku_audit'"))
                .containsExactlyInAnyOrder("INSERT", "SELECT");
    }

    @Test
    void nothing_is_given_to_everybody() {
        assertThat(names("select table_schema || '.' || table_name from information_schema.table_privileges"
                        + " where grantee = 'PUBLIC' and table_schema like 'polku%'"))
                .isEmpty();
        // what the extension brings works on what it is given and looks at no table
        assertThat(names(
                        "select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace,"
                                + " aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a"
                                + " where n.nspname like 'polku%' and a.grantee = 0 and not exists"
                                + " (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')"))
                .isEmpty();
    }

    @Test
    void every_door_is_known_and_looks_only_where_it_should() {
        assertThat(names(
                        "select distinct n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                                + " where n.nspname like 'polku%' and p.prosecdef"))
                .isEqualTo(new TreeSet<>(DOORS));
        assertThat(names("select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                        + " where n.nspname like 'polku%' and p.prosecdef"
                        + " and 'search_path=polku, pg_temp' <> all (coalesce(p.proconfig, '{}'))"))
                .isEmpty();
    }

    @Test
    void owner_who_migrates_is_no_superuser_either() {
        assertThat(names("select rolname from pg_roles where rolname = 'polku_owner' and not (rolsuper or rolbypassrls"
                        + " or rolcreatedb or rolcreaterole or rolreplication)"))
                .containsExactly("polku_owner");
        assertThat(names("select distinct tableowner from pg_tables where schemaname like 'polku%'"))
                .containsExactly("polku_owner");
    }

    private Set<String> tablesWhere(String... privileges) {
        Set<String> found = new TreeSet<>();
        for (String privilege : privileges) {
            names("select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                            + " where n.nspname like 'polku%' and c.relkind in ('r', 'p', 'v')"
                            + " and has_table_privilege('polku_app', c.oid, '" + privilege + "')")
                    .forEach(table -> found.add(privilege + " " + table));
        }
        return found;
    }

    private Set<String> names(String sql) {
        return database.rows(sql).stream()
                .map(row -> row.values().iterator().next().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

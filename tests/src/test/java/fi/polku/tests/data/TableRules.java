package fi.polku.tests.data;

import static fi.polku.tests.data.Doing.ADD;
import static fi.polku.tests.data.Doing.CHANGE;
import static fi.polku.tests.data.Doing.REMOVE;
import static fi.polku.tests.data.Doing.SEE;
import static fi.polku.tests.data.Who.ADMIN;
import static fi.polku.tests.data.Who.COLLEAGUE;
import static fi.polku.tests.data.Who.DEPUTY;
import static fi.polku.tests.data.Who.FIGURES;
import static fi.polku.tests.data.Who.HR;
import static fi.polku.tests.data.Who.KEYS;
import static fi.polku.tests.data.Who.NOTICES;
import static fi.polku.tests.data.Who.OTHER_SUPERVISOR;
import static fi.polku.tests.data.Who.OWNER;
import static fi.polku.tests.data.Who.READER;
import static fi.polku.tests.data.Who.RETENTION;
import static fi.polku.tests.data.Who.SUPERVISOR;
import static fi.polku.tests.data.Who.SYNC;

import java.util.List;
import java.util.Set;

/**
 * What is expected of every table, by hand. A new table gets a line here, and {@link Scene} gets rows for it.
 *
 * <p>Nothing here follows from the policies that it tests: it is what {@code docs/security.md} promises.
 */
final class TableRules {
    /** Nobody's personal data, and open to whoever reaches the database as the application. */
    static final Set<String> OPEN = Set.of(
            "polku.scale",
            "polku.scale_level",
            "polku.framework",
            "polku.framework_group",
            "polku.competence",
            "polku.host_sync");

    /** Nobody's personal data, and yet only for those who have signed in, and the worker. */
    static final Set<String> FOR_PEOPLE = Set.of("polku.organisation", "polku.unit");

    /** Nobody's personal data: how the sync went, for the administrator and the worker. */
    static final Set<String> ADMINISTERED = Set.of(
            "polku.host_sync_count",
            "polku.host_reject",
            "polku.host_merge",
            "polku.host_sync_run",
            "polku.host_sync_request");

    /** Nobody's personal data: how the audit is sealed, for the worker that seals it, who is none of {@link Who}. */
    static final Set<String> OF_THE_SEALER = Set.of("polku_audit.seal", "polku.audit_state");

    /** Nobody's personal data: what came of replies by mail, for the administrator and the worker that reads them, who is none of {@link Who}. */
    static final Set<String> ABOUT_REPLIES = Set.of("polku.reply_read", "polku.reply_box");

    /** Nobody's personal data: which master keys there are, for the administrator and the worker that uses them. */
    static final Set<String> ABOUT_KEYS = Set.of("polku_keys.node", "polku_keys.rotation");

    /** Not for the application's role at all. */
    static final Set<String> CLOSED = Set.of(
            "polku_migration.flyway_schema_history",
            "polku_keys.epoch",
            "polku.announcement",
            "polku.event_news",
            "polku.programme_wishes",
            "polku.proposal",
            "polku.proposal_group",
            "polku.proposal_member",
            "polku.proposal_lock",
            "polku.locked_application");

    /** People's data. */
    static final List<TableRule> PERSONAL = List.of(
            TableRule.of("polku.person", "id", "'self'", "self")
                    .may(OWNER, SEE)
                    .may(SUPERVISOR, SEE)
                    .may(DEPUTY, SEE)
                    .may(READER, SEE)
                    .may(SYNC, SEE, CHANGE, ADD),
            TableRule.of("polku.person_setting", "person", "language", "sv").may(OWNER, SEE, CHANGE, REMOVE, ADD),
            TableRule.of("polku.session", "person", "'session'", "session").may(OWNER, SEE, CHANGE, REMOVE, ADD),
            TableRule.of("polku.idempotency", "person", "operation", "goal.set").may(OWNER, SEE, CHANGE, REMOVE, ADD),
            TableRule.of(
                            "polku.share",
                            "owner",
                            "subject_kind || ' ' || reader_kind",
                            "goal person",
                            "goal supervisor",
                            "goal host",
                            "log-entry person",
                            "log-entry supervisor")
                    .may(OWNER, SEE, REMOVE, ADD)
                    .mayOnly(READER, SEE, "goal person", "log-entry person")
                    .mayOnly(SUPERVISOR, SEE, "goal supervisor", "log-entry supervisor")
                    .mayOnly(DEPUTY, SEE, "goal supervisor", "log-entry supervisor"),
            // nobody removes a key: it is destroyed through a door, and leaves its name
            TableRule.of("polku_keys.data_key", "owner", "'key'", "key")
                    .may(OWNER, SEE, ADD)
                    .may(READER, SEE, ADD)
                    .may(SUPERVISOR, SEE, ADD)
                    .may(DEPUTY, SEE, ADD)
                    .may(KEYS, SEE),
            TableRule.of("polku_audit.record", "owner", "action", "goal.set", "goal.read")
                    .naming("actor, acting_as, action, subject_kind, subject, owner, \"right\"")
                    .may(OWNER, SEE)
                    .mayOnly(OWNER, ADD, "goal.set")
                    .mayOnly(SUPERVISOR, SEE, "goal.read")
                    .mayOnly(SUPERVISOR, ADD, "goal.read"),
            // who stood in for the expert: named for a time, ended by a column of its own, never altered
            TableRule.of("polku.deputy", "supervisor", "'deputy'", "deputy")
                    .may(OWNER, SEE)
                    .may(COLLEAGUE, SEE)
                    .may(HR, SEE),
            // what becomes of an invitation is done by doors; its link is a digest
            TableRule.of("polku.guest", "person", "'guest'", "guest")
                    .may(OWNER, SEE)
                    .may(HR, SEE),
            TableRule.of("polku.guest_identity", "person", "'identity'", "identity")
                    .may(OWNER, SEE),
            TableRule.of("polku.profile", "person", "'profile'", "profile")
                    .may(OWNER, SEE)
                    .may(SYNC, SEE, CHANGE, REMOVE, ADD),
            TableRule.of("polku.profile_entry", "person", "assessor", "self")
                    .may(OWNER, SEE)
                    .may(SYNC, SEE, CHANGE, REMOVE, ADD),
            // what has left is no longer the owner's to take back
            TableRule.of(
                            "polku.outbox",
                            "person",
                            "case when sent_at is null then 'waits' else 'sent' end",
                            "waits",
                            "sent")
                    .may(OWNER, SEE, ADD)
                    .mayOnly(OWNER, REMOVE, "waits")
                    .may(SYNC, SEE, CHANGE, REMOVE, ADD),
            // what an administrator has given up is the owner's to see, and nobody writes it but the door in the
            // database
            TableRule.of("polku.dropped_message", "person", "kind", "goal").may(OWNER, SEE),
            TableRule.of(
                            "polku.goal",
                            "owner",
                            "title",
                            "private",
                            "for the reader",
                            "for the supervisor",
                            "for the host")
                    .may(OWNER, SEE, CHANGE, REMOVE, ADD)
                    .mayOnly(READER, SEE, "for the reader")
                    .mayOnly(SUPERVISOR, SEE, "for the supervisor")
                    .mayOnly(DEPUTY, SEE, "for the supervisor"),
            TableRule.of(
                            "polku.goal_revision",
                            "owner",
                            "title",
                            "private",
                            "for the reader",
                            "for the supervisor",
                            "for the host")
                    .may(OWNER, SEE, ADD),
            TableRule.of("polku.log_entry", "owner", "source", "daily-work", "colleague", "meeting")
                    .may(OWNER, SEE, CHANGE, REMOVE, ADD)
                    .mayOnly(READER, SEE, "colleague")
                    .mayOnly(SUPERVISOR, SEE, "meeting")
                    .mayOnly(DEPUTY, SEE, "meeting"),
            TableRule.of("polku.log_draft", "owner", "'draft'", "draft").may(OWNER, SEE, CHANGE, REMOVE, ADD),
            // A path is the person's and the supervisor's together; what is written in the notes is the person's.
            TableRule.of("polku.path", "owner", "name_fi", "path")
                    .may(OWNER, SEE, CHANGE, REMOVE, ADD)
                    .may(SUPERVISOR, SEE, CHANGE)
                    .may(DEPUTY, SEE, CHANGE),
            TableRule.of("polku.path_step", "owner", "status", "planned", "review-asked", "completed")
                    .may(OWNER, SEE, CHANGE, REMOVE, ADD)
                    .may(SUPERVISOR, SEE, CHANGE, REMOVE, ADD)
                    .may(DEPUTY, SEE, CHANGE, REMOVE, ADD),
            TableRule.of("polku.step_note", "owner", "'note'", "note").may(OWNER, SEE, CHANGE, REMOVE, ADD),
            TableRule.of(
                            "polku.step_review",
                            "owner",
                            "coalesce(decision, case when withdrawn_at is null then 'asked' else 'withdrawn' end)",
                            "asked",
                            "withdrawn",
                            "approve")
                    .may(OWNER, SEE)
                    .mayOnly(OWNER, CHANGE, "asked", "withdrawn")
                    .mayOnly(OWNER, ADD, "asked", "withdrawn")
                    .mayOnly(SUPERVISOR, SEE, "asked", "approve")
                    .mayOnly(DEPUTY, SEE, "asked", "approve")
                    .mayOnly(SUPERVISOR, CHANGE, "approve"),
            // what is told of a step is its person's alone, until the person has it told
            TableRule.of("polku.evidence", "owner", "status", "draft", "kept").may(OWNER, SEE, CHANGE, ADD),
            TableRule.of("polku.evidence_answer", "owner", "outcome", "waiting")
                    .may(OWNER, SEE)
                    .may(SYNC, SEE, CHANGE, ADD),
            // this one is the supervisor's proposal, in whose name nobody else makes one; what becomes of it is tried
            // apart
            TableRule.of("polku.path_proposal", "owner", "kind", "add")
                    .may(OWNER, SEE)
                    .may(DEPUTY, SEE)
                    .may(SUPERVISOR, SEE, ADD),
            // who is in a figure is never human resources' to see, and whoever gathers cannot read what is told
            TableRule.of("polku.figure_contribution", "person", "series", "scene")
                    .may(OWNER, SEE, REMOVE, ADD)
                    .may(SUPERVISOR, SEE, REMOVE, ADD)
                    .may(DEPUTY, SEE, REMOVE, ADD)
                    .may(FIGURES, SEE, REMOVE),
            TableRule.of("polku.figure_block", "id", "'block'", Set.of("block"), "block")
                    .may(HR, SEE)
                    .may(FIGURES, ADD),
            TableRule.of("polku.figure_release", "id", "'release'", Set.of("release"), "release")
                    .may(FIGURES, SEE, ADD),
            // whom human resources hold is the person's to know, and the administrator's only in figures
            TableRule.of("polku.legal_hold", "person", "'hold'", "hold")
                    .may(OWNER, SEE)
                    .may(HR, SEE, ADD),
            TableRule.of("polku.retention_run", "id", "'run'", Set.of("run"), "run")
                    .may(ADMIN, SEE)
                    .may(RETENTION, SEE, ADD),
            // how many things is told by a door, of five people and more
            TableRule.of("polku.retention_count", "run", "kind", Set.of("goal"), "run")
                    .may(RETENTION, SEE, ADD),
            template("polku.path_template", "id", "published template").may(HR, SEE, CHANGE, ADD),
            template("polku.path_template", "id", "unpublished template").may(HR, SEE, CHANGE, ADD),
            template("polku.path_template_version", "template", "published template")
                    .may(HR, SEE, ADD),
            template("polku.path_template_version", "template", "unpublished template")
                    .may(HR, SEE, ADD),
            template("polku.template_step", "template", "published template").may(HR, SEE, ADD),
            template("polku.template_step", "template", "unpublished template").may(HR, SEE, ADD),
            // what an organisation announces is its human resources' to write; who trains is told to who does
            programme("polku.programme", "id", "published programme").may(HR, SEE, CHANGE, ADD),
            programme("polku.programme", "id", "drafted programme").may(HR, SEE, CHANGE, REMOVE, ADD),
            programme("polku.programme_organisation", "programme", "published programme")
                    .may(HR, SEE, ADD),
            programme("polku.programme_organisation", "programme", "drafted programme")
                    .may(HR, SEE, ADD),
            programme("polku.programme_places", "programme", "published programme")
                    .may(HR, SEE, REMOVE, ADD),
            programme("polku.programme_places", "programme", "drafted programme")
                    .may(HR, SEE, REMOVE, ADD),
            programme("polku.programme_theme", "programme", "published programme")
                    .may(HR, SEE, CHANGE, REMOVE, ADD),
            programme("polku.programme_theme", "programme", "drafted programme").may(HR, SEE, CHANGE, REMOVE, ADD),
            programme("polku.programme_round", "programme", "published programme")
                    .may(HR, SEE, CHANGE, ADD),
            programme("polku.programme_round", "programme", "drafted programme").may(HR, SEE, CHANGE, REMOVE, ADD),
            programme("polku.round_phase", "round", "published round").may(HR, SEE, REMOVE, ADD),
            programme("polku.round_phase", "round", "drafted round").may(HR, SEE, REMOVE, ADD),
            programme("polku.round_places", "round", "published round").may(HR, SEE, REMOVE, ADD),
            programme("polku.round_places", "round", "drafted round").may(HR, SEE, REMOVE, ADD),
            // what organisers hand out; changed by columns of their own, and a file goes with its last material
            programme("polku.material", "programme", "published programme").may(HR, SEE, REMOVE, ADD),
            programme("polku.material", "programme", "drafted programme").may(HR, SEE, REMOVE, ADD),
            programme("polku.stored_file", "id", "published file").may(HR, SEE, ADD),
            programme("polku.stored_file", "id", "drafted file").may(HR, SEE, ADD),
            programme("polku.file_part", "file", "published file").may(HR, SEE, ADD),
            programme("polku.file_part", "file", "drafted file").may(HR, SEE, ADD),
            TableRule.of("polku.programme_task", "person", "task", "trainer")
                    .may(OWNER, SEE, REMOVE)
                    .may(HR, SEE, REMOVE, ADD),
            // the reader composes the round now: reads what was sent, and nothing else; sending and taking back is done
            // by columns of their own
            TableRule.of("polku.application", "owner", "state", "draft", "submitted", "withdrawn")
                    .may(OWNER, SEE)
                    .mayOnly(OWNER, REMOVE, "draft")
                    .mayOnly(OWNER, ADD, "draft")
                    .mayOnly(READER, SEE, "submitted"),
            // the reader is at the desk of that round; how far it is, and who did what, is told by doors
            TableRule.of("polku.desk", "round", "'desk'", Set.of("desk"), "composed round"),
            TableRule.of("polku.desk_move", "round", "what", Set.of("new"), "composed round"),
            TableRule.of("polku.desk_group", "round", "'group'", Set.of("group"), "composed round")
                    .may(READER, SEE, REMOVE, ADD),
            TableRule.of("polku.desk_member", "desk_group", "'member'", Set.of("member"), "desk group")
                    .may(READER, SEE, REMOVE, ADD),
            TableRule.of("polku.desk_tick", "desk_group", "warning", Set.of("declined"), "desk group")
                    .may(READER, SEE, REMOVE, ADD),
            // the reader has written it about the expert, whose it is
            TableRule.of("polku.desk_note", "owner", "'note'", "note")
                    .may(OWNER, SEE)
                    .may(READER, SEE, REMOVE, ADD),
            TableRule.of("polku.desk_declaration", "round", "'declared'", Set.of("declared"), "composed round")
                    .may(READER, SEE, ADD),
            TableRule.of("polku.desk_conflict", "round", "'conflict'", Set.of("conflict"), "composed round")
                    .may(READER, SEE, REMOVE, ADD),
            TableRule.of("polku.desk_proposal", "round", "'proposal'", Set.of("proposal"), "composed round")
                    .may(READER, SEE, REMOVE, ADD),
            // who is the supervisor answers by columns of their own
            TableRule.of("polku.endorsement", "owner", "coalesce(decision, 'asked')", "asked")
                    .may(OWNER, SEE, REMOVE, ADD)
                    .may(SUPERVISOR, SEE)
                    .may(DEPUTY, SEE),
            TableRule.of("polku.late_applicant", "person", "'late'", "late")
                    .may(OWNER, SEE)
                    .may(HR, SEE, REMOVE, ADD),
            // the owner and the reader are a pair, who were invited by the owner; it began by doors alone
            TableRule.of("polku.mentorship_group", "id", "'group'", Set.of("group"), "group")
                    .may(OWNER, SEE)
                    .may(READER, SEE),
            TableRule.of("polku.group_member", "mentorship_group", "role", Set.of("mentor", "mentee"), "group")
                    .may(OWNER, SEE)
                    .may(READER, SEE),
            // what the host is told is between it and its person, also in a group
            TableRule.of("polku.participation", "person", "'told'", "told")
                    .may(OWNER, SEE, CHANGE, REMOVE, ADD)
                    .may(SYNC, SEE, CHANGE),
            TableRule.of("polku.invitation", "owner", "'invitation'", "invitation")
                    .may(OWNER, SEE)
                    .may(READER, SEE),
            TableRule.of("polku.invited", "invitation", "role", Set.of("mentor", "mentee"), "group")
                    .may(OWNER, SEE)
                    .may(READER, SEE),
            // one that is in force is nobody's to remove; corrections are made by columns of their own
            TableRule.of(
                            "polku.agreement",
                            "mentorship_group",
                            "case when in_force_from is null then 'waits' else 'held' end",
                            Set.of("waits", "held"),
                            "group")
                    .may(OWNER, SEE)
                    .may(READER, SEE)
                    .mayOnly(OWNER, ADD, "waits")
                    .mayOnly(OWNER, REMOVE, "waits")
                    .mayOnly(READER, REMOVE, "waits"),
            TableRule.of("polku.agreement_acceptance", "person", "'accepted'", "accepted")
                    .may(OWNER, SEE)
                    .may(READER, SEE),
            TableRule.of("polku.group_message", "author", "'message'", "message")
                    .may(OWNER, SEE, REMOVE, ADD)
                    .may(READER, SEE),
            // between whose goal it is and who wrote; who shares it with somebody by name hears of it from them alone
            TableRule.of("polku.goal_comment", "owner", "encode(words, 'hex')", "00", "01")
                    .may(OWNER, SEE, REMOVE)
                    .mayOnly(READER, SEE, "00")
                    .mayOnly(READER, REMOVE, "00")
                    .mayOnly(READER, ADD, "00")
                    .mayOnly(SUPERVISOR, SEE, "01")
                    .mayOnly(SUPERVISOR, REMOVE, "01")
                    .mayOnly(SUPERVISOR, ADD, "01"),
            // what is announced is told to others through doors, which leave the link out
            TableRule.of("polku.event", "round", "'event'", Set.of("event"), "published round")
                    .may(HR, SEE, ADD),
            // a survey to come, for who runs it: changed by its version alone. Who has answered sees that they have;
            // what was
            // answered is seen by nobody, and written by a door
            TableRule.of("polku.survey", "round", "'survey'", Set.of("survey"), "published round")
                    .may(HR, SEE, REMOVE, ADD),
            TableRule.of("polku.survey_question", "survey", "'question'", Set.of("question"), "survey")
                    .may(HR, SEE, REMOVE, ADD),
            TableRule.of("polku.survey_tick", "person", "'tick'", "tick").may(OWNER, SEE),
            TableRule.of("polku.survey_answer", "survey", "'answer'", Set.of("answer"), "survey"),
            TableRule.of("polku.survey_words", "survey", "'words'", Set.of("words"), "survey")
                    .may(HR, SEE),
            // who comes is told through a door
            TableRule.of("polku.event_seat", "person", "'seat'", "seat").may(OWNER, SEE),
            // others see cards and messages through doors; one joins as a participant alone, and changes columns of
            // one's own
            TableRule.of("polku.network_card", "owner", "'card'", "card").may(OWNER, SEE, REMOVE),
            TableRule.of("polku.network_message", "owner", "'letter'", "letter").may(OWNER, SEE, REMOVE),
            TableRule.of("polku.network_block", "owner", "'block'", "block").may(OWNER, SEE, REMOVE),
            // that there is a bank is told to whom the programme reaches, and to who runs it; this one has rounds, so
            // to the latter alone
            TableRule.of("polku.bank", "programme", "'programme'", Set.of("programme"), "published programme")
                    .may(HR, SEE),
            // others see offers through a door; a draft is thrown away; what is asked is written and read through doors
            TableRule.of("polku.mentor_offer", "owner", "'offer'", "offer").may(OWNER, SEE, REMOVE),
            TableRule.of("polku.offer_competence", "offer", "'known'", Set.of("known"), "mentor offer")
                    .may(OWNER, SEE),
            TableRule.of("polku.mentor_request", "owner", "'request'", "request")
                    .may(OWNER, SEE),
            // anybody in the group arranges, orders, ticks; in their own name
            TableRule.of("polku.meeting", "mentorship_group", "'meeting'", Set.of("meeting"), "group")
                    .may(OWNER, SEE, ADD)
                    .may(READER, SEE),
            TableRule.of("polku.meeting_person", "mentorship_group", "'invited'", Set.of("invited"), "group")
                    .may(OWNER, SEE, ADD)
                    .may(READER, SEE, ADD),
            TableRule.of("polku.meeting_point", "mentorship_group", "'point'", Set.of("point"), "group")
                    .may(OWNER, SEE, REMOVE, ADD)
                    .may(READER, SEE, REMOVE),
            TableRule.of("polku.meeting_action", "mentorship_group", "'action'", Set.of("action"), "group")
                    .may(OWNER, SEE, REMOVE, ADD)
                    .may(READER, SEE, REMOVE, ADD),
            // written by doors alone; read by columns of its own
            TableRule.of("polku.notice", "id", "kind", Set.of("step-due"), "notice")
                    .may(OWNER, SEE)
                    .may(NOTICES, SEE),
            TableRule.of("polku.notice_mail", "person", "'mail'", "mail")
                    .may(OWNER, SEE)
                    .may(NOTICES, SEE, CHANGE, REMOVE, ADD),
            TableRule.of("polku.notice_mailing", "notice", "'mailing'", Set.of("mailing"), "notice")
                    .may(NOTICES, SEE, CHANGE),
            TableRule.of("polku.notice_choice", "person", "'choice'", "choice")
                    .may(OWNER, SEE, CHANGE, REMOVE, ADD)
                    .may(NOTICES, SEE),
            TableRule.of("polku.calendar_feed", "person", "'feed'", "feed").may(OWNER, SEE, CHANGE, REMOVE, ADD));

    /** What is published is for everybody whom it reaches, here the organisation. */
    private static TableRule programme(String table, String owner, String thing) {
        return seenByAll(TableRule.of(table, owner, "'programme'", Set.of("programme"), thing), thing);
    }

    /** What is published is for everybody of the organisation. */
    private static TableRule template(String table, String owner, String thing) {
        TableRule rule = TableRule.of(table, owner, "'template'", Set.of("template"), thing);
        return seenByAll(rule, thing);
    }

    private static TableRule seenByAll(TableRule rule, String thing) {
        return !thing.startsWith("published")
                ? rule
                : rule.may(OWNER, SEE)
                        .may(READER, SEE)
                        .may(COLLEAGUE, SEE)
                        .may(SUPERVISOR, SEE)
                        .may(DEPUTY, SEE)
                        .may(OTHER_SUPERVISOR, SEE)
                        .may(ADMIN, SEE);
    }

    /** Who sees the rows of {@link #ADMINISTERED}. */
    static final Set<Who> ADMINISTRATORS = Set.of(ADMIN, SYNC);

    /** Who sees the rows of {@link #ABOUT_KEYS}. */
    static final Set<Who> KEEPERS = Set.of(ADMIN, KEYS);

    private TableRules() {}
}

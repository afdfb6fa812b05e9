package fi.polku.tests.data;

import fi.polku.tests.Database;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An expert with a row or more in every table of people's data, and everybody from whom they are to be kept. */
final class Scene {
    private static final Set<Who> WORKERS = Set.of(Who.SYNC, Who.FIGURES, Who.KEYS, Who.RETENTION, Who.NOTICES);

    private final Database database;
    private final Map<Who, Someone> cast = new EnumMap<>(Who.class);
    private final Map<String, UUID> organisations = new HashMap<>();
    private final Map<String, UUID> things = new HashMap<>();
    private final UUID owner;
    private final UUID reader;
    private final UUID supervisor;

    Scene(Site polku) {
        this.database = polku.database();
        Someone expert = polku.people().fresh();
        cast.put(Who.OWNER, expert);
        cast.put(Who.SUPERVISOR, polku.people().supervisorOf(expert));
        cast.put(Who.DEPUTY, polku.people().fresh());
        cast.put(Who.COLLEAGUE, polku.people().fresh());
        cast.put(Who.READER, polku.people().fresh());
        cast.put(Who.OTHER_SUPERVISOR, polku.people().demo("supervisor"));
        cast.put(Who.HR, polku.people().demo("hr"));
        cast.put(Who.ADMIN, polku.people().demo("admin"));
        cast.put(Who.STRANGER, polku.people().fresh("agency-2", "fi"));
        cast.put(Who.OTHER_HR, polku.people().demo("other-hr"));
        this.owner = expert.id();
        this.reader = someone(Who.READER).id();
        this.supervisor = someone(Who.SUPERVISOR).id();
        ownThings();
        hostCopy();
        deputies();
        guest();
        goals();
        log();
        path(template("published template", true));
        template("unpublished template", false);
        figures();
        programme("published", true);
        programme("drafted", false);
        applications();
        pair();
        notices();
        retention();
    }

    /** Of the expert's organisation and for its people; the expert trains mentors in the published one. */
    private void programme(String state, boolean published) {
        UUID id = UUID.randomUUID();
        UUID round = UUID.randomUUID();
        UUID organisation = organisation(someone(Who.OWNER));
        things.put(state + " programme", id);
        things.put(state + " round", round);
        add(
                "polku.programme (id, lead, status, template, name_fi, name_sv, name_en, reach, languages, across, cadence, minutes,"
                        + " preparation, endorsed, in_rounds, purpose_fi, purpose_sv, purpose_en, audience_fi, audience_sv, audience_en,"
                        + " asked_fi, asked_sv, asked_en, commitment_fi, commitment_sv, commitment_en, strategy, funding, retention,"
                        + " created_at, changed_at, version) values (?, ?, ?, 'own', 'x', '', '', 'owners', '{fi}', false, 'monthly', 90,"
                        + " 30, false, true, '', '', '', '', '', '', '', '', '', '', '', '', '', '', 6, now(), now(), 1)",
                id,
                organisation,
                published ? "published" : "draft");
        add("polku.programme_organisation values (?, ?, now(), now())", id, organisation);
        add("polku.programme_places values (?, 'peer', 3, 3, 'anyone', false)", id);
        add("polku.programme_theme (programme, place, name_fi, name_sv, name_en) values (?, 0, 'x', '', '')", id);
        add(
                "polku.programme_round (id, programme, number, announced, created_at, version) values (?, ?, 1, ?, now(), 1)",
                round,
                id,
                published);
        add(
                "polku.round_phase select ?, kind, current_date + first, current_date + first + 9"
                        + " from (values ('application', 1), ('matching', 11), ('meetings', 21)) as phase (kind, first)",
                round);
        add("polku.round_places values (?, 'peer', 30)", round);
        UUID file = UUID.randomUUID();
        things.put(state + " file", file);
        add("polku.stored_file values (?, 'opas.txt', 'text/plain', 1, sha256('x'))", file);
        add("polku.file_part values (?, 0, 'x')", file);
        add(
                "polku.material (id, programme, kind, audience, place, title_fi, title_sv, title_en, text_fi, text_sv, text_en, file, added_by,"
                        + " added_at, changed_at, version) values (gen_random_uuid(), ?, 'file', 'everyone', 1, 'x', '', '', '', '', '', ?, ?,"
                        + " now(), now(), 1)",
                id,
                file,
                someone(Who.HR).id());
        if (published) {
            add(
                    "polku.programme_task (id, programme, round, task, person, organisation, named_by, named_at)"
                            + " values (gen_random_uuid(), ?, ?, 'trainer', ?, ?, ?, now())",
                    id,
                    round,
                    owner,
                    organisation,
                    someone(Who.HR).id());
            event(round);
            survey(id, round);
        }
    }

    /** For the trainer, who comes. */
    private void event(UUID round) {
        UUID event = UUID.randomUUID();
        add(
                "polku.event (id, round, kind, title_fi, title_sv, title_en, about_fi, about_sv, about_en, speakers, starts_at, minutes, place, remote,"
                        + " link, sign_up_until, audience, stamp, created_at, changed_at, version) values (?, ?, 'meet-up', 'x', '', '', '', '', '', '',"
                        + " now() + interval '9 days', 90, 'x', false, '', current_date + 8, '{trainers}', now(), now(), now(), 1)",
                event,
                round);
        add(
                "polku.event_seat (event, person, way, state, signed_at, changed_at) values (?, ?, 'room', 'signed-up', now(), now())",
                event,
                owner);
        add(
                "polku.network_card (id, round, owner, languages, themes, competences, shows_email, joined_at, changed_at, version)"
                        + " values (gen_random_uuid(), ?, ?, '{fi}', '{}', '{}', false, now(), now(), 1)",
                round,
                owner);
        add(
                "polku.network_message (id, round, owner, receiver, words, sent_at) values (gen_random_uuid(), ?, ?, ?, '\\x00', now())",
                round,
                owner,
                reader);
        add("polku.network_block (owner, blocked, round, blocked_at) values (?, ?, ?, now())", owner, reader, round);
        bank();
    }

    /** The expert has a draft, and has taken back what they once asked. */
    private void bank() {
        UUID programme = things.get("published programme");
        UUID offer = UUID.randomUUID();
        things.put("mentor offer", offer);
        add("polku.bank (programme, opened_at) values (?, now())", programme);
        add(
                "polku.mentor_offer (id, programme, owner, state, themes, languages, meets, place, reach, capacity, changed_at, version)"
                        + " values (?, ?, ?, 'draft', '{}', '{fi}', 'either', '', 'own', 1, now(), 1)",
                offer,
                programme,
                owner);
        add("polku.offer_competence select ?, min(id), 1 from polku.competence", offer);
        add(
                "polku.mentor_request (id, offer, owner, mentee, state, words, asked_at, closed_at)"
                        + " values (gen_random_uuid(), ?, ?, ?, 'withdrawn', '\\x00', now(), now())",
                offer,
                owner,
                owner);
    }

    /** To come; that somebody has answered it already cannot be, and is all the same. */
    private void survey(UUID programme, UUID round) {
        UUID survey = UUID.randomUUID();
        UUID question = UUID.randomUUID();
        things.put("survey", survey);
        add(
                "polku.survey (id, programme, round, moment, first_day, last_day, title_fi, title_sv, title_en, why_fi, why_sv, why_en, created_at, version)"
                        + " values (?, ?, ?, 'start', current_date + 9, current_date + 19, 'x', '', '', 'x', '', '', now(), 1)",
                survey,
                programme,
                round);
        add(
                "polku.survey_question (id, survey, place, code, kind, text_fi, text_sv, text_en, choices_fi, choices_sv, choices_en)"
                        + " values (?, ?, 1, 'x', 'text', 'x', '', '', '{}', '{}', '{}')",
                question,
                survey);
        add("polku.survey_tick values (?, ?)", survey, owner);
        add("polku.survey_answer (survey, sealed) values (?, '\\x00')", survey);
        add("polku.survey_words (question, survey, sealed) values (?, ?, '\\x00')", question, survey);
    }

    /** The expert, who may be late, applies as three things to a round that is being composed by the reader. */
    private void applications() {
        UUID programme = UUID.randomUUID();
        UUID round = UUID.randomUUID();
        UUID organisation = organisation(someone(Who.OWNER));
        add(
                "polku.programme select (jsonb_populate_record(p, jsonb_build_object('id', ?::uuid))).* from polku.programme p where p.id = ?",
                programme,
                things.get("published programme"));
        add("polku.programme_organisation values (?, ?, now(), now())", programme, organisation);
        add(
                "polku.programme_places select ?, role, 1, 1, 'anyone', false from unnest(array['mentor', 'mentee', 'peer']) role",
                programme);
        add(
                "polku.programme_round (id, programme, number, announced, created_at, version) values (?, ?, 1, true, now(), 1)",
                round,
                programme);
        add(
                "polku.round_phase select ?, kind, current_date + first, current_date + first + 19"
                        + " from (values ('application', -21), ('matching', -1), ('meetings', 21)) as phase (kind, first)",
                round);
        add(
                "polku.programme_task (id, programme, round, task, person, organisation, named_by, named_at)"
                        + " values (gen_random_uuid(), ?, ?, 'matching', ?, ?, ?, now())",
                programme,
                round,
                reader,
                organisation,
                someone(Who.HR).id());
        add(
                "polku.desk_declaration (round, member, declared_at, version, up_to) values (?, ?, now(), 1, 1000000000)",
                round,
                reader);
        application(round, "draft", "peer", "null, null, null");
        application(round, "withdrawn", "mentee", "null, now(), now()");
        UUID submitted = application(round, "submitted", "mentor", "nextval('polku.application_line'), now(), null");
        add(
                "polku.endorsement (application, owner, hours, asked_at, version) values (?, ?, 2, now(), 1)",
                submitted,
                owner);
        add(
                "polku.late_applicant (round, person, until, allowed_by, allowed_at) values (?, ?, current_date + 5, ?, now())",
                round,
                owner,
                someone(Who.HR).id());
        desk(round, submitted);
    }

    /** The reader has put the expert into a group and proposed it, and has a conflict of interest with a colleague who withdrew. */
    private void desk(UUID round, UUID submitted) {
        UUID group = UUID.randomUUID();
        things.put("composed round", round);
        things.put("desk group", group);
        add("polku.desk (round, version, groups) values (?, 1, 1)", round);
        add(
                "polku.desk_group (id, round, number, made_by, made_at, version) values (?, ?, 1, ?, now(), 1)",
                group,
                round,
                reader);
        add(
                "polku.desk_member (desk_group, application, placed_by, placed_at) values (?, ?, ?, now())",
                group,
                submitted,
                reader);
        add(
                "polku.desk_tick (desk_group, warning, ticked_by, ticked_at) values (?, 'declined', ?, now())",
                group,
                reader);
        add(
                "polku.desk_note (id, application, owner, author, words, written_at) values (gen_random_uuid(), ?, ?, ?, '\\x00', now())",
                submitted,
                owner,
                reader);
        UUID colleagues = UUID.randomUUID();
        add(
                "polku.application (id, round, owner, role, state, answers, languages, meets, hours, created_at, changed_at, version,"
                        + " submitted_at, withdrawn_at)"
                        + " values (?, ?, ?, 'mentor', 'withdrawn', '\\x00', '{fi}', 'either', 2, now(), now(), 1, now(), now())",
                colleagues,
                round,
                someone(Who.COLLEAGUE).id());
        add("polku.desk_conflict (round, member, application) values (?, ?, ?)", round, reader, colleagues);
        add("polku.desk_proposal (round, version, proposed_by, proposed_at) values (?, 1, ?, now())", round, reader);
        add(
                "polku.desk_move (round, version, what, mover, moved_at, into_group, into_number) values (?, 1, 'new', ?, now(), ?, 1)",
                round,
                reader,
                group);
    }

    /** The expert invited the reader, and they are a pair that agrees on something new. */
    private void pair() {
        UUID group = UUID.randomUUID();
        UUID programme = things.get("published programme");
        things.put("group", group);
        add(
                "polku.invitation (id, programme, owner, state, message, invited_at, closed_at) values (?, ?, ?, 'accepted', '\\x00', now(), now())",
                group,
                programme,
                owner);
        add("polku.mentorship_group (id, programme, begun_at) values (?, ?, now())", group, programme);
        for (String table : List.of(
                "polku.invited (invitation, person, role, answer, answered_at) values (?, ?, ?, 'accepted', now())",
                "polku.group_member (mentorship_group, person, role, joined_at) values (?, ?, ?, now())")) {
            add(table, group, owner, "mentee");
            add(table, group, reader, "mentor");
        }
        add(
                "polku.participation select m.participation, m.mentorship_group, m.person, '{}', now() from polku.group_member m"
                        + " where m.mentorship_group = ? and m.person = ?",
                group,
                owner);
        for (int number = 1; number <= 2; number++) {
            UUID agreement = UUID.randomUUID();
            add(
                    "polku.agreement (id, mentorship_group, number, rules, cadence, confidentiality, written_by, written_at, in_force_from)"
                            + " values (?, ?, ?, '\\x00', '\\x00', '\\x00', ?, now(), "
                            + (number == 1 ? "now()" : "null") + ")",
                    agreement,
                    group,
                    number,
                    owner);
            if (number == 2) {
                add(
                        "polku.agreement_acceptance (agreement, person, accepted_at) values (?, ?, now())",
                        agreement,
                        owner);
            }
        }
        add(
                "polku.group_message (id, mentorship_group, author, words, written_at, version) values (gen_random_uuid(), ?, ?, '\\x00', now(), 1)",
                group,
                owner);
        meeting(group);
    }

    /** Arranged by the expert, who is to do something; with the reader. */
    private void meeting(UUID group) {
        UUID meeting = UUID.randomUUID();
        add(
                "polku.meeting (id, mentorship_group, starts_at, minutes, preparation, way, place, arranged_by, arranged_at, stamped_at, version)"
                        + " values (?, ?, now() + interval '9 days', 90, 30, 'place', 'Kahvila', ?, now(), now(), 1)",
                meeting,
                group,
                owner);
        add("polku.meeting_person (meeting, mentorship_group, person) values (?, ?, ?)", meeting, group, owner);
        add("polku.meeting_person (meeting, mentorship_group, person) values (?, ?, ?)", meeting, group, reader);
        add(
                "polku.meeting_point (id, meeting, mentorship_group, place, words, added_by, added_at) values (gen_random_uuid(), ?, ?, 1, '\\x00', ?, now())",
                meeting,
                group,
                owner);
        add(
                "polku.meeting_action (id, meeting, mentorship_group, place, words, doer) values (gen_random_uuid(), ?, ?, 0, '\\x00', ?)",
                meeting,
                group,
                owner);
    }

    private UUID application(UUID round, String state, String role, String moments) {
        UUID id = UUID.randomUUID();
        add(
                "polku.application (id, round, owner, role, state, answers, languages, meets, hours, created_at, changed_at, version,"
                        + " line, submitted_at, withdrawn_at) values (?, ?, ?, ?, ?, '\\x00', '{fi}', 'either', 2, now(), now(), 1, "
                        + moments + ")",
                id,
                round,
                owner,
                role,
                state);
        return id;
    }

    private void retention() {
        UUID organisation = organisation(someone(Who.OWNER));
        add(
                "polku.legal_hold (id, person, organisation, reason, review_on, placed_by, placed_at)"
                        + " values (gen_random_uuid(), ?, ?, 'x', current_date + 30, ?, now())",
                owner,
                organisation,
                someone(Who.HR).id());
        UUID run = UUID.randomUUID();
        things.put("run", run);
        // Ended, so that no node goes on with it.
        add(
                "polku.retention_run (id, organisation, asked, day, started_at, moved_at, ended_at)"
                        + " values (?, ?, false, current_date, now(), now(), now())",
                run,
                organisation);
        add(
                "polku.retention_count (run, kind, period, up_to, people, things, held)"
                        + " values (?, 'goal', 'P2Y', current_date - 800, 1, 1, 0)",
                run);
    }

    private void figures() {
        UUID organisation = organisation(someone(Who.OWNER));
        add(
                "polku.figure_contribution (series, organisation, cell, person, source) values ('scene', ?, '{}', ?, gen_random_uuid())",
                organisation,
                owner);
        UUID block = UUID.randomUUID();
        things.put("block", block);
        add(
                "polku.figure_block (id, series, organisation, until, cell, people, contributions) values (?, 'scene', ?, current_date, '{}', 5, 5)",
                block,
                organisation);
        UUID release = UUID.randomUUID();
        things.put("release", release);
        add(
                "polku.figure_release (id, series, organisation, until) values (?, 'scene', ?, current_date - ?::int)",
                release,
                organisation,
                Math.floorMod(release.hashCode(), 100_000));
    }

    /** Told of a step, and to be mailed so far ahead that the worker leaves it alone. */
    private void notices() {
        UUID notice = UUID.randomUUID();
        UUID mail = UUID.randomUUID();
        things.put("notice", notice);
        add(
                "polku.notice (id, person, kind, subject, occurrence, page, arisen_at)"
                        + " values (?, ?, 'step-due', gen_random_uuid(), '', '/path', now())",
                notice,
                owner);
        add("polku.notice_mail (id, person, due_at) values (?, ?, now() + interval '9 years')", mail, owner);
        add("polku.notice_mailing (notice, mail) values (?, ?)", notice, mail);
        database.change("delete from polku.notice_choice where person = ?", owner);
        add(
                "polku.notice_choice (person, daily, never, digest_at, changed_at, version) values (?, '{}', '{}', '08:00', now(), 1)",
                owner);
        add(
                "polku.calendar_feed (person, link, made_at) values (?, sha256(convert_to(?::text, 'UTF8')), now())",
                owner,
                owner);
        add(
                "polku.reply_read (mail, outcome, read_at) values (sha256(convert_to(?::text, 'UTF8')), 'entered', now())",
                owner);
    }

    /** What the rows of a rule belong to. */
    UUID id(String thing) {
        return thing.equals("expert")
                ? owner
                : Optional.ofNullable(things.get(thing)).orElseThrow();
    }

    UUID owner() {
        return owner;
    }

    Someone someone(Who who) {
        return Optional.ofNullable(cast.get(who)).orElseThrow();
    }

    /** The arguments of {@code polku.begin_as} but the session. */
    Object[] beginAs(Who who) {
        if (WORKERS.contains(who)) {
            return new Object[] {null, null, who.name().toLowerCase(Locale.ROOT)};
        }
        Someone someone = someone(who);
        String roles = String.join(",", someone.account().roles());
        return new Object[] {someone.id(), organisation(someone), roles};
    }

    private UUID organisation(Someone someone) {
        return organisations.computeIfAbsent(
                someone.account().organisation(),
                agency -> database.one(UUID.class, "select id from polku.organisation where host_id = ?", agency));
    }

    private void ownThings() {
        add("polku.person_setting (person, language) values (?, 'sv')", owner);
        add(
                "polku.session (id, person, ends_at, idle) values (gen_random_uuid(), ?, now() + interval '1 hour', '1 hour')",
                owner);
        add("polku.idempotency (person, key, operation, fingerprint) values (?, 'k', 'goal.set', '\\x00')", owner);
        add("polku_keys.data_key (owner, author, wrapped, master) values (?, ?, '\\x00', 'test')", owner, owner);
        // Ended, so that no node goes on with it.
        add("polku_keys.rotation (id, master, started_at, moved_at, ended_at, total)"
                + " values (gen_random_uuid(), 'test', now() - interval '1 day', now(), now(), 0)");
        add(
                "polku_audit.record (actor, acting_as, action, subject_kind, owner) values (?, '', 'goal.set', 'goal', ?)",
                owner,
                owner);
        add(
                "polku_audit.record (actor, acting_as, action, subject_kind, owner) values (?, '', 'goal.read', 'goal', ?)",
                supervisor,
                owner);
    }

    /** Somebody stands in for the supervisor today; somebody stood in for the expert, which is over. */
    private void deputies() {
        String deputy =
                "polku.deputy (id, supervisor, person, organisation, first_day, last_day, named_by, named_as, named_at)"
                        + " values (gen_random_uuid(), ?, ?, ?, polku.today() - ?, polku.today() - ? + 1, ?, 'supervisor', now())";
        UUID organisation = organisation(someone(Who.OWNER));
        add(deputy, supervisor, someone(Who.DEPUTY).id(), organisation, 1, 1, supervisor);
        add(deputy, owner, someone(Who.COLLEAGUE).id(), organisation, 9, 9, owner);
    }

    /** The expert as a guest who has been joined: the one person of a host who has such rows. */
    private void guest() {
        add(
                "polku.guest (id, organisation, given_name, family_name, email, language, home, until, invited_at, person, accepted_at, joined_at)"
                        + " values (gen_random_uuid(), ?, 'x', 'x', 'x@x', 'fi', 'x', current_date, now(), ?, now(), now())",
                organisation(someone(Who.OWNER)),
                owner);
        add("polku.guest_identity (issuer, subject, person) values ('test', ?, ?)", "g-" + owner, owner);
    }

    private void hostCopy() {
        database.change("delete from polku.profile where person = ?", owner);
        add("polku.profile (person, host_changed, host_seen) values (?, now(), 0)", owner);
        add(
                "polku.profile_entry (person, competence, level, assessor)"
                        + " select ?, min(id), 3, 'self' from polku.competence",
                owner);
        // Far ahead, so that the worker leaves it alone.
        String message = "polku.outbox (id, host, person, kind, subject, written_at, due_at, sent_at)"
                + " values (gen_random_uuid(), 'none', ?, 'goal', gen_random_uuid(), now(), now() + interval '9 years', ";
        add(message + "null)", owner);
        add(message + "now())", owner);
        add(
                "polku.host_merge (host, gone, stays, changed) select host, ?, 'x', now() from polku.host_sync",
                "m-" + owner);
        add("polku.host_reject (host, run, feed, record, reason, field)"
                + " select host, run, 'people', 'x', 'missing', 'email' from polku.host_sync");
        add("polku.host_sync_request (host, whole, asked_at) select host, false, now() from polku.host_sync"
                + " on conflict do nothing");
        add(
                "polku.dropped_message (id, host, person, kind, subject, written_at, dropped_at, reason)"
                        + " values (gen_random_uuid(), 'none', ?, 'goal', gen_random_uuid(), now(), now(), 'no')",
                owner);
    }

    private void goals() {
        things.put("private goal", goal("private"));
        UUID forReader = goal("for the reader");
        share("goal", forReader, "person", reader);
        comment(forReader, reader, "00");
        UUID forSupervisor = goal("for the supervisor");
        share("goal", forSupervisor, "supervisor", null);
        comment(forSupervisor, supervisor, "01");
        share("goal", goal("for the host"), "host", null);
    }

    private void comment(UUID goal, UUID author, String words) {
        add(
                "polku.goal_comment (id, goal, owner, author, words, written_at) values (gen_random_uuid(), ?, ?, ?, decode(?, 'hex'), now())",
                goal,
                owner,
                author,
                words);
    }

    private UUID goal(String title) {
        UUID id = UUID.randomUUID();
        add(
                "polku.goal (id, owner, title, status, outlook, progress, created_at, changed_at, version)"
                        + " values (?, ?, ?, 'active', 'on-track', 0, now(), now(), 1)",
                id,
                owner,
                title);
        add(
                "polku.goal_revision (goal, version, owner, at, title, status, outlook, progress)"
                        + " values (?, 1, ?, now(), ?, 'draft', 'on-track', 0)",
                id,
                owner,
                title);
        return id;
    }

    private void log() {
        entry("daily-work");
        share("log-entry", entry("colleague"), "person", reader);
        share("log-entry", entry("meeting"), "supervisor", null);
        add(
                "polku.log_draft (owner, form, closed, content, saved_at)"
                        + " values (?, gen_random_uuid(), false, '\\x00', now())",
                owner);
    }

    private UUID entry(String source) {
        UUID id = UUID.randomUUID();
        add(
                "polku.log_entry (id, owner, day, source, what_happened, created_at, changed_at, version)"
                        + " values (?, ?, current_date, ?, '\\x00', now(), now(), 1)",
                id,
                owner,
                source);
        return id;
    }

    private UUID template(String thing, boolean published) {
        UUID id = UUID.randomUUID();
        things.put(thing, id);
        add(
                "polku.path_template (id, organisation, published, version, created_at, changed_at)"
                        + " values (?, ?, ?, 1, now(), now())",
                id,
                organisation(someone(Who.OWNER)),
                published);
        add(
                "polku.path_template_version (template, version, name_fi, name_sv, name_en, description_fi, description_sv,"
                        + " description_en, written_at) values (?, 1, 'x', '', '', '', '', '', now())",
                id);
        add(
                "polku.template_step (template, version, place, title_fi, title_sv, title_en, criterion_fi, criterion_sv,"
                        + " criterion_en, kind) values (?, 1, 1, 'x', '', '', '', '', '', 'course')",
                id);
        return id;
    }

    private void path(UUID template) {
        UUID path = UUID.randomUUID();
        add(
                "polku.path (id, owner, template, template_version, name_fi, name_sv, name_en, description_fi, description_sv,"
                        + " description_en, started_on, created_at, version)"
                        + " values (?, ?, ?, 1, 'path', '', '', '', '', '', current_date, now(), 1)",
                path,
                owner,
                template);
        UUID planned = step(path, "planned");
        UUID asked = step(path, "review-asked");
        things.put("step without a note", asked);
        UUID completed = step(path, "completed");
        add("polku.step_note (step, owner, text, changed_at) values (?, ?, '\\x00', now())", planned, owner);
        add(
                "polku.evidence (id, owner, step, subject, kind, status, changed_at, version)"
                        + " values (gen_random_uuid(), ?, ?, ?, 'step', 'draft', now(), 1)",
                owner,
                completed,
                completed);
        UUID evidence = UUID.randomUUID();
        add(
                "polku.evidence (id, owner, step, subject, kind, competence, title, status, decided_at, changed_at, version)"
                        + " values (?, ?, ?, ?, 'evidence', 'urn:x:1', '\\x00', 'kept', now(), now(), 1)",
                evidence,
                owner,
                completed,
                evidence);
        add(
                "polku.evidence_answer (evidence, owner, host, framework, competence, done_on, changed, outcome, sent_at)"
                        + " values (?, ?, 'none', 'f', 'urn:x:1', current_date, now(), 'waiting', now())",
                evidence,
                owner);
        String review =
                "polku.step_review (id, step, owner, asked_at, text, withdrawn_at, decision, reviewer, comment, decided_at)"
                        + " values (gen_random_uuid(), ?, ?, now(), '\\x00', ";
        add(review + "null, null, null, null, null)", asked, owner);
        add(review + "now(), null, null, null, null)", asked, owner);
        add(review + "null, 'approve', ?, '\\x00', now())", completed, owner, supervisor);
        add(
                "polku.path_proposal (id, path, owner, kind, proposed_by, proposed_at, status, version)"
                        + " values (gen_random_uuid(), ?, ?, 'add', ?, now(), 'open', 1)",
                path,
                owner,
                supervisor);
    }

    private UUID step(UUID path, String status) {
        UUID id = UUID.randomUUID();
        add(
                "polku.path_step (id, path, owner, place, title_fi, title_sv, title_en, criterion_fi, criterion_sv, criterion_en,"
                        + " kind, status, completed_at, version) values (?, ?, ?, 1, 'x', '', '', '', '', '', 'course', ?,"
                        + " case when ? = 'completed' then now() end, 1)",
                id,
                path,
                owner,
                status,
                status);
        return id;
    }

    private void share(String kind, UUID subject, String readerKind, @Nullable UUID with) {
        add(
                "polku.share (subject_kind, subject, owner, reader_kind, reader) values (?, ?, ?, ?, ?::uuid)",
                kind,
                subject,
                owner,
                readerKind,
                with);
    }

    private void add(String row, @Nullable Object... values) {
        database.change("insert into " + row, values);
    }
}

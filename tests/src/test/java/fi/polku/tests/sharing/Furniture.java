package fi.polku.tests.sharing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows that a {@link World} has at first, by SQL, and by which key each of them is known again. */
final class Furniture {
    private static final String NAMES = "'x', '', ''";

    private final StringBuilder script = new StringBuilder();
    private final Map<String, String> labels = new HashMap<>();

    Furniture() {
        agencies();
        people();
        things();
        templates();
        for (int i = 0; i < Belongings.WRITERS; i++) {
            path(i);
            ownThings(i);
            hostCopy(i);
        }
        guest();
        figures();
        programmes();
        pairs();
    }

    /** The programme in which pairs begin; and how what there will be of them is known. */
    private void pairs() {
        int i = Belongings.PAIRS;
        String programme = quoted("programme", i);
        programme(i, true, false);
        for (String role : List.of("mentor", "mentee")) {
            row(
                    "programme_places",
                    i,
                    id("programme", i).toString(),
                    "(programme, role, least, most, who, guests) values (%s, '%s', 1, 1, 'anyone', false)"
                            .formatted(programme, role));
        }
        for (int n = 0; n < Groups.MOST; n++) {
            UUID group = id("mentorship_group", n);
            labels.put("mentorship_group " + group, "mentorship_group " + n);
            labels.put("invitation " + group, "invitation " + n);
            labels.put("data_key " + group, "data_key of group " + n);
            labels.put("participation " + group, "participation " + n);
            for (String table : List.of("agreement", "meeting", "meeting_point", "meeting_action")) {
                labels.put(table + " " + id(table, n), table + " " + n);
            }
            for (int message : List.of(2 * n, 2 * n + 1)) {
                labels.put("group_message " + id("group_message", message), "group_message " + message);
            }
            for (int person = 0; person < Model.PEOPLE; person++) {
                byPerson("group_member", group, n, person);
                byPerson("invited", group, n, person);
                byPerson("agreement_acceptance", id("agreement", n), n, person);
                byPerson("meeting_person", id("meeting", n), n, person);
            }
        }
    }

    private void byPerson(String table, UUID whole, int number, int person) {
        labels.put(table + " " + whole + "/" + id("person", person), table + " " + number + "/" + person);
    }

    private void programme(int i, boolean announced, boolean inRounds) {
        String programme = quoted("programme", i);
        String agency = quoted("agency", Belongings.AGENCY);
        row(
                "programme",
                i,
                "(id, lead, status, template, name_fi, name_sv, name_en, reach, languages, across, cadence, minutes, preparation,"
                        + " endorsed, in_rounds, purpose_fi, purpose_sv, purpose_en, audience_fi, audience_sv, audience_en,"
                        + " asked_fi, asked_sv, asked_en, commitment_fi, commitment_sv, commitment_en, strategy, funding,"
                        + " retention, created_at, changed_at, version) values (%s, %s, '%s', 'own', %s, 'owners', '{fi}', false,"
                                .formatted(programme, agency, announced ? "published" : "draft", NAMES)
                        + " 'monthly', 90, 30, false, %s, %s, %s, %s, %s, '', '', 6, now(), now(), 1)"
                                .formatted(inRounds, NAMES, NAMES, NAMES, NAMES));
        row(
                "programme_organisation",
                i,
                id("programme", i).toString(),
                "(programme, organisation, asked_at, joined_at) values (%s, %s, now(), now())"
                        .formatted(programme, agency));
    }

    /** The id of a row. */
    static UUID id(String table, int number) {
        return UUID.nameUUIDFromBytes((table + number).getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String table, int number) {
        return "'" + id(table, number) + "'";
    }

    String script() {
        return script.toString();
    }

    /** What a row is called, by its table and what the table knows it by. */
    Map<String, String> labels() {
        return labels;
    }

    /** Its id is one of the values. */
    private void row(String table, int number, String values) {
        row(table, number, id(table, number).toString(), values);
    }

    private void row(String table, int number, String key, String values) {
        labels.put(table + " " + key, table + " " + number);
        plain(schema(table) + table, values);
    }

    private static String schema(String table) {
        return switch (table) {
            case "data_key" -> "polku_keys.";
            case "record" -> "polku_audit.";
            default -> "polku.";
        };
    }

    private void plain(String table, String values) {
        script.append("insert into ").append(table).append(' ').append(values).append(";\n");
    }

    private void agencies() {
        for (int i = 0; i < Model.AGENCIES; i++) {
            plain(
                    "polku.organisation",
                    "(id, host, host_id, name_fi, name_sv, name_en) values (%s, 'h', 'agency-%d', %s)"
                            .formatted(quoted("agency", i), i, NAMES));
        }
    }

    private void people() {
        for (int i = 0; i < Model.PEOPLE; i++) {
            int agency = Model.agencyAtFirst(i);
            row(
                    "person",
                    i,
                    "(id, host, host_id, given_name, family_name, organisation, acted_as_hr_on) values (%s, %s, 'N', 'N%d', %s, %s)"
                            .formatted(
                                    quoted("person", i),
                                    i == Model.GUEST ? "null, null" : "'h', 'p-" + i + "'",
                                    i,
                                    agency < 0 ? "null" : quoted("agency", agency),
                                    Model.HR.containsKey(i) ? "polku.today()" : "null"));
        }
        for (int i = 0; i < Model.PEOPLE; i++) {
            int supervisor = Model.supervisorAtFirst(i);
            if (supervisor >= 0) {
                script.append("update polku.person set supervisor = %s where id = %s;%n"
                        .formatted(quoted("person", supervisor), quoted("person", i)));
            }
        }
    }

    private void things() {
        for (int i = 0; i < Model.THINGS; i++) {
            String owner = quoted("person", Model.ownerAtFirst(i));
            String id = quoted("thing", i);
            labels.put((Model.isGoal(i) ? "goal " : "log_entry ") + id("thing", i), Model.thing(i));
            plain(
                    Model.isGoal(i) ? "polku.goal" : "polku.log_entry",
                    Model.isGoal(i)
                            ? "(id, owner, title, status, outlook, progress, created_at, changed_at, version)"
                                    + " values (%s, %s, 'x', 'draft', 'on-track', 0, now(), now(), 1)"
                                            .formatted(id, owner)
                            : "(id, owner, day, source, what_happened, created_at, changed_at, version)"
                                    + " values (%s, %s, current_date, 'other', '\\x00', now(), now(), 1)"
                                            .formatted(id, owner));
        }
    }

    private void templates() {
        for (int i : List.of(0, 1)) {
            String template = quoted("path_template", i);
            String key = id("path_template", i).toString();
            row(
                    "path_template",
                    i,
                    "(id, organisation, published, version, created_at, changed_at) values (%s, %s, %s, 1, now(), now())"
                            .formatted(template, quoted("agency", Belongings.AGENCY), i == 0));
            row(
                    "path_template_version",
                    i,
                    key,
                    "(template, version, name_fi, name_sv, name_en, description_fi, description_sv, description_en, written_at)"
                            + " values (%s, 1, %s, %s, now())".formatted(template, NAMES, NAMES));
            row(
                    "template_step",
                    i,
                    key,
                    "(template, version, place, title_fi, title_sv, title_en, criterion_fi, criterion_sv, criterion_en, kind)"
                            + " values (%s, 1, 1, %s, %s, 'course')".formatted(template, NAMES, NAMES));
        }
    }

    private void path(int i) {
        String owner = quoted("person", i);
        String path = quoted("path", i);
        String step = quoted("path_step", i);
        row(
                "path",
                i,
                "(id, owner, template, template_version, name_fi, name_sv, name_en, description_fi, description_sv, description_en,"
                        + " started_on, created_at, version) values (%s, %s, %s, 1, %s, %s, current_date, now(), 1)"
                                .formatted(path, owner, quoted("path_template", 0), NAMES, NAMES));
        row(
                "path_step",
                i,
                "(id, path, owner, place, title_fi, title_sv, title_en, criterion_fi, criterion_sv, criterion_en, kind, status,"
                        + " version) values (%s, %s, %s, 1, %s, %s, 'course', 'review-asked', 1)"
                                .formatted(step, path, owner, NAMES, NAMES));
        row(
                "step_note",
                i,
                id("path_step", i).toString(),
                "(step, owner, text, changed_at) values (%s, %s, '\\x00', now())".formatted(step, owner));
        String review = "(id, step, owner, asked_at, text, withdrawn_at) values (%s, %s, %s, now(), '\\x00', %s)";
        row("step_review", i, review.formatted(quoted("step_review", i), step, owner, "null"));
        int withdrawn = i + Belongings.WRITERS;
        row("step_review", withdrawn, review.formatted(quoted("step_review", withdrawn), step, owner, "now()"));
        row(
                "path_proposal",
                i,
                "(id, path, owner, kind, proposed_by, proposed_at, status, version) values (%s, %s, %s, 'add', %s, now(), 'open', 1)"
                        .formatted(quoted("path_proposal", i), path, owner, owner));
        row(
                "evidence",
                i,
                "(id, owner, step, subject, kind, status, changed_at, version) values (%s, %s, %s, %s, 'step', 'draft', now(), 1)"
                        .formatted(quoted("evidence", i), owner, step, step));
        row(
                "evidence_answer",
                i,
                id("evidence", i).toString(),
                "(evidence, owner, host, framework, competence, done_on, changed, outcome, sent_at)"
                        + " values (%s, %s, 'none', 'f', 'urn:x:1', current_date, now(), 'waiting', now())"
                                .formatted(quoted("evidence", i), owner));
    }

    private void ownThings(int i) {
        String owner = quoted("person", i);
        String language = "q" + (char) ('a' + i);
        row("person_setting", i, language, "(person, language) values (%s, '%s')".formatted(owner, language));
        row(
                "session",
                i,
                "(id, person, ends_at, idle) values (%s, %s, now() + interval '1 day', '1 day')"
                        .formatted(quoted("session", i), owner));
        row(
                "idempotency",
                i,
                "k" + i,
                "(person, key, operation, fingerprint) values (%s, 'k%d', 'goal.set', '\\x00')".formatted(owner, i));
        row(
                "goal_revision",
                i,
                id("thing", 2 * i).toString(),
                "(goal, version, owner, at, title, status, outlook, progress) values (%s, 1, %s, now(), 'x', 'draft', 'on-track', 0)"
                        .formatted(quoted("thing", 2 * i), owner));
        row(
                "log_draft",
                i,
                "(owner, form, closed, content, saved_at) values (%s, %s, false, '\\x00', now())"
                        .formatted(owner, quoted("log_draft", i)));
        row(
                "data_key",
                i,
                id("person", i).toString(),
                "(owner, author, wrapped, master) values (%s, %s, '\\x00', 'test')".formatted(owner, owner));
        record(i, i, i, "goal.set");
        record(i + Belongings.WRITERS, i, Belongings.ONCE_READER, "goal.read");
    }

    private void record(int number, int owner, int actor, String action) {
        row(
                "record",
                number,
                "(actor, acting_as, action, subject_kind, subject, owner) values (%s, '', '%s', 'goal', %s, %s)"
                        .formatted(quoted("person", actor), action, quoted("record", number), quoted("person", owner)));
    }

    private void hostCopy(int i) {
        String owner = quoted("person", i);
        if (i == 0) {
            String seen = "now(), 0";
            plain(
                    "polku.scale",
                    "(host, host_id, name_fi, name_sv, name_en, host_changed, host_seen) values ('h', 's', %s, %s)"
                            .formatted(NAMES, seen));
            plain(
                    "polku.framework",
                    "(host, host_id, scale, name_fi, name_sv, name_en, attribution_fi, attribution_sv, attribution_en, host_changed,"
                            + " host_seen) select 'h', 'f', id, %s, %s, %s from polku.scale"
                                    .formatted(NAMES, NAMES, seen));
            plain(
                    "polku.competence",
                    "(framework, uri, name_fi, name_sv, name_en, sought_fi, sought_sv, sought_en, host_changed, host_seen)"
                            + " select id, 'urn:x:1', %s, %s, %s from polku.framework".formatted(NAMES, NAMES, seen));
        }
        String key = id("person", i).toString();
        row("profile", i, key, "(person, host_changed, host_seen) values (%s, now(), 0)".formatted(owner));
        row(
                "profile_entry",
                i,
                key,
                "(person, competence, level, assessor) select %s, id, 3, 'self' from polku.competence"
                        .formatted(owner));
        row(
                "outbox",
                i,
                "(id, host, person, kind, subject, written_at, due_at) values (%s, 'none', %s, 'goal', gen_random_uuid(), now(), now())"
                        .formatted(quoted("outbox", i), owner));
        row(
                "dropped_message",
                i,
                "(id, host, person, kind, subject, written_at, dropped_at, reason)"
                        + " values (%s, 'none', %s, 'goal', gen_random_uuid(), now(), now(), 'no')"
                                .formatted(quoted("dropped_message", i), owner));
        row(
                "figure_contribution",
                i,
                "(series, organisation, cell, person, source) values ('s', %s, '{}', %s, %s)"
                        .formatted(quoted("agency", Belongings.AGENCY), owner, quoted("figure_contribution", i)));
        row(
                "legal_hold",
                i,
                "(id, person, organisation, reason, review_on, placed_at) values (%s, %s, %s, 'x', current_date, now())"
                        .formatted(quoted("legal_hold", i), owner, quoted("agency", Belongings.AGENCY)));
    }

    private void guest() {
        String guest = quoted("person", Model.GUEST);
        row(
                "guest",
                0,
                "(id, organisation, given_name, family_name, email, language, home, until, invited_at, person, accepted_at)"
                        + " values (%s, %s, 'x', 'x', 'x@x', 'fi', 'x', current_date + 99, now(), %s, now())"
                                .formatted(quoted("guest", 0), quoted("agency", Belongings.AGENCY), guest));
        row("guest_identity", 0, "g", "(issuer, subject, person) values ('i', 'g', %s)".formatted(guest));
    }

    private void figures() {
        String agency = quoted("agency", Belongings.AGENCY);
        row(
                "figure_block",
                0,
                "(id, series, organisation, until, cell, people, contributions) values (%s, 's', %s, current_date, '{}', 5, 5)"
                        .formatted(quoted("figure_block", 0), agency));
        row(
                "figure_release",
                0,
                "(id, series, organisation, until) values (%s, 's', %s, current_date)"
                        .formatted(quoted("figure_release", 0), agency));
        row(
                "retention_run",
                0,
                "(id, organisation, asked, day, started_at, moved_at) values (%s, %s, false, current_date, now(), now())"
                        .formatted(quoted("retention_run", 0), agency));
        row(
                "retention_count",
                0,
                id("retention_run", 0).toString(),
                "(run, kind, period, up_to, people, things, held) values (%s, 'goal', 'P2Y', current_date, 0, 0, 0)"
                        .formatted(quoted("retention_run", 0)));
    }

    /** One that is announced to the people of its agency, and one that is not yet. */
    private void programmes() {
        for (int i = 0; i < 2; i++) {
            String programme = quoted("programme", i);
            String key = id("programme", i).toString();
            programme(i, i == 0, true);
            row(
                    "programme_places",
                    i,
                    key,
                    "(programme, role, least, most, who, guests) values (%s, 'peer', 3, 3, 'anyone', false)"
                            .formatted(programme));
            row(
                    "programme_theme",
                    i,
                    key,
                    "(programme, place, name_fi, name_sv, name_en) values (%s, 0, %s)".formatted(programme, NAMES));
            String round = quoted("programme_round", i);
            row(
                    "programme_round",
                    i,
                    "(id, programme, number, announced, created_at, version) values (%s, %s, 1, %s, now(), 1)"
                            .formatted(round, programme, i == 0));
            row(
                    "round_phase",
                    i,
                    id("programme_round", i).toString(),
                    "(round, kind, first_day, last_day) values (%s, 'application', current_date, current_date)"
                            .formatted(round));
        }
        for (int i = 0; i < Belongings.WRITERS; i++) {
            task(i, i, "trainer", 0, quoted("programme_round", 0));
        }
        task(Belongings.WRITERS, Belongings.ONCE_READER, "coordinator", 1, "null");
        task(Belongings.WRITERS + 1, Belongings.ONCE_READER, "matching", 0, quoted("programme_round", 0));
        for (int member : new int[] {Belongings.ONCE_READER, 0}) {
            plain(
                    "polku.desk_declaration",
                    "(round, member, declared_at, version, up_to) values (%s, %s, now(), 1, 1000000000)"
                            .formatted(quoted("programme_round", 0), quoted("person", member)));
        }
        plain(
                "polku.round_phase",
                "select %s, kind, current_date - 2, current_date + 9 from unnest(array['matching', 'meetings', 'kick-off']) kind"
                        .formatted(quoted("programme_round", 0)));
        for (int i = 0; i < 2; i++) {
            row(
                    "round_places",
                    i,
                    id("programme_round", i).toString(),
                    "(round, role, places) values (%s, 'peer', 9)".formatted(quoted("programme_round", i)));
            material(i);
        }
        for (int i = 0; i < 2; i++) {
            row(
                    "event",
                    i,
                    "(id, round, kind, title_fi, title_sv, title_en, about_fi, about_sv, about_en, speakers, starts_at, minutes, place, remote, link,"
                            + " sign_up_until, audience, stamp, created_at, changed_at, version) values (%s, %s, 'closing', %s, %s, '', now(), 90, 'x', false,"
                                    .formatted(quoted("event", i), quoted("programme_round", i), NAMES, NAMES)
                            + " '', current_date, '{participants}', now(), now(), now(), 1)");
        }
        plain("polku.bank", "(programme, opened_at) values (%s, now())".formatted(quoted("programme", 0)));
        for (int i = 0; i < Belongings.WRITERS; i++) {
            application(i);
            network(i);
            bank(i);
            row(
                    "event_seat",
                    i,
                    "(id, event, person, way, state, signed_at, changed_at) values (%s, %s, %s, 'room', 'signed-up', now(), now())"
                            .formatted(quoted("event_seat", i), quoted("event", 0), quoted("person", i)));
        }
    }

    /** A card in a network that nobody is in, as nobody is in a group; and a note to oneself. */
    private void network(int i) {
        String round = quoted("programme_round", 0);
        String owner = quoted("person", i);
        row(
                "network_card",
                i,
                "(id, round, owner, languages, themes, competences, shows_email, joined_at, changed_at, version)"
                        + " values (%s, %s, %s, '{fi}', '{}', '{}', false, now(), now(), 1)"
                                .formatted(quoted("network_card", i), round, owner));
        row(
                "network_message",
                i,
                "(id, round, owner, receiver, words, sent_at) values (%s, %s, %s, %s, '\\x00', now())"
                        .formatted(quoted("network_message", i), round, owner, owner));
    }

    /** A draft of an offer, and a request that was taken back; of nobody else, as nobody is in a group. */
    private void bank(int i) {
        String owner = quoted("person", i);
        row(
                "mentor_offer",
                i,
                "(id, programme, owner, state, themes, languages, meets, place, reach, capacity, changed_at, version)"
                        + " values (%s, %s, %s, 'draft', '{}', '{fi}', 'either', '', 'own', 1, now(), 1)"
                                .formatted(quoted("mentor_offer", i), quoted("programme", 0), owner));
        row(
                "mentor_request",
                i,
                "(id, offer, owner, mentee, state, words, asked_at, closed_at) values (%s, %s, %s, %s, 'withdrawn', '\\x00', now(), now())"
                        .formatted(quoted("mentor_request", i), quoted("mentor_offer", i), owner, owner));
    }

    /** A file for everybody whom the programme reaches. */
    private void material(int i) {
        String file = quoted("stored_file", i);
        row(
                "stored_file",
                i,
                "(id, name, type, size, sha256) values (%s, 'opas.txt', 'text/plain', 1, sha256('x'))".formatted(file));
        row(
                "file_part",
                i,
                id("stored_file", i).toString(),
                "(file, number, content) values (%s, 0, 'x')".formatted(file));
        row(
                "material",
                i,
                "(id, programme, kind, audience, place, title_fi, title_sv, title_en, text_fi, text_sv, text_en, file, added_at, changed_at,"
                        + " version) values (%s, %s, 'file', 'everyone', 1, 'x', '', '', '', '', '', %s, now(), now(), 1)"
                                .formatted(quoted("material", i), quoted("programme", i), file));
    }

    /** Sent to the round that is being composed. */
    private void application(int i) {
        String owner = quoted("person", i);
        String round = quoted("programme_round", 0);
        String application = quoted("application", i);
        row(
                "application",
                i,
                "(id, round, owner, role, state, answers, languages, meets, hours, line, created_at, changed_at, submitted_at, version)"
                        + " values (%s, %s, %s, 'peer', 'submitted', '\\x00', '{fi}', 'either', 2, nextval('polku.application_line'), now(), now(), now(), 1)"
                                .formatted(application, round, owner));
        row(
                "endorsement",
                i,
                id("application", i).toString(),
                "(application, owner, hours, asked_at, version) values (%s, %s, 2, now(), 1)"
                        .formatted(application, owner));
        String until = "2199-01-0" + (i + 1);
        row(
                "late_applicant",
                i,
                until,
                "(round, person, until, allowed_at) values (%s, %s, '%s', now())".formatted(round, owner, until));
    }

    private void task(int number, int person, String task, int programme, String round) {
        row(
                "programme_task",
                number,
                "(id, programme, round, task, person, organisation, named_at) values (%s, %s, %s, '%s', %s, %s, now())"
                        .formatted(
                                quoted("programme_task", number),
                                quoted("programme", programme),
                                round,
                                task,
                                quoted("person", person),
                                quoted("agency", Belongings.AGENCY)));
    }
}

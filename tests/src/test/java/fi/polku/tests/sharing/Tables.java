package fi.polku.tests.sharing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tables in which the histories look, each with what its rows are known by. */
public final class Tables {
    private static final String ID = "t.id::text";

    private static final Map<String, String> KEYS = new LinkedHashMap<>();

    static {
        for (String table : List.of(
                "person",
                "deputy",
                "goal",
                "log_entry",
                "session",
                "evidence",
                "dropped_message",
                "outbox",
                "path",
                "path_step",
                "path_proposal",
                "step_review",
                "guest",
                "figure_block",
                "figure_release",
                "legal_hold",
                "retention_run",
                "path_template",
                "programme",
                "programme_round",
                "programme_task",
                "material",
                "stored_file",
                "event",
                "event_seat",
                "network_card",
                "network_message",
                "mentor_offer",
                "mentor_request",
                "application",
                "mentorship_group",
                "invitation",
                "agreement",
                "group_message",
                "meeting",
                "meeting_point",
                "meeting_action")) {
            KEYS.put("polku." + table, ID);
        }
        KEYS.put("polku.share", "t.subject || '/' || coalesce(t.reader::text, t.reader_group::text, t.reader_kind)");
        KEYS.put("polku.group_member", "t.mentorship_group || '/' || t.person");
        KEYS.put("polku.participation", "t.mentorship_group::text");
        KEYS.put("polku.invited", "t.invitation || '/' || t.person");
        KEYS.put("polku.agreement_acceptance", "t.agreement || '/' || t.person");
        KEYS.put("polku.meeting_person", "t.meeting || '/' || t.person");
        KEYS.put("polku.person_setting", "t.language");
        KEYS.put("polku.idempotency", "t.key");
        KEYS.put("polku.goal_revision", "t.goal::text");
        KEYS.put("polku.log_draft", "t.form::text");
        KEYS.put("polku.step_note", "t.step::text");
        KEYS.put("polku.evidence_answer", "t.evidence::text");
        KEYS.put("polku.profile", "t.person::text");
        KEYS.put("polku.profile_entry", "t.person::text");
        KEYS.put("polku.guest_identity", "t.subject");
        KEYS.put("polku.figure_contribution", "t.source::text");
        KEYS.put("polku.retention_count", "t.run::text");
        KEYS.put("polku.path_template_version", "t.template::text");
        KEYS.put("polku.template_step", "t.template::text");
        KEYS.put("polku.programme_organisation", "t.programme::text");
        KEYS.put("polku.programme_places", "t.programme::text");
        KEYS.put("polku.programme_theme", "t.programme::text");
        KEYS.put("polku.round_phase", "t.round::text");
        KEYS.put("polku.file_part", "t.file::text");
        KEYS.put("polku.round_places", "t.round::text");
        KEYS.put("polku.endorsement", "t.application::text");
        KEYS.put("polku.late_applicant", "t.until::text");
        KEYS.put("polku_keys.data_key", "t.author::text");
        KEYS.put("polku_audit.record", "t.subject::text");
    }

    private Tables() {}

    /** The names of all of them, with their schemas. */
    public static Set<String> names() {
        return new TreeSet<>(KEYS.keySet());
    }

    /** A query for all rows of theirs that can be seen: table and key. */
    static String rows() {
        return KEYS.entrySet().stream()
                .map(e -> "select '" + e.getKey().substring(e.getKey().indexOf('.') + 1) + "', " + e.getValue()
                        + " from " + e.getKey() + " t")
                .collect(Collectors.joining(" union all "));
    }
}

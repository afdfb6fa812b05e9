package fi.polku.tests.sharing;

import java.util.ArrayList;
import java.util.List;

/**
 * What belongs to people beside goals, entries and shares: of every table of theirs a row or more, and in plain words who sees
 * it. Rows have a table and a number; those of the three who write are numbered as they are.
 */
final class Belongings {
    /** Who they belong to at first. */
    static final int WRITERS = 3;
    /** Who has read something of each of them. */
    static final int ONCE_READER = 3;
    /** The agency of templates, figures and the invitation of the guest. */
    static final int AGENCY = 0;

    private static final List<String> OWN = List.of(
            "person_setting",
            "session",
            "idempotency",
            "goal_revision",
            "log_draft",
            "step_note",
            "evidence",
            "dropped_message");
    private static final List<String> OWN_AND_KEPT_BY_SYNC =
            List.of("profile", "profile_entry", "outbox", "evidence_answer");
    private static final List<String> OF_THE_TEAM = List.of("path", "path_step", "path_proposal", "step_review");
    private static final List<String> NETWORK = List.of("network_card", "network_message");
    private static final List<String> BANK = List.of("mentor_offer", "mentor_request");
    private static final List<String> TEMPLATES = List.of("path_template", "path_template_version", "template_step");

    /** The number of the programme in which pairs begin. */
    static final int PAIRS = 2;

    private static final List<String> PROGRAMMES = List.of(
            "programme",
            "programme_organisation",
            "programme_places",
            "programme_theme",
            "programme_round",
            "round_phase",
            "round_places",
            "material",
            "stored_file",
            "file_part");
    /** The task of coordinating the programme that is not announced yet; each writer trains in the other. */
    private static final int COORDINATING = WRITERS;
    /** The task of composing the round to which each writer has applied. */
    private static final int COMPOSING = WRITERS + 1;

    private final List<Row> rows = new ArrayList<>();

    /** Who sees a row, besides whom it belongs to. */
    enum Seen {
        BY_THE_OWNER_ALONE,
        /** By whoever stands over the owner. */
        BY_THE_TEAM,
        /** By whoever composes the round, as long as the application counts. */
        BY_WHO_COMPOSES,
        /** By whoever may open something of the owner's. */
        BY_READERS,
        /** By whom it tells of: its owner and who did it, under whichever id. */
        BY_THOSE_CONCERNED,
        BY_HUMAN_RESOURCES,
        BY_THE_ADMINISTRATOR,
        BY_THE_AGENCY,
        /** By whoever belongs to the agency or acts for its human resources. */
        BY_WHOM_IT_REACHES,
        /** By human resources of the agency, and by its coordinator. */
        BY_WHO_RUNS_IT,
        BY_WORKERS_ALONE
    }

    /** A row of a table. */
    static final class Row {
        final String table;
        final int number;
        final Seen seen;
        /** The worker that sees all of them; empty for none. */
        final String worker;

        int owner;
        boolean gone;
        /** An application beside which the same person has another one that counts. */
        boolean resting;

        private Row(String table, int number, int owner, Seen seen, String worker) {
            this.table = table;
            this.number = number;
            this.owner = owner;
            this.seen = seen;
            this.worker = worker;
        }

        @Override
        public String toString() {
            return table + " " + number;
        }
    }

    Belongings() {
        for (int i = 0; i < WRITERS; i++) {
            for (String table : OWN) {
                add(table, i, i, Seen.BY_THE_OWNER_ALONE, "");
            }
            for (String table : OWN_AND_KEPT_BY_SYNC) {
                add(table, i, i, Seen.BY_THE_OWNER_ALONE, "sync");
            }
            for (String table : OF_THE_TEAM) {
                add(table, i, i, Seen.BY_THE_TEAM, "");
            }
            // a request for review that was taken back
            add("step_review", i + WRITERS, i, Seen.BY_THE_OWNER_ALONE, "");
            add("programme_task", i, i, Seen.BY_HUMAN_RESOURCES, "");
            add("application", i, i, Seen.BY_WHO_COMPOSES, "");
            add("endorsement", i, i, Seen.BY_THE_TEAM, "");
            add("late_applicant", i, i, Seen.BY_HUMAN_RESOURCES, "");
            add("event_seat", i, i, Seen.BY_THE_OWNER_ALONE, "");
            for (String table : NETWORK) {
                add(table, i, i, Seen.BY_THE_OWNER_ALONE, "");
            }
            for (String table : BANK) {
                add(table, i, i, Seen.BY_THE_OWNER_ALONE, "");
            }
            add("legal_hold", i, i, Seen.BY_HUMAN_RESOURCES, "");
            add("figure_contribution", i, i, Seen.BY_THE_TEAM, "figures");
            add("data_key", i, i, Seen.BY_READERS, "keys");
            add("record", i, i, Seen.BY_THOSE_CONCERNED, "seal");
            add("record", i + WRITERS, i, Seen.BY_THOSE_CONCERNED, "seal");
        }
        add("guest", 0, Model.GUEST, Seen.BY_HUMAN_RESOURCES, "");
        add("guest_identity", 0, Model.GUEST, Seen.BY_THE_OWNER_ALONE, "");
        add("figure_block", 0, Model.NOBODY, Seen.BY_HUMAN_RESOURCES, "");
        add("figure_release", 0, Model.NOBODY, Seen.BY_WORKERS_ALONE, "figures");
        add("retention_run", 0, Model.NOBODY, Seen.BY_THE_ADMINISTRATOR, "retention");
        add("retention_count", 0, Model.NOBODY, Seen.BY_WORKERS_ALONE, "retention");
        for (String table : TEMPLATES) {
            add(table, 0, Model.NOBODY, Seen.BY_THE_AGENCY, "");
            // not published
            add(table, 1, Model.NOBODY, Seen.BY_HUMAN_RESOURCES, "");
        }
        programmes();
    }

    private void programmes() {
        for (String table : PROGRAMMES) {
            add(table, 0, Model.NOBODY, Seen.BY_WHOM_IT_REACHES, "");
            add(table, 1, Model.NOBODY, Seen.BY_WHO_RUNS_IT, "");
        }
        // that of pairs, which has no rounds
        for (String table : List.of("programme", "programme_organisation", "programme_places")) {
            add(table, PAIRS, Model.NOBODY, Seen.BY_WHOM_IT_REACHES, "");
        }
        add("event", 0, Model.NOBODY, Seen.BY_HUMAN_RESOURCES, "");
        add("event", 1, Model.NOBODY, Seen.BY_WHO_RUNS_IT, "");
        add("programme_task", COORDINATING, ONCE_READER, Seen.BY_HUMAN_RESOURCES, "");
        add("programme_task", COMPOSING, ONCE_READER, Seen.BY_HUMAN_RESOURCES, "");
    }

    /** Who coordinates, wherever they are. */
    int coordinator() {
        return whoHas(COORDINATING);
    }

    /** Who composes the round, wherever they are. */
    int composer() {
        return whoHas(COMPOSING);
    }

    private int whoHas(int task) {
        return rows().stream()
                .filter(row -> row.table.equals("programme_task") && row.number == task)
                .findFirst()
                .orElseThrow()
                .owner;
    }

    /** Whether somebody's application counts. */
    boolean applies(int who) {
        return rows().stream().anyMatch(row -> row.table.equals("application") && row.owner == who && !row.resting);
    }

    private void add(String table, int number, int owner, Seen seen, String worker) {
        rows.add(new Row(table, number, owner, seen, worker));
    }

    /** Those that are there. */
    List<Row> rows() {
        return rows.stream().filter(row -> !row.gone).toList();
    }

    /** A goal takes its revisions with it. */
    void removed(int thing) {
        rows.stream()
                .filter(row -> row.table.equals("goal_revision") && row.number * 2 == thing)
                .forEach(row -> row.gone = true);
    }

    /**
     * The host's copy of who is gone goes, and so does what one has once and the other has already: a language, the task of
     * training, a leave to be late, a seat at an event, a card in a network, an offer in a bank. Of two applications one counts. All else is moved.
     */
    void merged(int gone, int stays) {
        boolean chosen = has(stays, "person_setting");
        boolean late = has(stays, "late_applicant");
        boolean comes = has(stays, "event_seat");
        boolean joined = has(stays, "network_card");
        boolean offers = has(stays, "mentor_offer");
        boolean trains = trains(stays);
        boolean applies = applies(stays);
        for (Row row : rows()) {
            if (row.owner == gone && !row.table.equals("record")) {
                row.owner = stays;
                row.gone = row.table.startsWith("profile")
                        || (row.table.equals("person_setting") && chosen)
                        || (row.table.equals("late_applicant") && late)
                        || (row.table.equals("event_seat") && comes)
                        || (row.table.equals("network_card") && joined)
                        || (row.table.equals("mentor_offer") && offers)
                        || (isTraining(row) && trains);
                row.resting |= row.table.equals("application") && applies;
            }
        }
    }

    private static boolean isTraining(Row row) {
        return row.table.equals("programme_task") && row.number < COORDINATING;
    }

    private boolean has(int owner, String table) {
        return rows().stream().anyMatch(row -> row.table.equals(table) && row.owner == owner);
    }

    private boolean trains(int owner) {
        return rows().stream().anyMatch(row -> isTraining(row) && row.owner == owner);
    }
}

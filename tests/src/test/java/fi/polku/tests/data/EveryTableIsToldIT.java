package fi.polku.tests.data;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Database;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every column of the database that names a person, by hand: in which part of the export it is, or why it is in none. */
@PolkuTest
class EveryTableIsToldIT {
    /** Whose it is, and the part of the file that tells it. */
    private static final Map<String, String> TOLD = Map.ofEntries(
            Map.entry("polku.person.id", "person"),
            Map.entry("polku.person.supervisor", "person"),
            Map.entry("polku.profile.person", "profile"),
            Map.entry("polku.profile_entry.person", "profile"),
            Map.entry("polku.goal.owner", "goals"),
            Map.entry("polku.goal_revision.owner", "goals"),
            Map.entry("polku.goal_comment.author", "goalComments"),
            Map.entry("polku.goal_comment.owner", "goalComments"),
            Map.entry("polku.log_entry.owner", "logEntries"),
            Map.entry("polku.log_draft.owner", "logDrafts"),
            Map.entry("polku.path.owner", "paths"),
            Map.entry("polku.path_step.owner", "steps"),
            Map.entry("polku.step_note.owner", "steps"),
            Map.entry("polku.step_review.owner", "steps"),
            Map.entry("polku.path_proposal.owner", "proposals"),
            Map.entry("polku.evidence.owner", "evidence"),
            Map.entry("polku.evidence_answer.owner", "evidence"),
            Map.entry("polku.share.owner", "shares"),
            Map.entry("polku.share.reader", "sharedWithMe"),
            Map.entry("polku.outbox.person", "messages"),
            Map.entry("polku.dropped_message.person", "messages"),
            Map.entry("polku.deputy.supervisor", "deputies"),
            Map.entry("polku.deputy.person", "deputies"),
            Map.entry("polku.guest.person", "invitations"),
            Map.entry("polku.guest_identity.person", "invitations"),
            Map.entry("polku.programme_task.person", "tasks"),
            Map.entry("polku.application.owner", "applications"),
            Map.entry("polku.endorsement.owner", "applications"),
            Map.entry("polku.late_applicant.person", "lateApplications"),
            Map.entry("polku.group_member.person", "groups"),
            Map.entry("polku.participation.person", "participations"),
            Map.entry("polku.group_message.author", "groupMessages"),
            Map.entry("polku.invitation.owner", "groupInvitations"),
            Map.entry("polku.invited.person", "groupInvitations"),
            Map.entry("polku.agreement.written_by", "agreements"),
            Map.entry("polku.agreement_acceptance.person", "agreements"),
            Map.entry("polku.meeting_person.person", "meetings"),
            Map.entry("polku.meeting.arranged_by", "meetings"),
            Map.entry("polku.meeting.host", "meetings"),
            Map.entry("polku.meeting_point.added_by", "agendaPoints"),
            Map.entry("polku.meeting_action.doer", "meetingActions"),
            Map.entry("polku.desk_declaration.member", "declarations"),
            Map.entry("polku.desk_conflict.member", "declarations"),
            Map.entry("polku.desk_group.reason_by", "groupReasons"),
            Map.entry("polku.desk_group.made_by", "deskMoves"),
            Map.entry("polku.desk_member.placed_by", "deskMoves"),
            Map.entry("polku.desk_proposal.proposed_by", "deskMoves"),
            Map.entry("polku.desk_move.mover", "deskMoves"),
            Map.entry("polku.desk_tick.ticked_by", "deskMoves"),
            Map.entry("polku.desk_move.reason_by", "groupReasons"),
            Map.entry("polku.desk_note.owner", "deskNotes"),
            Map.entry("polku.proposal.asked_by", "groupProposals"),
            Map.entry("polku.proposal_group.taken_by", "groupProposals"),
            Map.entry("polku.proposal_lock.made_by", "groupProposals"),
            Map.entry("polku.event_seat.person", "events"),
            Map.entry("polku.mentor_offer.owner", "mentorOffers"),
            Map.entry("polku.mentor_request.owner", "mentorRequests"),
            Map.entry("polku.mentor_request.mentee", "mentorRequests"),
            Map.entry("polku.survey_tick.person", "surveysAnswered"),
            Map.entry("polku.network_card.owner", "networkCards"),
            Map.entry("polku.network_message.owner", "networkMessages"),
            Map.entry("polku.network_block.owner", "networkBlocks"),
            Map.entry("polku.notice.person", "notices"),
            Map.entry("polku.notice_mail.person", "mails"),
            Map.entry("polku.notice_choice.person", "mailChoice"),
            Map.entry("polku.calendar_feed.person", "calendarAddress"),
            Map.entry("polku.person_setting.person", "settings"),
            Map.entry("polku.session.person", "sessions"),
            Map.entry("polku.figure_contribution.person", "contributions"),
            Map.entry("polku.legal_hold.person", "holds"),
            Map.entry("polku_audit.record.owner", "looks"),
            Map.entry("polku_audit.record.actor", "records"),
            Map.entry("polku_audit.record.subject", "records"));

    /** Why not. */
    private static final Map<String, String> NOT_TOLD = Map.ofEntries(
            Map.entry("polku.person.merged_into", "a former id, whose things are the person's and told as such"),
            Map.entry("polku.profile_entry.assessed_by", "who assessed another is in that other's profile"),
            Map.entry("polku.step_review.reviewer", "a review is its path owner's; that one gave it is in records"),
            Map.entry("polku.path_proposal.proposed_by", "another's path; that one proposed is in records"),
            Map.entry("polku.path_proposal.decided_by", "another's path; that one decided is in records"),
            Map.entry("polku.deputy.named_by", "between two others; that one named is in records"),
            Map.entry("polku.deputy.ended_by", "between two others; that one ended it is in records"),
            Map.entry("polku.guest.invited_by", "the guest's; that one invited is in records"),
            Map.entry("polku.guest.not_the_same", "what human resources decided about the guest"),
            Map.entry("polku.programme_task.named_by", "between two others; that one named is in records"),
            Map.entry("polku.late_applicant.allowed_by", "the applicant's; that one allowed it is in records"),
            Map.entry("polku.endorsement.decided_by", "the applicant's; that one answered is in records"),
            Map.entry("polku.desk_note.author", "the applicant's; that one wrote it is in records"),
            Map.entry("polku.network_message.receiver", "what others wrote is theirs"),
            Map.entry("polku.network_block.blocked", "another's choice, of which one is not told"),
            Map.entry("polku.material.added_by", "the programme's; that one added it is in records"),
            Map.entry("polku.legal_hold.placed_by", "the held person's; that one placed it is in records"),
            Map.entry("polku.legal_hold.ended_by", "the held person's; that one ended it is in records"),
            Map.entry("polku.announcement.after", "how far many have been told, until all have"),
            Map.entry("polku.event_news.after", "the same"),
            Map.entry("polku.idempotency.person", "digests of repeated calls, of no meaning to anybody"),
            Map.entry("polku_keys.data_key.owner", "a wrapped key opens what is told, and is a secret of the service"),
            Map.entry("polku_keys.data_key.author", "the same"));

    private final Database database;

    EveryTableIsToldIT(Site polku) {
        this.database = polku.database();
    }

    @Test
    void each_column_that_names_a_person_is_told_or_excused() {
        Set<String> known = new TreeSet<>(TOLD.keySet());
        known.addAll(NOT_TOLD.keySet());
        assertThat(known).containsAll(referring()).containsAll(holding());
    }

    /** By foreign key, as the merge of two persons finds them. */
    private Set<String> referring() {
        return names("select k.conrelid::regclass || '.' || a.attname as name from pg_constraint k"
                + " join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)"
                + " where k.contype = 'f' and k.confrelid = 'polku.person'::regclass");
    }

    /** By what stands in them now, where there is no key. */
    private Set<String> holding() {
        Map<String, String> tables = new TreeMap<>();
        for (Map<String, Object> row : database.rows(
                "select c.oid::regclass::text as \"table\", quote_ident(a.attname) as \"column\", a.atttypid = 'uuid[]'::regtype as several"
                        + " from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname like 'polku%' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped"
                        + " and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype)")) {
            String column = (String) row.get("column");
            String people = "(select array_agg(id) from polku.person)";
            tables.put(
                    row.get("table") + "." + column,
                    "select exists (select 1 from " + row.get("table") + " where " + column
                            + (Boolean.TRUE.equals(row.get("several"))
                                    ? " && " + people
                                    : " in (select id from polku.person)")
                            + ")");
        }
        return tables.entrySet().stream()
                .filter(each -> database.one(Boolean.class, each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void nothing_is_listed_that_is_not_there() {
        Set<String> columns = names("select c.oid::regclass || '.' || a.attname as name from pg_attribute a"
                + " join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace"
                + " where n.nspname like 'polku%' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped");
        assertThat(columns).containsAll(TOLD.keySet()).containsAll(NOT_TOLD.keySet());
        assertThat(TOLD.keySet()).doesNotContainAnyElementsOf(NOT_TOLD.keySet());
    }

    @Test
    void each_part_is_one_of_the_schema_and_each_of_the_schema_tells_something() {
        try (JsonReader reader = Json.createReader(new StringReader(TakenAlong.published()))) {
            JsonObject parts = reader.readObject().getJsonObject("properties");
            Set<String> names = new TreeSet<>(parts.keySet());
            names.removeAll(Set.of("$schema", "version", "exportedAt"));
            assertThat(names).isEqualTo(new TreeSet<>(TOLD.values()));
        }
    }

    private Set<String> names(String sql) {
        return database.rows(sql).stream()
                .map(row -> (String) row.get("name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

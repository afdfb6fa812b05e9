package fi.polku.tests.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Caller;
import fi.polku.tests.Database;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import org.junit.jupiter.api.Test;

/** Two who are asked to be a pair turn out to be one person, or one of them is gone: nobody is a pair alone. */
@PolkuTest
class TwoInvitedAreOneIT {
    private static final String INVITATIONS = "/api/v1/invitations/";

    private final Database database;
    private final Agency agency;
    private final String programme;
    private final Someone gone;
    private final Someone stays;
    private final Caller asStays;

    TwoInvitedAreOneIT(Site polku) {
        this.database = polku.database();
        this.agency = Agency.of(polku, "agency-1");
        this.programme = Grouped.programme(agency);
        this.gone = polku.people().fresh();
        this.stays = polku.people().fresh();
        this.asStays = polku.as(stays);
    }

    private String invited() {
        return Grouped.invite(agency.person, programme, gone, stays).expect(201).text("id");
    }

    @Test
    void what_they_were_asked_is_taken_back_and_begins_nothing() {
        String id = invited();
        database.rows("select polku.merge_person(?, ?)::text as merged", gone.id(), stays.id());
        assertThat(asStays.get(INVITATIONS + id).expect(200).text("state")).isEqualTo("withdrawn");
        asStays.post(INVITATIONS + id + "/accept").expect(409);
        asStays.get(Grouped.GROUPS + id).expect(404);
        assertThat(agency.person.get(INVITATIONS + id).expect(200).text("state"))
                .isEqualTo("withdrawn");
    }

    @Test
    void who_had_said_no_has_said_no() {
        String id = invited();
        asStays.post(INVITATIONS + id + "/decline").expect(200);
        database.rows("select polku.merge_person(?, ?)::text as merged", gone.id(), stays.id());
        assertThat(asStays.get(INVITATIONS + id).expect(200).text("state")).isEqualTo("declined");
    }

    @Test
    void who_is_asked_together_with_somebody_who_is_invited_no_more_begins_no_group_alone() {
        String id = invited();
        database.change("delete from polku.invited where invitation = ?::uuid and person = ?", id, gone.id());
        asStays.post(INVITATIONS + id + "/accept").expect(409);
        asStays.get(Grouped.GROUPS + id).expect(404);
    }
}

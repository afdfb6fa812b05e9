package fi.polku.mentoring.application;

import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Slice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who applies to a round, as a whole.
 *
 * @param round which
 * @param of the programme's name
 * @param runs whether the reader runs it
 * @param composes whether the reader composes its groups now, and so may open what was sent
 * @param endorsed whether supervisors are asked to endorse working time
 * @param inDraftGroups how many are in groups that the matching group is making
 * @param counts by role
 * @param wanted which applicants are listed
 * @param applicants a page of them
 * @param late who may apply after the window; for who runs it
 * @param found who was found by a name; absent when nobody was looked for
 */
public record RoundApplicants(
        UUID round,
        Localized of,
        boolean runs,
        boolean composes,
        boolean endorsed,
        int inDraftGroups,
        List<RoleCounts> counts,
        ApplicantFilter wanted,
        Slice<Applicant> applicants,
        List<LateApplicant> late,
        Optional<List<Candidate>> found) {
    public RoundApplicants {
        counts = List.copyOf(counts);
        late = List.copyOf(late);
    }
}

package fi.polku.mentoring.owndata;

import fi.polku.mentoring.privacy.Kept;
import java.util.List;

/**
 * How long what is a person's is kept.
 *
 * @param rules of the kinds that the person can have, in the order of {@link Kept}
 * @param guest whether the person is a guest
 * @param holds on the person's data
 */
public record OwnTimes(List<Rule> rules, boolean guest, List<LegalHold> holds) {}

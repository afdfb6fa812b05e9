package fi.polku.mentoring.sharing.web;

import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Gives a thing its sharing pages; {@link Shareable} tells how. */
@ApplicationScoped
public class SharingPages {
    @Inject
    Visit visit;

    @Inject
    Answers answers;

    /**
     * The sharing pages of a thing, for a sub-resource locator.
     *
     * @param thing the thing
     * @return answers this request
     */
    public SharingFlow of(Shareable thing) {
        return new SharingFlow(visit, answers, thing);
    }
}

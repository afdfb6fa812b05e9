package fi.polku.mentoring.owndata;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.OwnData;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** Everything there is of a person, for that person alone. */
@UseCases
public class OwnExport {
    @Inject
    @Any
    Instance<OwnData> features;

    @Inject
    AuditTrail audit;

    /**
     * Tells all of it once, in each of several forms at the same time, in one transaction.
     *
     * @param actor whose data it is
     * @param forms each is told every part, also one that is empty
     * @throws fi.polku.mentoring.shared.Problem.NotAllowed when the actor is no person
     * @throws fi.polku.mentoring.shared.Problem.KeysUnavailable when texts cannot be opened now
     */
    public void tell(Actor actor, List<? extends Telling> forms) {
        audit.record(actor, "own-data.export", AuditedThing.of("person", actor.person(), actor.person()));
        for (OwnData.Part part : parts()) {
            forms.forEach(form -> form.begin(part));
            part.teller().tell(actor, thing -> forms.forEach(form -> form.thing(thing)));
            forms.forEach(Telling::end);
        }
    }

    private List<OwnData.Part> parts() {
        return features.stream()
                .flatMap(feature -> feature.parts().stream())
                .sorted(Comparator.comparingInt(OwnData.Part::place))
                .toList();
    }
}

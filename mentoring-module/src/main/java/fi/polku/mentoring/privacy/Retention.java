package fi.polku.mentoring.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Period;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** How long each kind of record is kept: {@code polku.retention.<kind>}, and by controller where one differs. */
@ApplicationScoped
public class Retention {
    @Inject
    Config config;

    /** What is written wrongly is told at the start, rather than to the first who looks. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        for (Kept what : Kept.values()) {
            of(what);
        }
    }

    /**
     * How long it is kept, where the controller says nothing else.
     *
     * @param what the kind of record
     * @return positive
     * @throws IllegalStateException when what is configured is no period
     */
    public Period of(Kept what) {
        return at("polku.retention." + what.code()).orElseGet(what::usual);
    }

    /**
     * How long a controller keeps it.
     *
     * @param what the kind of record
     * @param controller the controller's id in the settings
     * @return positive
     * @throws IllegalStateException when what is configured is no period
     */
    public Period of(Kept what, String controller) {
        return at(key(what, controller)).orElseGet(() -> of(what));
    }

    /**
     * What a controller keeps longer or shorter than others.
     *
     * @param controller the controller's id in the settings
     * @return by kind, in the order of kinds
     */
    public Map<Kept, Period> differing(String controller) {
        Map<Kept, Period> differing = new EnumMap<>(Kept.class);
        for (Kept what : Kept.values()) {
            at(key(what, controller))
                    .filter(period -> !period.equals(of(what)))
                    .ifPresent(period -> differing.put(what, period));
        }
        return differing;
    }

    private static String key(Kept what, String controller) {
        return "polku.controller." + controller + ".retention." + what.code();
    }

    private Optional<Period> at(String key) {
        return config.getOptionalValue(key, String.class).map(written -> {
            try {
                Period period = Period.parse(written.strip());
                if (!period.isNegative() && !period.isZero()) {
                    return period;
                }
            } catch (DateTimeException e) {
                throw new IllegalStateException(key + " is no period such as P2Y or P90D", e);
            }
            throw new IllegalStateException(key + " must be longer than nothing");
        });
    }
}

package fi.polku.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One measured number.
 *
 * @param scene what was done, the {@code case} of the JSON
 * @param measure what of it was measured
 * @param floor what the machine allows at best, from the same run
 * @param aim what is promised
 */
public record Figure(
        String scene, String measure, double value, String unit, Optional<Double> floor, Optional<Aim> aim) {

    /** A promise: at most or at least so much. */
    public record Aim(double value, boolean upwards) {
        public static Aim atMost(double value) {
            return new Aim(value, false);
        }

        public static Aim atLeast(double value) {
            return new Aim(value, true);
        }

        boolean met(double measured) {
            return upwards ? measured >= value : measured <= value;
        }
    }

    public static Figure of(String scene, String measure, double value, String unit) {
        return new Figure(scene, measure, value, unit, Optional.empty(), Optional.empty());
    }

    public Figure withFloor(double best) {
        return new Figure(scene, measure, value, unit, Optional.of(best), aim);
    }

    public Figure withAim(Aim promise) {
        return new Figure(scene, measure, value, unit, floor, Optional.of(promise));
    }

    /** Whether the promise is kept; empty where there is none. */
    public Optional<Boolean> met() {
        return aim.map(promise -> promise.met(value));
    }

    Map<String, Object> json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("case", scene);
        fields.put("measure", measure);
        fields.put("value", value);
        fields.put("unit", unit);
        fields.put("floor", floor.orElse(null));
        fields.put("aim", aim.map(Aim::value).orElse(null));
        fields.put("met", met().orElse(null));
        return fields;
    }
}

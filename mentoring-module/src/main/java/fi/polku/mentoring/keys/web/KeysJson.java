package fi.polku.mentoring.keys.web;

import fi.polku.mentoring.keys.KeyState;
import fi.polku.mentoring.keys.Rotation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How keys stand, as the API shows it to an administrator. */
public record KeysJson(
        String primary,
        List<MasterJson> masters,
        int nodes,
        List<String> faults,
        @Nullable RotationJson rotation) {

    /** A master key. */
    public record MasterJson(String name, long keys, String condition) {}

    /** The last rotation. */
    public record RotationJson(
            String master,
            Instant startedAt,
            Instant movedAt,
            @Nullable Instant endedAt,
            int total,
            int done,
            int leftOver,
            @Nullable String fault) {}

    static KeysJson of(KeyState state) {
        return new KeysJson(
                state.primary(),
                state.masters().stream()
                        .map(master -> new MasterJson(
                                master.name(), master.keys(), master.condition().code()))
                        .toList(),
                state.nodes().size(),
                state.faults(),
                state.rotation().map(KeysJson::of).orElse(null));
    }

    private static RotationJson of(Rotation rotation) {
        return new RotationJson(
                rotation.master(),
                rotation.times().startedAt(),
                rotation.times().movedAt(),
                rotation.times().endedAt().orElse(null),
                rotation.total(),
                rotation.done(),
                rotation.leftOver(),
                rotation.fault().orElse(null));
    }
}

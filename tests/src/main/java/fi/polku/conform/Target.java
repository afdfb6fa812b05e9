package fi.polku.conform;

import java.util.Optional;

/**
 * The host that is asked.
 *
 * @param base its base address, with a slash at the end
 * @param token the bearer token, absent where something in front of the host adds it
 * @param person somebody about whom messages may be sent and taken back again
 * @param xRoadClient who asks, where the host stands behind X-Road
 */
public record Target(String base, Optional<String> token, Optional<String> person, Optional<String> xRoadClient) {
    public Target {
        base = base.endsWith("/") ? base : base + "/";
    }
}

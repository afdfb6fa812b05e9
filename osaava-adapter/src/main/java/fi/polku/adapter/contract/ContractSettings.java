package fi.polku.adapter.contract;

import fi.polku.adapter.HostSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How a host is reached by the contract.
 *
 * @param url its base address, with a slash at the end
 * @param token the bearer token, absent where something in front of the host adds it
 * @param xRoad what a security server in between is told
 * @param timeout longest wait for a connection, and between two pieces of an answer
 * @param pageElements how many elements a page is asked to have
 * @param pageBytes longest page that is read
 * @param pageTime longest time for a whole page
 */
record ContractSettings(
        URI url,
        Optional<String> token,
        XRoad xRoad,
        Duration timeout,
        int pageElements,
        long pageBytes,
        Duration pageTime) {

    static ContractSettings of(HostSettings settings) {
        URI url = settings.address();
        return new ContractSettings(
                url.toString().endsWith("/") ? url : URI.create(url + "/"),
                settings.text("token"),
                XRoad.of(settings),
                settings.value("timeout", Duration.class, Duration.ofSeconds(10)),
                Math.max(1, Math.min(PageReader.MOST, settings.value("page.elements", Integer.class, 1000))),
                settings.value("page.bytes", Long.class, 64L * 1024 * 1024),
                settings.value("page.time", Duration.class, Duration.ofMinutes(1)));
    }
}

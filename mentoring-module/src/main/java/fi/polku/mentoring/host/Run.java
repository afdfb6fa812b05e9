package fi.polku.mentoring.host;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One reading of a host, everything or what changed, and how far it has come. Survives the node that began it.
 *
 * @param host Polku's name of the host
 * @param number counts the runs of this host
 * @param since what changed since is asked for; absent: everything is
 * @param feed which part is being read, absent when all have been
 * @param page the cursor of the next page of that part, absent at its start
 * @param today the day by which employment is judged, in Finland
 */
record Run(
        String host,
        long number,
        Optional<Instant> since,
        Optional<String> feed,
        Optional<String> page,
        LocalDate today) {

    boolean isWhole() {
        return since.isEmpty();
    }

    ReadFrom from() {
        return page.map(ReadFrom::page)
                .orElseGet(() -> since.map(ReadFrom::changedSince).orElse(ReadFrom.START));
    }

    Run at(Optional<String> nextFeed, Optional<String> nextPage) {
        return new Run(host, number, since, nextFeed, nextPage, today);
    }
}

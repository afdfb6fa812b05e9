package fi.polku.adapter.files;

import fi.polku.mentoring.host.Batch;
import fi.polku.mentoring.host.FeedCount;
import fi.polku.mentoring.host.Gone;
import fi.polku.mentoring.host.HostFault;
import fi.polku.mentoring.host.HostPage;
import fi.polku.mentoring.host.HostPerson;
import fi.polku.mentoring.host.ReadFrom;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A copy of the people, kept by the port as the sync keeps the real one, page by page. */
final class SmallCopy {
    static final FilesSettings.Limits LIMITS =
            new FilesSettings.Limits(1_000_000, Duration.ofHours(2), Duration.ofDays(36500));

    /** Family names, by the people's ids. */
    final Map<String, String> people = new TreeMap<>();

    private final Path inbound;
    private final FilesSettings.Limits limits;
    private final Instant now;
    Inbox inbox;
    BatchContents contents;

    SmallCopy(Path inbound) {
        this(inbound, LIMITS, Instant.parse("2026-11-21T00:00:00Z"));
    }

    SmallCopy(Path inbound, FilesSettings.Limits limits, Instant now) {
        this.inbound = inbound;
        this.limits = limits;
        this.now = now;
        start();
    }

    /** As a node does that has just begun, whatever the one before was doing. */
    void start() {
        inbox = new Inbox(
                new FilesSettings(inbound, Optional.empty(), Set.of(), limits, 2), Clock.fixed(now, ZoneOffset.UTC));
        contents = new BatchContents(new BatchReader(inbox, 2));
    }

    /** Reads all that waits; the faults met. */
    List<String> sync() {
        List<String> faults = new ArrayList<>();
        try {
            for (Optional<Batch> batch = inbox.take(); batch.isPresent(); batch = inbox.take()) {
                read(batch.get());
            }
        } catch (HostFault e) {
            faults.add(e.getMessage());
        }
        return faults;
    }

    void read(Batch batch) {
        contents.scales(ReadFrom.START);
        contents.frameworks(ReadFrom.START);
        contents.competences(ReadFrom.START);
        contents.units(ReadFrom.START);
        Set<String> seen = new HashSet<>();
        ReadFrom from = ReadFrom.START;
        Optional<String> next;
        do {
            HostPage<HostPerson, String> page = contents.people(from);
            write(page);
            page.present().forEach(person -> seen.add(person.id()));
            next = page.next();
            from = next.map(ReadFrom::page).orElse(from);
        } while (next.isPresent());
        if (batch.since().isEmpty()) {
            people.keySet().retainAll(seen);
        }
        contents.profiles(ReadFrom.START);
        inbox.applied(batch, List.of(new FeedCount("people", "read", seen.size())));
    }

    void write(HostPage<HostPerson, String> page) {
        page.present().forEach(person -> people.put(person.id(), person.name().family()));
        page.gone().stream().map(Gone::key).forEach(people::remove);
    }
}

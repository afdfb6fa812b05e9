package fi.polku.adapter.files;

import fi.polku.mentoring.host.Batch;
import fi.polku.mentoring.host.HostPage;
import fi.polku.mentoring.host.HostProfile;
import fi.polku.mentoring.host.ReadFrom;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes one batch and reads it page by page, as {@link BatchIsLargeTest} starts it. */
final class FilesInAProcess {
    private FilesInAProcess() {}

    public static void main(String[] arguments) {
        Inbox inbox = new Inbox(
                new FilesSettings(Path.of(arguments[0]), Optional.empty(), Set.of(), FilesSettings.Limits.USUAL, 1000),
                Clock.systemUTC());
        BatchContents contents = new BatchContents(new BatchReader(inbox, 1000));
        Batch batch = inbox.take().orElseThrow();
        long people = 0;
        for (Optional<ReadFrom> from = Optional.of(ReadFrom.START); from.isPresent(); ) {
            var page = contents.people(from.get());
            people += page.present().size();
            from = next(page);
        }
        long entries = 0;
        for (Optional<ReadFrom> from = Optional.of(ReadFrom.START); from.isPresent(); ) {
            HostPage<HostProfile, String> page = contents.profiles(from.get());
            entries += page.present().stream()
                    .mapToLong(profile -> profile.entries().size())
                    .sum();
            from = next(page);
        }
        inbox.applied(batch, List.of());
        System.out.println(people + " people, " + entries + " entries");
    }

    private static Optional<ReadFrom> next(HostPage<?, ?> page) {
        return page.next().map(ReadFrom::page);
    }
}

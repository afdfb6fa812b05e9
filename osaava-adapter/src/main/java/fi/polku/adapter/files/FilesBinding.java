package fi.polku.adapter.files;

import fi.polku.adapter.Binding;
import fi.polku.adapter.HostSettings;
import fi.polku.mentoring.host.Capability;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The contract by files. */
@ApplicationScoped
public class FilesBinding implements Binding {
    @Inject
    Clock clock;

    @Override
    public String name() {
        return "files";
    }

    @Override
    public boolean isConfigured(HostSettings settings) {
        return settings.text("inbound").isPresent();
    }

    @Override
    public List<Capability> connect(HostSettings settings) {
        FilesSettings files = FilesSettings.of(settings);
        Inbox inbox = new Inbox(files, clock);
        List<Capability> capabilities = new ArrayList<>();
        capabilities.add(inbox);
        capabilities.add(new BatchContents(new BatchReader(inbox, files.pageElements())));
        AnswerFiles answers = new AnswerFiles(new Folders(files.inbound()).answers());
        files.outbound()
                .ifPresent(folder ->
                        capabilities.add(new MessageFiles(new Outgoing(folder, clock), files.takes(), answers)));
        return capabilities;
    }
}

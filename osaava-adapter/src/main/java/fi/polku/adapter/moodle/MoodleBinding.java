package fi.polku.adapter.moodle;

import fi.polku.adapter.Binding;
import fi.polku.adapter.Guard;
import fi.polku.adapter.HostSettings;
import fi.polku.adapter.Line;
import fi.polku.mentoring.host.Capability;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Moodle's web services. */
@ApplicationScoped
public class MoodleBinding implements Binding {
    @Inject
    Guard guard;

    private final Queue<Connection> open = new ConcurrentLinkedQueue<>();

    @Override
    public String name() {
        return "moodle";
    }

    @Override
    public boolean isConfigured(HostSettings settings) {
        return settings.text("url").isPresent();
    }

    @Override
    public List<Capability> connect(HostSettings settings) {
        MoodleSettings moodle = MoodleSettings.of(settings);
        Connection connection = new Connection(moodle);
        open.add(connection);
        WebServices services = new WebServices(connection, Line.to(settings, guard), moodle);
        Users users = new Users(services);
        Frameworks frameworks = new Frameworks(services);
        CompetenceNames names = new CompetenceNames(moodle.uris());
        return List.of(
                new MoodlePeople(services, users),
                new MoodleCatalogue(services, frameworks, names),
                new MoodleProfiles(new RatingsReport(services, moodle.report()), frameworks, names),
                new MoodleRecords(services, users, names));
    }

    @PreDestroy
    void close() {
        open.forEach(Connection::close);
    }
}

package fi.polku.adapter.contract;

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

/** The contract by HTTP. */
@ApplicationScoped
public class ContractBinding implements Binding {
    @Inject
    Guard guard;

    private final Queue<Connection> open = new ConcurrentLinkedQueue<>();

    @Override
    public String name() {
        return "http";
    }

    @Override
    public boolean isConfigured(HostSettings settings) {
        return settings.text("url").isPresent();
    }

    @Override
    public List<Capability> connect(HostSettings settings) {
        ContractSettings contract = ContractSettings.of(settings);
        Connection connection = new Connection(contract);
        open.add(connection);
        Exchange exchange = new Exchange(connection, Line.to(settings, guard), contract);
        Offers offers = new Offers(exchange);
        int size = contract.pageElements();
        return List.of(
                new ContractPeople(exchange, size),
                new ContractUnits(exchange, size),
                new ContractEmployment(),
                new ContractCatalogue(exchange, size),
                new ContractProfiles(exchange, size),
                new ContractChanges(offers),
                new ContractRecords(exchange, offers));
    }

    @PreDestroy
    void close() {
        open.forEach(Connection::close);
    }
}

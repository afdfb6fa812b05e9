package fi.polku.adapter.contract;

import fi.polku.mentoring.host.Host;
import fi.polku.mentoring.host.Hosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The one host that {@code polku.host.url} names, or none. */
@ApplicationScoped
public class ContractHosts implements Hosts {
    @Inject
    ContractSettings settings;

    @Inject
    Exchange exchange;

    @Override
    public List<Host> connected() {
        if (settings.url().isEmpty()) {
            return List.of();
        }
        Offers offers = new Offers(exchange);
        int size = settings.pageElements();
        return List.of(new Host(
                settings.id(),
                List.of(
                        new ContractPeople(exchange, size),
                        new ContractCatalogue(exchange, size),
                        new ContractProfiles(exchange, size),
                        new ContractChanges(offers),
                        new ContractGoals(exchange, offers))));
    }
}

package fi.polku.adapter.contract;

import fi.polku.adapter.Connecting;
import fi.polku.adapter.Guard;
import fi.polku.adapter.HostContract;
import fi.polku.mentoring.host.Host;
import fi.polku.mentoring.host.HostMessage;
import fi.polku.reference.DemoPeople;
import fi.polku.reference.RecordKind;
import fi.polku.reference.ReferenceHost;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract's adapter by HTTP, against the reference host. */
class ReferenceHostByHttpKeepsTheContractTest extends HostContract {
    private static final String TOKEN = "keeps-the-contract";

    private ReferenceHost reference;
    private ContractBinding binding;

    @BeforeEach
    void start() throws IOException {
        reference = ReferenceHost.start(0, TOKEN);
        binding = new ContractBinding();
        binding.guard = new Guard();
    }

    @AfterEach
    void stop() {
        binding.close();
        reference.close();
    }

    @Override
    protected Host connect() {
        return Connecting.to(
                "reference", binding, Map.of("url", reference.url(), "token", TOKEN, "page.elements", "400"));
    }

    @Override
    protected int held(Feed feed) {
        var records = reference.records();
        return switch (feed) {
            case SCALES -> records.scales().all().size();
            case FRAMEWORKS -> records.frameworks().all().size();
            case COMPETENCES -> records.competences().all().size();
            case UNITS -> records.units().all().size();
            case PEOPLE -> records.people().all().size();
            case PROFILES -> records.profiles().all().size();
        };
    }

    @Override
    protected int effects(HostMessage message) {
        var received = reference.records().received();
        var held = received.find(RecordKind.valueOf(message.kind().name()), message.person(), message.id());
        return held.isPresent() ? received.messages() : 0;
    }

    @Override
    protected void change(String changed, String removed) {
        reference.records().changeSupervisor(changed, DemoPeople.SUPERVISOR.id());
        reference.records().remove(removed);
    }
}

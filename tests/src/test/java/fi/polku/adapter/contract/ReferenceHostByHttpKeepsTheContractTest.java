package fi.polku.adapter.contract;

import fi.polku.adapter.Connecting;
import fi.polku.adapter.Guard;
import fi.polku.adapter.ReferenceHostContract;
import fi.polku.mentoring.host.Host;
import fi.polku.reference.Records;
import fi.polku.reference.ReferenceHost;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract's adapter by HTTP, against the reference host. */
class ReferenceHostByHttpKeepsTheContractTest extends ReferenceHostContract {
    private static final String TOKEN = "keeps-the-contract";

    private ReferenceHost reference;
    private ContractBinding binding;

    @BeforeEach
    void start() throws IOException {
        reference = ReferenceHost.start(0, TOKEN, SEVERAL_PAGES);
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
    protected Records records() {
        return reference.records();
    }
}

package fi.polku.mentoring.web;

import io.github.bucket4j.TimeMeter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often one person and one address may sign in and write, from configuration. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // all injected, or set in load
public class Limits {
    private static final String SIGN_IN = "polku.limit.sign-in.address";
    private static final String BY_PERSON = "polku.limit.write.person";
    private static final String BY_ADDRESS = "polku.limit.write.address";

    @Inject
    @ConfigProperty(name = SIGN_IN, defaultValue = "600/PT1M")
    String signInRate;

    @Inject
    @ConfigProperty(name = BY_PERSON, defaultValue = "240/PT1M")
    String personRate;

    @Inject
    @ConfigProperty(name = BY_ADDRESS, defaultValue = "6000/PT1M")
    String addressRate;

    @Inject
    @ConfigProperty(name = "polku.limit.address-header")
    Optional<String> addressHeader;

    private Limiter signIns;
    private Limiter writesOfPeople;
    private Limiter writesOfAddresses;

    @PostConstruct
    void load() {
        signIns = limiter(SIGN_IN, signInRate);
        writesOfPeople = limiter(BY_PERSON, personRate);
        writesOfAddresses = limiter(BY_ADDRESS, addressRate);
    }

    private static Limiter limiter(String setting, String text) {
        return new Limiter(Rate.parse(setting, text), TimeMeter.SYSTEM_MILLISECONDS);
    }

    /** The header in which the proxy in front says whom it speaks for; absent: nobody is in front, or nobody is told. */
    Optional<String> addressHeader() {
        return addressHeader;
    }

    /** One more sign-in, or an invitation that is tried; how long to wait where it is too many. */
    Optional<Duration> signIn(String address) {
        return signIns.once(address);
    }

    /** One more write from there. */
    Optional<Duration> writeFrom(String address) {
        return writesOfAddresses.once(address);
    }

    /** One more write by that person, in whichever session. */
    Optional<Duration> writeBy(String person) {
        return writesOfPeople.once(person);
    }
}

package fi.polku.tests.host;

import static fi.polku.tests.host.Interference.answering;
import static fi.polku.tests.host.Interference.only;
import static fi.polku.tests.host.Interference.sending;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The host answers what it should not: the copy stays as it was, the report says why, and afterwards all is well. */
@HostTest
class HostMisbehavesIT {
    private static final String XML = "application/xml";

    private final HostSite polku;

    HostMisbehavesIT(HostSite polku) {
        this.polku = polku;
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        "answers 500",
                        answering(500, "text/plain", "oops"),
                        "500",
                        "Järjestelmä ilmoitti omasta virheestään."),
                Arguments.of(
                        "answers 503",
                        answering(503, "text/plain", "later", "Retry-After", "1"),
                        "503",
                        "Järjestelmä on ruuhkautunut ja pyysi odottamaan."),
                Arguments.of(
                        "answers 429",
                        answering(429, "text/plain", "slower", "Retry-After", "1"),
                        "429",
                        "Järjestelmä on ruuhkautunut ja pyysi odottamaan."),
                Arguments.of(
                        "answers 401",
                        answering(401, "text/plain", "who are you"),
                        "401",
                        "Järjestelmä ei päästä palvelua sisään."),
                Arguments.of(
                        "answers a page for people",
                        answering(200, "text/html", "<html>Sign in</html>"),
                        "text/html",
                        "Järjestelmä lähetti väärän tyyppistä sisältöä."),
                Arguments.of(
                        "answers nothing", answering(200, XML, ""), "units: ", "Järjestelmän lähettämä XML on rikki."),
                Arguments.of(
                        "answers another document",
                        answering(200, XML, "<units/>"),
                        "units",
                        "Järjestelmän lähettämä sisältö ei ole rajapintasopimuksen mukaista."),
                Arguments.of(
                        "answers half a document",
                        answering(
                                200,
                                XML,
                                "<units xmlns='urn:polku:competence-system-adapter:v1' asOf='2030-01-01T00:00:00Z'>"),
                        "well-formed",
                        "Järjestelmän lähettämä XML on rikki."),
                Arguments.of(
                        "breaks off", Interference.breakingOff(), "broke off", "Järjestelmän vastaus katkesi kesken."),
                Arguments.of(
                        "never ends",
                        Interference.endless(),
                        "longer than 5000000 bytes",
                        "Järjestelmän vastaus on pidempi kuin on sallittu."),
                Arguments.of(
                        "has an external entity",
                        sending("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>", "<unit id='&e;'/>"),
                        "document type",
                        "Järjestelmän lähettämässä XML:ssä on dokumenttityyppi"),
                Arguments.of(
                        "laughs",
                        sending(
                                "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
                                "<unit id='&b;'/>"),
                        "document type",
                        "Järjestelmän lähettämässä XML:ssä on dokumenttityyppi"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_host_that(String name, Interference.Fault fault, String reported, String line) {
        List<Map<String, Object>> before = copy();
        polku.way().misbehave(only("units", fault));
        polku.awaitFault(reported);
        assertThat(polku.page("/system/hosts/osaava")).contains(line, reported);
        assertThat(copy()).isEqualTo(before);
        polku.mend();
        assertThat(polku.fault()).isEmpty();
        assertThat(copy()).isEqualTo(before);
        assertThat(new CopyAndHost(polku).differences()).isEmpty();
    }

    @Test
    void two_gigabytes_are_not_read() {
        AtomicLong taken = new AtomicLong();
        polku.way().misbehave(only("units", Interference.gigabytes(2, taken)));
        polku.awaitFault("longer than 5000000 bytes");
        assertThat(taken.get()).isLessThan(200_000_000L);
        assertThat(polku.page("/system/hosts/osaava")).contains("Järjestelmän vastaus on pidempi kuin on sallittu.");
        polku.mend();
        assertThat(new CopyAndHost(polku).differences()).isEmpty();
    }

    @Test
    void a_slow_host_is_not_waited_for() {
        CountDownLatch over = new CountDownLatch(1);
        polku.way().misbehave(only("units", request -> {
            try {
                over.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Interference.Outcome.LEFT_TO_HOST;
        }));
        polku.awaitFault("no answer");
        assertThat(polku.page("/system/hosts/osaava")).contains("Järjestelmä vastaa liian hitaasti.");
        over.countDown();
    }

    @Test
    void a_redirect_is_not_followed_and_the_token_not_shown_to_its_target() throws IOException {
        AtomicInteger visits = new AtomicInteger();
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", request -> {
            visits.incrementAndGet();
            request.sendResponseHeaders(200, -1);
            request.close();
        });
        elsewhere.start();
        String target = "http://localhost:" + elsewhere.getAddress().getPort() + "/units";
        polku.way().misbehave(only("units", answering(302, "text/plain", "there", "Location", target)));
        polku.awaitFault("302");
        assertThat(polku.page("/system/hosts/osaava")).contains("Järjestelmän vastaus ei ole sovittu.");
        elsewhere.stop(0);
        assertThat(visits).hasValue(0);
    }

    @Test
    void a_host_that_has_forgotten_what_changed_is_read_whole() {
        polku.way()
                .misbehave(request ->
                        String.valueOf(request.getRequestURI().getQuery()).contains("changedSince")
                                ? answering(410, "application/problem+xml", "<problem/>")
                                        .on(request)
                                : Interference.Outcome.LEFT_TO_HOST);
        polku.await(
                "no whole reading has succeeded",
                () -> polku.site()
                        .database()
                        .one(
                                Boolean.class,
                                "select whole and feed is null and fault is null and succeeded_at > now() - interval '10 s' and run > 1 from polku.host_sync"));
        assertThat(polku.site()
                        .database()
                        .one(Long.class, "select count(*) from polku.person where active and host_gone"))
                .isZero();
    }

    @Test
    void a_host_that_suddenly_knows_nobody_is_not_believed() {
        List<Map<String, Object>> before = copy();
        polku.way().misbehave(request -> {
            if (String.valueOf(request.getRequestURI().getQuery()).contains("changedSince")) {
                return answering(410, "application/problem+xml", "<problem/>").on(request);
            }
            return only("people", sending("", "")).on(request);
        });
        polku.awaitFault("would disappear");
        assertThat(polku.page("/system/hosts/osaava"))
                .contains("Tiedoista puuttuu niin suuri osa, ettei puuttumista uskota.");
        assertThat(copy()).isEqualTo(before);
    }

    @Test
    void a_run_that_was_broken_off_goes_on_where_it_was() {
        polku.way().misbehave(request -> {
            if (String.valueOf(request.getRequestURI().getQuery()).contains("changedSince")) {
                return answering(410, "application/problem+xml", "<problem/>").on(request);
            }
            return only("people", answering(500, "text/plain", "oops")).on(request);
        });
        polku.awaitFault("500");
        long run = polku.site()
                .database()
                .one(Long.class, "select run from polku.host_sync where feed = 'people' and whole");
        polku.way().requests().clear();
        polku.way().behave();
        polku.await(
                "the run has not gone on",
                () -> polku.site()
                        .database()
                        .one(Boolean.class, "select feed is null and fault is null from polku.host_sync"));
        assertThat(polku.way().requests().stream().filter(request -> !request.contains("changedSince")))
                .as("scales, frameworks and competences are not read a second time in run %s", run)
                .noneMatch(request -> request.contains("competences?"));
    }

    /** What people would notice, and nothing of how it came about. */
    private List<Map<String, Object>> copy() {
        return polku.site().database().rows("""
                        select (select count(*) from polku.person where active) as people,
                               (select md5(string_agg(p.host_id || coalesce(s.host_id, ''), ',' order by p.host_id))
                                  from polku.person p left join polku.person s on s.id = p.supervisor) as supervisors,
                               (select count(*) from polku.unit where active) as units,
                               (select count(*) from polku.competence where active) as competences,
                               (select count(*) from polku.profile_entry) as entries""");
    }
}

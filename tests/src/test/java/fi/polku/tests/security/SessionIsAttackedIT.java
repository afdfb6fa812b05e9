package fi.polku.tests.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fi.polku.run.Await;
import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Sheet;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Sessions that are taken along, planted, replayed and ridden on; and what the log tells of it. */
@PolkuTest
class SessionIsAttackedIT {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Site polku;

    SessionIsAttackedIT(Site polku) {
        this.polku = polku;
    }

    @Test
    void cookie_that_was_there_before_sign_in_is_not_the_one_after_it() {
        Someone expert = polku.people().fresh();
        String planted = polku.signIn(polku.people().fresh()).cookie("session").orElseThrow();
        Visitor victim = polku.visitor();
        victim.plant("session", planted);
        victim.signIn(expert);
        assertThat(victim.cookie("session")).isPresent().isNotEqualTo(Optional.of(planted));
        assertThat(holding(planted).get("/development").status())
                .as("the planted session, whose place was taken")
                .isEqualTo(303);
    }

    @Test
    void each_sign_in_is_a_session_of_its_own_and_ends_the_one_before_it() {
        Someone expert = polku.people().fresh();
        Visitor visitor = polku.signIn(expert);
        String first = visitor.cookie("session").orElseThrow();
        visitor.signIn(expert);
        String second = visitor.cookie("session").orElseThrow();
        assertThat(second).isNotEqualTo(first);
        holding(first).get("/development").expect(303);
        holding(second).get("/development").expect(200);
        logTells("event=session.replaced person=" + expert.id());
    }

    @Test
    void copy_of_a_cookie_opens_nothing_after_sign_out_and_the_browser_forgets() {
        Someone expert = polku.people().fresh();
        Visitor visitor = polku.signIn(expert);
        String copy = visitor.cookie("session").orElseThrow();
        Caller thief = holding(copy);
        thief.get("/development").expect(200);
        Answer out = ownPage(copy).send("POST", "/sign-out", FORM, "csrf=" + token(visitor));
        assertThat(out.expect(303).header("Clear-Site-Data"))
                .hasValueSatisfying(
                        what -> assertThat(what).contains("cache", "storage").doesNotContain("cookies"));
        thief.get("/development").expect(303);
        ownPage(copy).with("Accept", "application/json").get("/api/v1/me").expect(401);
        logTells("event=sign-out person=" + expert.id());
        logTells("event=credentials.refused person=nobody method=GET place=MeResource#read reason=session");
    }

    @Test
    void part_of_a_page_that_is_asked_for_after_the_session_leads_no_script_to_the_provider() {
        var page = polku.anonymous().with("Accept", "text/html");
        assertThat(page.get("/development").expect(303).header("Location").orElseThrow())
                .contains("/sign-in?to=");
        assertThat(page.with("HX-Request", "true")
                        .get("/development")
                        .expect(401)
                        .header("Location"))
                .isEmpty();
    }

    @Test
    void cookies_are_out_of_reach_of_scripts_and_of_other_sites() {
        Answer start = visitor().get("/sign-in");
        assertThat(start.expect(303).header("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .startsWith("polku-flow-")
                        .contains("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax")
                        .doesNotContain("Domain="));
    }

    @Test
    void flow_that_another_browser_began_does_not_sign_in_here() {
        URI provider = URI.create(visitor().get("/sign-in").header("Location").orElseThrow());
        String state = provider.getQuery().replaceFirst(".*state=([^&]+).*", "$1");
        visitor()
                .get("/sign-in/callback?code=stolen-authorization-code&state=" + state)
                .expect(400);
        logTells("event=sign-in.failed person=nobody method=GET place=SignInPages#callback reason=flow");
        visitor().get("/sign-in/callback?error=access_denied&state=" + state).expect(400);
        logTells("event=sign-in.failed person=nobody method=GET place=SignInPages#callback reason=refused-by-provider");
    }

    @TestFactory
    Stream<DynamicTest> sign_in_and_the_language_lead_to_no_other_site() {
        return Stream.of(
                        "//evil.example/",
                        "/\\evil.example/",
                        "https://evil.example/",
                        "/log\r\nSet-Cookie: a=b",
                        "javascript:alert(1)",
                        "/a|b")
                .map(to -> dynamicTest(to.strip(), () -> {
                    String query = "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
                    Answer language = visitor().get("/language/fi" + query).expect(303);
                    assertThat(language.header("Location")).contains(polku.url() + "/");
                    assertThat(language.header("Set-Cookie"))
                            .hasValueSatisfying(cookie -> assertThat(cookie).startsWith("polku-language="));
                    Someone expert = polku.people().demo("expert");
                    Sheet arrived = polku.visitor()
                            .comeBy(
                                    "/sign-in" + query,
                                    "person=" + expert.account().id());
                    assertThat(arrived.answer().address()).isEqualTo(URI.create(polku.url() + "/"));
                }));
    }

    @Test
    void form_of_another_site_changes_nothing() {
        Someone expert = polku.people().fresh();
        Visitor visitor = polku.signIn(expert);
        String cookie = visitor.cookie("session").orElseThrow();
        String form = "title=Vieras&csrf=" + token(visitor);
        for (String site : List.of("cross-site", "same-site", "none")) {
            holding(cookie)
                    .with("Sec-Fetch-Site", site)
                    .send("POST", "/goals", FORM, form)
                    .expect(403);
        }
        holding(cookie)
                .with("Origin", "https://evil.example")
                .send("POST", "/goals", FORM, form)
                .expect(403);
        holding(cookie).send("POST", "/goals", FORM, form).expect(403);
        logTells("event=request.forged person=" + expert.id() + " method=POST place=GoalPages#set reason=cross-site");
        assertThat(polku.as(expert).get("/api/v1/goals").expect(200).items()).isEmpty();
    }

    @Test
    void form_needs_the_token_of_its_own_session() {
        Someone expert = polku.people().fresh();
        Visitor visitor = polku.signIn(expert);
        String cookie = visitor.cookie("session").orElseThrow();
        String another = token(polku.signIn(polku.people().fresh()));
        for (String form : List.of("title=Vieras", "title=Vieras&csrf=", "title=Vieras&csrf=" + another)) {
            ownPage(cookie).send("POST", "/goals", FORM, form).expect(403);
        }
        logTells("event=request.forged person=" + expert.id() + " method=POST place=GoalPages#set reason=form-token");
        assertThat(polku.as(expert).get("/api/v1/goals").expect(200).items()).isEmpty();
    }

    @Test
    void another_site_cannot_read_the_api_by_the_cookie() {
        String cookie = polku.signIn(polku.people().fresh()).cookie("session").orElseThrow();
        holding(cookie).get("/api/v1/me").expect(403);
        holding(cookie).with("Sec-Fetch-Site", "cross-site").get("/api/v1/me").expect(403);
        ownPage(cookie).get("/api/v1/me").expect(200);
    }

    @Test
    void cookie_that_was_changed_is_none() {
        String cookie = polku.signIn(polku.people().fresh()).cookie("session").orElseThrow();
        int at = cookie.lastIndexOf('.') - 3;
        String changed = cookie.substring(0, at) + (cookie.charAt(at) == 'A' ? 'B' : 'A') + cookie.substring(at + 1);
        holding(changed).get("/development").expect(303);
    }

    @Test
    void log_tells_who_came_in_and_what_was_refused_and_no_more() {
        Someone expert = polku.people().fresh();
        polku.signIn(expert);
        logTells("event=sign-in.succeeded person=" + expert.id());
        polku.as(expert).get("/api/v1/guests").expect(403);
        logTells("event=access.refused person=" + expert.id()
                + " method=GET place=GuestsResource#list reason=needs-role.hr");
        polku.as(expert).get("/api/v1/goals/" + UUID.randomUUID()).expect(404);
        logTells("event=access.not-found person=" + expert.id() + " method=GET place=GoalsResource#read");
        polku.as(expert).post("/api/v1/goals", Map.of("nosuchfield", "x")).expect(400);
        logTells("event=input.refused person=" + expert.id()
                + " method=POST place=GoalsResource#set reason=field.required,field.unknown");
        polku.anonymous()
                .with("Authorization", "Bearer e30.e30.")
                .get("/api/v1/me")
                .expect(401);
        logTells("event=credentials.refused person=nobody method=GET place=MeResource#read reason=authorization");
        assertThat(events(line -> line.contains(expert.account().name().split(" ")[1]) || line.contains("nosuchfield")))
                .isEmpty();
    }

    @Test
    void log_has_no_line_that_a_visitor_wrote() {
        Caller caller = polku.as("expert").with("User-Agent", "x event=forged-by-agent");
        caller.get("/api/v1/goals/1%0D%0A2027-01-01%20INFO%20event=forged-by-address");
        caller.get("/api/v1/goals?limit=1%0D%0Aevent=forged-by-query");
        caller.get("/nowhere%0D%0Aevent=forged-by-path");
        caller.post("/api/v1/goals", Map.of("a\r\nevent=forged-by-field", "x"));
        caller.with("Authorization", "Bearer a event=forged-by-token").get("/api/v1/me");
        polku.as("expert").get("/api/v1/guests").expect(403);
        logTells("place=GuestsResource#list reason=needs-role.hr");
        assertThat(log().filter(line -> line.contains("forged-by"))).isEmpty();
    }

    private Caller visitor() {
        return polku.anonymous().with("Accept", "text/html, */*");
    }

    /** Somebody who holds the cookie and nothing else. */
    private Caller holding(String cookie) {
        return visitor().with("Cookie", "polku-session=" + cookie);
    }

    /** The same from a page of ours. */
    private Caller ownPage(String cookie) {
        return holding(cookie).with("Sec-Fetch-Site", "same-origin");
    }

    private static String token(Visitor visitor) {
        return visitor.get("/development").document().select("input[name=csrf]").attr("value");
    }

    private void logTells(String words) {
        assertThat(Await.until(
                        PATIENCE, () -> !events(line -> line.contains(words)).isEmpty()))
                .as("the log tells " + words)
                .isTrue();
    }

    private List<String> events(Predicate<String> which) {
        return log().filter(line -> line.contains("event=")).filter(which).toList();
    }

    private Stream<String> log() {
        try {
            return Files.readAllLines(polku.installation().serverLog(), StandardCharsets.ISO_8859_1).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

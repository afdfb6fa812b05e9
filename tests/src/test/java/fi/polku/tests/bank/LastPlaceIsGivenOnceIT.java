package fi.polku.tests.bank;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.OpenBank;
import fi.polku.tests.OpenPair;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two hundred would have one mentor's last place at the same instant: one gets it, the rest are told. */
@PolkuTest
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LastPlaceIsGivenOnceIT {
    private static final int THREADS = 200;

    private final Site polku;
    private final String programme;
    private final Someone mentor;
    private final Caller asked;

    LastPlaceIsGivenOnceIT(Site polku) {
        this.polku = polku;
        this.programme = OpenBank.programme(polku);
        this.mentor = polku.people().fresh();
        this.asked = polku.as(mentor);
    }

    @AfterEach
    void remove() {
        polku.database()
                .change(
                        "delete from polku.mentorship_group g where g.programme = ?::uuid and not exists"
                                + " (select 1 from polku.group_member m join polku.person p on p.id = m.person"
                                + " where m.mentorship_group = g.id and m.role = 'mentee' and p.host <> 'race')",
                        programme);
        polku.database().change("delete from polku.person where host = 'race'");
    }

    private static List<Answer> together(List<Supplier<Answer>> acts) {
        CyclicBarrier ready = new CyclicBarrier(acts.size());
        return acts.stream()
                .map(act -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                ready.await();
                            } catch (InterruptedException | BrokenBarrierException e) {
                                throw new IllegalStateException(e);
                            }
                            return act.get();
                        },
                        command -> new Thread(command).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private long pairs() {
        return polku.database()
                .one(
                        Long.class,
                        "select count(*) from polku.group_member m join polku.mentorship_group g on g.id = m.mentorship_group"
                                + " where m.person = ? and m.role = 'mentor' and g.programme = ?::uuid",
                        mentor.id(),
                        programme);
    }

    /** Requests of people who are in the same agency and do nothing else, as many as there are threads; who they are is nobody else's business. */
    private List<String> requests(String offer) {
        polku.database()
                .change(
                        "insert into polku.person (host, host_id, given_name, family_name, organisation)"
                                + " select 'race', 'race-' || i, 'Kisa', 'Kilpailija ' || i, p.organisation from polku.person p, generate_series(1, ?) i where p.id = ?",
                        THREADS,
                        mentor.id());
        polku.database()
                .change(
                        "insert into polku.mentor_request (id, offer, owner, mentee, state, words, asked_at, answer_by, release_on)"
                                + " select gen_random_uuid(), ?::uuid, p.id, p.id, 'open', '\\x00', polku.now(), polku.today() + 7, polku.today() + 14"
                                + " from polku.person p where p.host = 'race'",
                        offer);
        return polku
                .database()
                .rows("select id::text as id from polku.mentor_request where offer = ?::uuid", offer)
                .stream()
                .map(row -> String.valueOf(row.get("id")))
                .toList();
    }

    @Test
    void of_two_hundred_acceptances_at_once_one_wins_and_the_rest_are_told() {
        String offer = OpenBank.published(polku.database(), asked, programme, 1);
        List<String> requests = requests(offer);
        assertThat(requests).hasSize(THREADS);
        List<Answer> answers = together(requests.stream()
                .<Supplier<Answer>>map(request -> () -> polku.as(mentor).post(accept(request)))
                .toList());
        assertThat(answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting())))
                .isEqualTo(java.util.Map.of(200, 1L, 409, THREADS - 1L));
        assertThat(answers.stream().filter(answer -> answer.status() == 409).map(Answer::body))
                .allSatisfy(body -> assertThat(body).contains("no place"));
        assertThat(pairs()).isEqualTo(1);
        assertThat(polku.database()
                        .one(
                                Long.class,
                                "select count(*) from polku.mentor_request where offer = ?::uuid and state = 'full'",
                                offer))
                .isEqualTo(THREADS - 1L);
        assertThat(polku.database()
                        .one(
                                Long.class,
                                "select count(distinct n.person) from polku.notice n join polku.mentor_request q on q.id = n.subject"
                                        + " where q.offer = ?::uuid and n.kind = 'mentor-answered'",
                                offer))
                .as("each of the rest is told")
                .isEqualTo(THREADS - 1L);
    }

    private static String accept(String request) {
        return "/api/v1/bank/requests/" + request + "/accept";
    }

    @Test
    void the_database_holds_to_it_whoever_asks_it() {
        String offer = OpenBank.published(polku.database(), asked, programme, 2);
        List<String> requests = requests(offer);
        List<Answer> answers = together(requests.stream()
                .limit(20)
                .<Supplier<Answer>>map(request -> () -> polku.as(mentor).post(accept(request)))
                .toList());
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(2);
        assertThat(pairs()).isEqualTo(2);
    }

    @Test
    void invitation_by_name_and_requests_of_the_bank_share_the_last_place() {
        String offer = OpenBank.published(polku.database(), asked, programme, 1);
        List<String> requests = requests(offer);
        List<String> invitations = Stream.generate(() -> polku.people().fresh())
                .limit(10)
                .map(mentee -> OpenPair.invited(
                        polku.as(mentee),
                        programme,
                        mentor.id().toString(),
                        mentee.id().toString(),
                        "Aloitetaanko?"))
                .toList();
        List<Answer> answers = together(Stream.<Supplier<Answer>>concat(
                        requests.stream()
                                .limit(10)
                                .map(request -> () -> polku.as(mentor).post(accept(request))),
                        invitations.stream()
                                .map(invitation ->
                                        () -> polku.as(mentor).post("/api/v1/invitations/" + invitation + "/accept")))
                .toList());
        assertThat(answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting())))
                .isEqualTo(java.util.Map.of(200, 1L, 409, 19L));
        assertThat(pairs()).isEqualTo(1);
    }

    @Test
    void one_who_asks_in_many_windows_at_once_asks_no_more_often_than_one_may() {
        List<String> offers = Stream.generate(() -> OpenBank.published(
                        polku.database(), polku.as(polku.people().fresh()), programme, 1))
                .limit(5)
                .toList();
        Someone mentee = polku.people().fresh();
        List<Answer> answers = together(offers.stream()
                .<Supplier<Answer>>map(offer -> () -> polku.as(mentee)
                        .post(
                                "/api/v1/bank/offers/" + offer + "/requests",
                                java.util.Map.of("words", OpenBank.MESSAGE)))
                .toList());
        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(201, 201, 201, 409, 409);
        assertThat(polku.database()
                        .one(
                                Long.class,
                                "select count(*) from polku.mentor_request where mentee = ? and state = 'open'",
                                UUID.fromString(mentee.id().toString())))
                .isEqualTo(3);
    }
}

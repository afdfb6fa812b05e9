package fi.polku.mentoring.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.shared.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** Under TLS or not at all: a mail server that cannot, or is another than its name says, is told neither a password nor a mail. */
class MailIsProtectedTest {
    private static final String USER = "polku";
    private static final String PASSWORD = "syyssade-1174";
    private static final String SENTENCE = "Tapaaminen on huomenna klo 9.00.";
    private static final Mail MAIL = new Mail(
            UUID.fromString("0f0e0d0c-0000-4000-8000-000000000002"),
            new Mail.Receiver(
                    UUID.fromString("0f0e0d0c-0000-4000-8000-000000000003"),
                    Optional.of("liisa@virasto.example"),
                    Locale.forLanguageTag("fi")),
            List.of(),
            new Mail.Turn(1, false, Optional.empty(), Instant.parse("2027-05-03T07:00:00Z")));

    @TempDir
    private static Path folder;

    private static SSLContext localhost;
    private static SSLContext elsewhere;

    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<String> logins = new CopyOnWriteArrayList<>();
    private SSLContext before;

    /** Two servers, and who trusts both. */
    @BeforeAll
    static void make() throws GeneralSecurityException, IOException, InterruptedException {
        localhost = context("localhost");
        elsewhere = context("posti.toinen.example");
    }

    /** Whoever speaks to these servers trusts their certificates, whatever names stand in them. */
    @BeforeEach
    void trust() throws GeneralSecurityException {
        before = SSLContext.getDefault();
        SSLContext.setDefault(localhost);
    }

    @AfterEach
    void distrust() {
        SSLContext.setDefault(before);
    }

    private static SSLContext context(String name) throws GeneralSecurityException, IOException, InterruptedException {
        Path own = folder.resolve(name + ".p12");
        keytool(
                "-genkeypair",
                "-keystore",
                own.toString(),
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:" + name);
        Path certificate = folder.resolve(name + ".pem");
        keytool("-exportcert", "-keystore", own.toString(), "-alias", name, "-file", certificate.toString());
        Path trusted = folder.resolve("trusted.p12");
        keytool(
                "-importcert",
                "-noprompt",
                "-keystore",
                trusted.toString(),
                "-alias",
                name,
                "-file",
                certificate.toString());
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(own), PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store(trusted));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore store(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream from = Files.newInputStream(file)) {
            store.load(from, PASSWORD.toCharArray());
        }
        return store;
    }

    private static void keytool(String... what) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(what));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(keytool.exitValue()).as(said).isZero();
    }

    private SMTPServer.Builder server() {
        return SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, session) -> {
                    logins.add(user + " " + password);
                    if (!user.equals(USER) || !password.equals(PASSWORD)) {
                        throw new LoginFailedException();
                    }
                }))
                .requireAuth()
                .messageHandler((session, from, to, octets) ->
                        mails.add(from + " " + to + "\n" + new String(octets, StandardCharsets.UTF_8)));
    }

    private static MailServer mailServer(SMTPServer server, String security, String password) {
        MailSettings settings = new MailSettings();
        settings.host = Optional.of("localhost");
        settings.port = Optional.of(server.getPortAllocated());
        settings.security = security;
        settings.user = Optional.of(USER);
        settings.password = Optional.of(password);
        settings.from = Optional.of("polku@virasto.example");
        settings.name = "Polku";
        settings.idHost = Optional.of("polku.virasto.example");
        settings.timeout = Duration.ofSeconds(10);
        settings.baseUrl = URI.create("https://polku.virasto.example");
        MailServer mailServer = new MailServer();
        mailServer.settings = settings;
        return mailServer;
    }

    private static void send(SMTPServer server, String security, String password) throws MailFault {
        server.start();
        try (MailServer.Connected connected =
                mailServer(server, security, password).connect()) {
            connected.hand(MAIL, "liisa@virasto.example", Instant.parse("2027-05-03T06:00:00Z"), letter());
        } finally {
            server.stop();
        }
    }

    private static Letter letter() {
        return new Letter(
                Texts.of(Locale.forLanguageTag("fi")),
                false,
                List.of(new Letter.Item(SENTENCE, URI.create("https://polku.virasto.example/meetings/1"))),
                new Letter.Ends(URI.create("https://polku.virasto.example/notices/choices"), Optional.empty()),
                Optional.empty());
    }

    private void nothingIsTold(SMTPServer server, String security) {
        assertThatThrownBy(() -> send(server, security, PASSWORD))
                .isInstanceOfSatisfying(MailFault.Away.class, away -> {
                    assertThat(away.forAll()).isTrue();
                    assertThat(away.mayHaveIt()).isFalse();
                });
        assertThat(logins).isEmpty();
        assertThat(mails).isEmpty();
    }

    @Test
    void begun_in_the_clear_it_is_encrypted_before_the_account_is_named() throws MailFault {
        send(server().startTlsSocketFactory(localhost).requireTLS().build(), "starttls", PASSWORD);
        assertThat(logins).containsExactly(USER + " " + PASSWORD);
        assertThat(mails)
                .singleElement()
                .asString()
                .contains("polku@virasto.example liisa@virasto.example", "klo 9.00");
    }

    @Test
    void encrypted_from_the_first_octet() throws MailFault {
        send(server().serverSocketFactory(localhost).build(), "tls", PASSWORD);
        assertThat(logins).containsExactly(USER + " " + PASSWORD);
        assertThat(mails).hasSize(1);
    }

    @Test
    void server_that_cannot_encrypt_is_told_nothing() {
        nothingIsTold(server().build(), "starttls");
    }

    @Test
    void server_of_another_name_is_told_nothing_after_starttls() {
        nothingIsTold(server().startTlsSocketFactory(elsewhere).build(), "starttls");
    }

    @Test
    void server_of_another_name_is_told_nothing_under_tls() {
        nothingIsTold(server().serverSocketFactory(elsewhere).build(), "tls");
    }

    @Test
    void server_whose_certificate_nobody_trusts_is_told_nothing() {
        SSLContext.setDefault(before);
        nothingIsTold(server().startTlsSocketFactory(localhost).build(), "starttls");
    }

    @Test
    void wrong_password_is_a_fault_of_the_whole_and_of_no_mail() {
        assertThatThrownBy(() -> send(server().startTlsSocketFactory(localhost).build(), "starttls", "kevatsade-1"))
                .isInstanceOfSatisfying(
                        MailFault.Away.class, away -> assertThat(away.forAll()).isTrue());
        assertThat(mails).isEmpty();
    }
}

package fi.polku.run;

import fi.polku.reference.ReferenceHost;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The settings by which the product finds the other parts of an installation.
 *
 * @param url of the product itself
 * @param mail the mail server, on loopback
 * @param auditHead the file with the head of the sealed audit
 */
record ServerSettings(
        String url,
        Postgres database,
        IdentityProvider signIn,
        ReferenceHost host,
        MailCatcher mail,
        Secrets secrets,
        Path auditHead) {

    /** By the names of {@code docs/operations.md}. */
    Map<String, String> all() {
        Map<String, String> settings = new HashMap<>();
        settings.put("polku.base-url", url);
        settings.put("polku.db.url", database.application().url());
        settings.put("polku.db.user", database.application().user());
        settings.put("polku.db.password", database.application().password());
        settings.put("polku.db.owner.user", database.owner().user());
        settings.put("polku.db.owner.password", database.owner().password());
        settings.put("polku.oidc.issuer", signIn.issuer());
        settings.put("polku.oidc.client-id", IdentityProvider.CLIENT);
        settings.put("polku.oidc.client-secret", secrets.password("sign-in.client"));
        settings.put("polku.oidc.audience", IdentityProvider.AUDIENCE);
        settings.put("polku.session.key", secrets.key("session.key"));
        settings.put("polku.keys.master", secrets.key("keys.master"));
        settings.put("polku.audit.key", secrets.key("audit.key"));
        settings.put("polku.audit.head-file", auditHead.toString());
        settings.put("polku.host.url", host.url());
        settings.put("polku.host.token", secrets.password("host.token"));
        settings.put("polku.mail.host", "localhost");
        settings.put("polku.mail.port", String.valueOf(mail.port()));
        settings.put("polku.mail.security", "none");
        settings.put("polku.mail.from", MailCatcher.PRODUCT);
        settings.put("polku.replies.host", "localhost");
        settings.put("polku.replies.port", String.valueOf(mail.boxPort()));
        settings.put("polku.replies.security", "none");
        settings.put("polku.replies.user", MailCatcher.PRODUCT);
        settings.put("polku.replies.password", secrets.password("replies"));
        settings.put("polku.controllers", "agency-1");
        settings.put("polku.controller.agency-1.name.fi", "Esimerkkivirasto");
        settings.put("polku.controller.agency-1.name.sv", "Exempelverket");
        settings.put("polku.controller.agency-1.name.en", "Example Agency");
        settings.put("polku.controller.agency-1.contact", "kirjaamo@esimerkkivirasto.example");
        settings.put("polku.controller.agency-1.officer", "tietosuoja@esimerkkivirasto.example");
        settings.put("polku.controller.agency-1.notice", "https://esimerkkivirasto.example/tietosuoja");
        return settings;
    }

    /** As the environment of a process has them; what is given besides wins. */
    Map<String, String> environment(Map<String, String> besides) {
        Map<String, String> environment = new HashMap<>();
        boolean severalHosts = besides.containsKey("POLKU_HOSTS");
        all().forEach((key, value) -> environment.put(variable(severalHosts ? ofReferenceHost(key) : key), value));
        environment.putAll(besides);
        return environment;
    }

    /** With several hosts each setting bears its host's name. */
    private static String ofReferenceHost(String key) {
        return key.startsWith("polku.host.") ? "polku.host.osaava." + key.substring("polku.host.".length()) : key;
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** As a file of properties, with the superuser's way into the database as {@code tests.db.*}. */
    void writeWithSuperuser(Path file) throws IOException {
        Properties properties = new Properties();
        properties.putAll(all());
        Account superuser = database.superuser();
        properties.setProperty("tests.db.url", superuser.url());
        properties.setProperty("tests.db.user", superuser.user());
        properties.setProperty("tests.db.password", superuser.password());
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
    }
}

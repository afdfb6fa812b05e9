package fi.polku.run;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/** A mail server on loopback that takes every mail and delivers none any further; what comes for the product lies in a mailbox. */
public final class MailCatcher implements AutoCloseable {
    /** By which address the product sends, and gets answers. */
    public static final String PRODUCT = "polku@esimerkkivirasto.example";

    private static final long START_MILLIS = 20_000;

    private final GreenMail server;
    private final int port;
    private final int boxPort;

    private MailCatcher(GreenMail server, int port, int boxPort) {
        this.server = server;
        this.port = port;
        this.boxPort = boxPort;
    }

    /** Starts one, with a mailbox for the answers to what the product sends. */
    static MailCatcher start(int port, int boxPort, String boxPassword) {
        ServerSetup smtp = new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP);
        ServerSetup imap = new ServerSetup(boxPort, "localhost", ServerSetup.PROTOCOL_IMAP);
        smtp.setServerStartupTimeout(START_MILLIS);
        imap.setServerStartupTimeout(START_MILLIS);
        GreenMail server = new GreenMail(new ServerSetup[] {smtp, imap});
        server.start();
        server.setUser(PRODUCT, PRODUCT, boxPassword);
        return new MailCatcher(server, port, boxPort);
    }

    /** A mail comes for the product, as it was written. */
    public void deliver(byte[] mail) {
        try {
            server.getUserManager()
                    .getUserByEmail(PRODUCT)
                    .deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
        } catch (MessagingException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** How many mails for the product it has not read. */
    public int unread() {
        try {
            return server.getManagers()
                    .getImapHostManager()
                    .getInbox(server.getUserManager().getUserByEmail(PRODUCT))
                    .getUnseenCount();
        } catch (FolderException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** Where the mailbox listens. */
    public int boxPort() {
        return boxPort;
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** The mails to an address, in the order in which they came. */
    public List<MimeMessage> to(String address) {
        return all().stream().filter(mail -> isTo(mail, address)).toList();
    }

    /** All of them, in the order in which they came. */
    public List<MimeMessage> all() {
        return List.of(server.getReceivedMessages());
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            Address[] receivers = mail.getAllRecipients();
            return receivers != null
                    && Arrays.stream(receivers)
                            .flatMap(a -> a instanceof InternetAddress i ? Stream.of(i.getAddress()) : Stream.empty())
                            .anyMatch(a -> a.toLowerCase(Locale.ROOT).equals(address.toLowerCase(Locale.ROOT)));
        } catch (MessagingException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}

package fi.polku.run;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A mail server on loopback that takes every mail and delivers none any further. */
public final class MailCatcher implements AutoCloseable {
    private static final long START_MILLIS = 20_000;

    private final GreenMail server;
    private final int port;

    private MailCatcher(GreenMail server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts one. */
    static MailCatcher start(int port) {
        ServerSetup setup = new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(START_MILLIS);
        GreenMail server = new GreenMail(setup);
        server.start();
        return new MailCatcher(server, port);
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

package fi.polku.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the mail server of a local run has got, to be looked at with a browser: the last first, as plain text. */
final class MailPage implements AutoCloseable {
    private static final int MOST = 100;

    private final HttpServer server;

    private MailPage(HttpServer server) {
        this.server = server;
    }

    static MailPage of(MailCatcher mail, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> answer(exchange, mail));
        server.start();
        return new MailPage(server);
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    private static void answer(HttpExchange exchange, MailCatcher mail) throws IOException {
        byte[] page = page(mail).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=UTF-8");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    private static String page(MailCatcher mail) throws IOException {
        List<MimeMessage> mails = new ArrayList<>(mail.all());
        Collections.reverse(mails);
        StringBuilder page = new StringBuilder(mails.isEmpty() ? "No mail has come yet.\n" : "");
        try {
            for (MimeMessage each : mails.subList(0, Math.min(MOST, mails.size()))) {
                page.append("To: ").append(each.getAllRecipients()[0]);
                page.append("\nDate: ").append(each.getSentDate());
                page.append("\nSubject: ").append(each.getSubject()).append("\n\n");
                page.append(text(each)).append("\n\n========\n\n");
            }
        } catch (MessagingException e) {
            throw new IOException(e);
        }
        return page.toString();
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        if (mail.getContent() instanceof MimeMultipart parts) {
            BodyPart first = parts.getBodyPart(0);
            return String.valueOf(first.getContent());
        }
        return String.valueOf(mail.getContent());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

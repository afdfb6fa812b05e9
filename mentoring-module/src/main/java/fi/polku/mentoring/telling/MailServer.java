package fi.polku.mentoring.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The mail server. */
@ApplicationScoped
class MailServer {
    private static final Logger LOG = Logger.getLogger(MailServer.class.getName());

    @Inject
    MailSettings settings;

    /**
     * Connects.
     *
     * @return open until closed, for any number of mails one after the other
     * @throws MailFault.Away when the server is away or does not let us in
     */
    Connected connect() throws MailFault.Away {
        Session session = Session.getInstance(settings.properties());
        try {
            Transport transport = session.getTransport();
            Optional<MailSettings.Account> account = settings.account();
            if (account.isPresent()) {
                transport.connect(account.get().user(), account.get().password());
            } else {
                transport.connect();
            }
            return new Connected(session, transport, new Envelope(settings.sender(), settings.idHost()));
        } catch (MessagingException e) {
            throw MailFault.connecting(e);
        }
    }

    /** A connection to it. */
    static final class Connected implements AutoCloseable {
        private final Session session;
        private final Transport transport;
        private final Envelope envelope;

        private Connected(Session session, Transport transport, Envelope envelope) {
            this.session = session;
            this.transport = transport;
            this.envelope = envelope;
        }

        /** Hands a mail over; returns when the server has said that it has it. */
        void hand(Mail mail, String to, Instant date, Letter letter) throws MailFault {
            MimeMessage message;
            try {
                message = envelope.message(session, mail.id(), to, date, letter);
            } catch (AddressException e) {
                throw new MailFault.Refused("not an address", e);
            } catch (MessagingException e) {
                throw new MailFault.Refused(String.valueOf(e.getMessage()), e);
            }
            try {
                Address[] receivers = message.getAllRecipients();
                transport.sendMessage(message, receivers);
            } catch (MessagingException e) {
                throw MailFault.handing(e);
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                LOG.log(Level.FINE, "The connection to the mail server was gone already", e);
            }
        }
    }
}

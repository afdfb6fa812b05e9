package fi.polku.mentoring.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The mailbox that replies come to, by IMAP. */
@ApplicationScoped
class ReplyBox {
    private static final Logger LOG = Logger.getLogger(ReplyBox.class.getName());

    @Inject
    ReplySettings settings;

    /**
     * Opens it.
     *
     * @return open until closed
     * @throws BoxFault when it cannot be reached or lets nobody in
     */
    Opened open() throws BoxFault {
        try {
            ReplySettings.Account account = settings.account();
            Store store = Session.getInstance(settings.properties()).getStore(account.protocol());
            store.connect(account.user(), account.password());
            return new Opened(store, settings);
        } catch (MessagingException e) {
            throw new BoxFault(e);
        }
    }

    /** The mailbox while it is open. */
    static final class Opened implements AutoCloseable {
        private final Store store;
        private final ReplySettings settings;
        private final Folder folder;

        private Opened(Store store, ReplySettings settings) throws MessagingException {
            this.store = store;
            this.settings = settings;
            boolean opened = false;
            try {
                this.folder = store.getFolder(settings.folder());
                folder.open(Folder.READ_WRITE);
                opened = true;
            } finally {
                if (!opened) {
                    store.close();
                }
            }
        }

        /** The first of those that nobody has read yet. */
        List<Waiting> unread(int limit) throws BoxFault {
            try {
                Message[] found = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                Message[] first = Arrays.copyOf(found, Math.min(limit, found.length));
                askSizes(first);
                return Arrays.stream(first)
                        .map(message -> new Waiting(this, message))
                        .toList();
            } catch (MessagingException e) {
                throw new BoxFault(e);
            }
        }

        /** All in one question; where one of them makes the server stumble, each is asked of by itself. */
        private void askSizes(Message... mails) throws MessagingException {
            FetchProfile sizes = new FetchProfile();
            sizes.add(FetchProfile.Item.SIZE);
            try {
                folder.fetch(mails, sizes);
            } catch (MessagingException e) {
                if (!folder.isOpen()) {
                    throw e;
                }
                LOG.log(Level.FINE, "The mailbox does not say how large its mails are", e);
            }
        }

        private ReplyMail.Read read(Message message) throws BoxFault {
            try {
                if (message.getSize() > ReplyMail.MOST_OCTETS) {
                    return ReplyMail.Read.none(number(message), Outcome.TOO_LARGE);
                }
                Limited octets = new Limited();
                message.writeTo(octets);
                return ReplyMail.read(octets.toByteArray(), settings.authservId());
            } catch (Limited.TooMany e) {
                return ReplyMail.Read.none(number(message), Outcome.TOO_LARGE);
            } catch (MessagingException e) {
                return broken(message, e);
            } catch (IOException e) {
                return broken(message, new MessagingException(e.getMessage(), e));
            }
        }

        /** Where the connection is well it is the mail that is not. */
        private ReplyMail.Read broken(Message message, MessagingException fault) throws BoxFault {
            if (!folder.isOpen()) {
                throw new BoxFault(fault);
            }
            LOG.log(Level.INFO, "A mail in the mailbox of replies cannot be fetched, and is passed over");
            return ReplyMail.Read.none(number(message), Outcome.NO_ANSWER);
        }

        /** What the server calls it; it calls no other mail so. */
        private byte[] number(Message message) throws BoxFault {
            try {
                UIDFolder numbers = (UIDFolder) folder;
                String number = numbers.getUIDValidity() + " " + numbers.getUID(message);
                return ReplyMail.digest(number.getBytes(StandardCharsets.UTF_8));
            } catch (MessagingException e) {
                throw new BoxFault(e);
            }
        }

        private void mark(Message message) throws BoxFault {
            try {
                message.setFlag(Flags.Flag.SEEN, true);
            } catch (MessagingException e) {
                throw new BoxFault(e);
            }
        }

        @Override
        public void close() {
            try (store) {
                folder.close(false);
            } catch (MessagingException | IllegalStateException e) {
                LOG.log(Level.FINE, "The connection to the mailbox was gone already", e);
            }
        }
    }

    /** A mail that nobody has read yet. */
    static final class Waiting {
        private final Opened box;
        private final Message message;

        private Waiting(Opened box, Message message) {
            this.box = box;
            this.message = message;
        }

        /** Reads it; it stays unread. */
        ReplyMail.Read read() throws BoxFault {
            return box.read(message);
        }

        /** It has been read, and what came of it is written down. */
        void done() throws BoxFault {
            box.mark(message);
        }
    }

    /** Takes as many octets as a mail may have, whatever the server has said of its size. */
    private static final class Limited extends OutputStream {
        private final ByteArrayOutputStream octets = new ByteArrayOutputStream();

        /** The mail is larger than the server said. */
        static final class TooMany extends IOException {
            private static final long serialVersionUID = 1;
        }

        byte[] toByteArray() {
            return octets.toByteArray();
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            if (octets.size() + length > ReplyMail.MOST_OCTETS) {
                throw new TooMany();
            }
            octets.write(from, offset, length);
        }
    }
}

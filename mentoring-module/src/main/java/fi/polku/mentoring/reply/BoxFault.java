package fi.polku.mentoring.reply;

import jakarta.mail.MessagingException;

/** The mailbox cannot be reached, or lets nobody in. */
final class BoxFault extends Exception {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 300;

    BoxFault(MessagingException cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }

    /** What the server or the network said: one line, for an administrator. */
    String words() {
        String line = String.valueOf(getMessage()).strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}

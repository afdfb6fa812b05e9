package fi.polku.mentoring.telling;

import jakarta.mail.MessagingException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail was not taken. */
abstract sealed class MailFault extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    /** A reply of SMTP (RFC 5321, 4.2): a code, and words. */
    private static final Pattern REPLY = Pattern.compile("^\\s*([245])\\d\\d[ -].*", Pattern.DOTALL);

    private static final int LONGEST = 300;

    private final String words;

    private MailFault(String words, MessagingException cause) {
        super(words, cause);
        this.words = words;
    }

    /** What the mail server or the network said: one line, for an administrator. */
    String words() {
        return words;
    }

    /** Not now: the server is away, does not let us in, or wants it later. */
    static final class Away extends MailFault {
        @Serial
        private static final long serialVersionUID = 1;

        private final boolean mayHaveIt;
        private final boolean forAll;

        Away(String words, boolean mayHaveIt, boolean forAll, MessagingException cause) {
            super(words, cause);
            this.mayHaveIt = mayHaveIt;
            this.forAll = forAll;
        }

        /** Whether the mail server may have taken it: the connection broke after it had been handed over. */
        boolean mayHaveIt() {
            return mayHaveIt;
        }

        /** Whether any other mail would meet the same. */
        boolean forAll() {
            return forAll;
        }
    }

    /** Never: the address, or this mail. */
    static final class Refused extends MailFault {
        @Serial
        private static final long serialVersionUID = 1;

        Refused(String words, MessagingException cause) {
            super(words, cause);
        }
    }

    /** The server could not be reached, or did not let us in. */
    static MailFault.Away connecting(MessagingException fault) {
        return new Away(line(last(fault)), false, true, fault);
    }

    /**
     * What came of handing over. A reply says what it means; without one the connection broke, and nobody knows. A server that refuses the sender refuses all, and
     * is to be set up anew rather than each mail given up.
     */
    static MailFault handing(MessagingException fault) {
        List<String> said = said(fault);
        Optional<Matcher> reply =
                said.stream().map(REPLY::matcher).filter(Matcher::matches).reduce((first, second) -> second);
        if (reply.isEmpty()) {
            return new Away(line(last(fault)), true, true, fault);
        }
        String words = line(reply.get().group());
        boolean forGood = reply.get().group(1).equals("5");
        boolean sender = ofSender(fault);
        if (forGood && !sender) {
            return new Refused(words, fault);
        }
        return new Away(words, false, sender, fault);
    }

    /** The provider says so by the class of one of what it throws, which is its own and not always to be seen from here. */
    private static boolean ofSender(MessagingException fault) {
        return chain(fault).stream()
                .anyMatch(each -> each.getClass().getSimpleName().equals("SMTPSenderFailedException"));
    }

    private static List<Exception> chain(MessagingException fault) {
        List<Exception> chain = new ArrayList<>();
        Exception each = fault;
        while (each != null && chain.size() < 10) {
            chain.add(each);
            each = each instanceof MessagingException messaging ? messaging.getNextException() : null;
        }
        return chain;
    }

    private static List<String> said(MessagingException fault) {
        return chain(fault).stream()
                .map(each -> String.valueOf(each.getMessage()))
                .toList();
    }

    private static String last(MessagingException fault) {
        List<String> said = said(fault);
        return said.get(said.size() - 1);
    }

    private static String line(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}

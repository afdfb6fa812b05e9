package fi.polku.mentoring.telling;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.Test;

/** What a mail server says, or does not, decides whether a mail is tried again, given to the administrator, or maybe there already. */
class MailServerRefusesTest {
    private static final Address[] NOBODY = {};
    private static final Address[] LIISA = {address()};

    private static InternetAddress address() {
        InternetAddress liisa = new InternetAddress();
        liisa.setAddress("liisa@virasto.example");
        return liisa;
    }

    /** As the provider tells of a receiver that is refused, for now or for good. */
    private static SendFailedException receiver(int code, String reply) {
        return new SendFailedException(
                "Invalid Addresses",
                new SMTPAddressFailedException(address(), "RCPT TO:<liisa@virasto.example>", code, reply),
                NOBODY,
                code < 500 ? LIISA : NOBODY,
                code < 500 ? NOBODY : LIISA);
    }

    @Test
    void unknown_address_is_the_administrators() {
        MailFault fault = MailFault.handing(receiver(550, "550 5.1.1 <liisa@virasto.example>: unknown\r\n"));
        assertThat(fault).isInstanceOf(MailFault.Refused.class);
        assertThat(fault.words()).isEqualTo("550 5.1.1 <liisa@virasto.example>: unknown");
    }

    @Test
    void full_mailbox_is_tried_again_and_others_are_not_held_up() {
        MailFault.Away fault = (MailFault.Away) MailFault.handing(receiver(452, "452 4.2.2 full"));
        assertThat(fault.mayHaveIt()).isFalse();
        assertThat(fault.forAll()).isFalse();
    }

    @Test
    void refused_sender_gives_no_mail_up() {
        String reply = "550 5.7.1 sender not allowed";
        MailFault.Away fault = (MailFault.Away) MailFault.handing(new SendFailedException(
                reply, new SMTPSenderFailedException(address(), "MAIL FROM", 550, reply), NOBODY, LIISA, NOBODY));
        assertThat(fault.forAll()).isTrue();
        assertThat(fault.mayHaveIt()).isFalse();
    }

    @Test
    void refused_text_is_the_administrators() {
        assertThat(MailFault.handing(new SendFailedException(
                        "554 5.6.0 rejected", new MessagingException("554 5.6.0 rejected"), NOBODY, LIISA, NOBODY)))
                .isInstanceOf(MailFault.Refused.class);
    }

    @Test
    void broken_connection_leaves_open_whether_the_mail_is_there() {
        MailFault.Away fault = (MailFault.Away)
                MailFault.handing(new MessagingException("Exception reading response", new IOException("reset")));
        assertThat(fault.mayHaveIt()).isTrue();
        assertThat(fault.forAll()).isTrue();
    }

    @Test
    void server_that_lets_nobody_in_has_nothing() {
        MailFault.Away fault = MailFault.connecting(new MessagingException("535 5.7.8 authentication failed"));
        assertThat(fault.mayHaveIt()).isFalse();
        assertThat(fault.forAll()).isTrue();
    }
}

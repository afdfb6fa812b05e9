package fi.polku.mentoring.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;

/** The running transaction, as far as the database has been asked something in it. */
@ApplicationScoped
public class Begun {
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    /**
     * What the database told when the running transaction began.
     *
     * @return absent when none runs, or nothing has been asked in it yet
     */
    public Optional<Standing> standing() {
        return transactions.getTransactionKey() == null
                ? Optional.empty()
                : Optional.ofNullable((Standing) transactions.getResource(Standing.class));
    }
}

package fi.polku.mentoring.bank;

import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Banks in the database: opened and closed, and looked for, through doors. */
@ApplicationScoped
class BankStore {
    @PersistenceContext
    EntityManager database;

    /** Those that are for the acting person. */
    List<Bank> mine(Optional<UUID> only) {
        return Row.all(database.createNativeQuery("select * from polku.my_banks(cast(:only as uuid))", Tuple.class)
                        .setParameter("only", BankRows.orNull(only)))
                .stream()
                .map(row -> new Bank(
                        row.key("programme"),
                        row.name("name").orElseThrow(),
                        row.flag("may_offer"),
                        row.flag("may_ask"),
                        Optional.ofNullable(row.id("offer")),
                        row.text("offer_state").flatMap(OfferState::of)))
                .toList();
    }

    /** Of one bank, or of all. */
    List<BankTheme> themes(Optional<UUID> programme) {
        return Row.all(database.createNativeQuery(
                                "select * from polku.bank_themes(cast(:programme as uuid))", Tuple.class)
                        .setParameter("programme", BankRows.orNull(programme)))
                .stream()
                .map(row -> new BankTheme(row.key("id"), row.name("name").orElseThrow()))
                .toList();
    }

    /** What a competence is called; absent where no framework has it. */
    Optional<Localized> competence(String uri) {
        return Row.all(database.createNativeQuery("select * from polku.competence_called(:uri)", Tuple.class)
                        .setParameter("uri", uri))
                .stream()
                .findFirst()
                .flatMap(row -> row.name("name"));
    }

    /** As who runs its programme sees it; absent to others. */
    Optional<Banks.Run> run(UUID programme) {
        return Row.all(database.createNativeQuery("select * from polku.bank_of(:programme)", Tuple.class)
                        .setParameter("programme", programme))
                .stream()
                .findFirst()
                .map(row -> new Banks.Run(
                        row.key("programme"),
                        row.name("name").orElseThrow(),
                        row.flag("possible"),
                        row.moment("opened_at"),
                        row.moment("closed_at")));
    }

    boolean open(UUID programme) {
        return done("open_bank", programme);
    }

    boolean close(UUID programme) {
        return done("close_bank", programme);
    }

    private boolean done(String door, UUID programme) {
        return Row.all(database.createNativeQuery("select polku." + door + "(:programme) as done", Tuple.class)
                        .setParameter("programme", programme))
                .get(0)
                .flag("done");
    }
}

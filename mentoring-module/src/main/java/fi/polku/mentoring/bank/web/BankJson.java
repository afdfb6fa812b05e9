package fi.polku.mentoring.bank.web;

import fi.polku.mentoring.bank.Bank;
import fi.polku.mentoring.bank.BankTheme;
import fi.polku.mentoring.bank.Banks;
import fi.polku.mentoring.bank.OfferState;
import fi.polku.mentoring.programme.web.TextJson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Open banks over REST, as the caller stands to them.
 *
 * @param banks those that are for the caller
 * @param themes by which one may look
 */
public record BankJson(List<OneJson> banks, List<ThemeJson> themes) {

    static BankJson of(List<Bank> banks, List<BankTheme> themes) {
        return new BankJson(
                banks.stream().map(OneJson::of).toList(),
                themes.stream().map(ThemeJson::of).toList());
    }

    /**
     * One of them.
     *
     * @param mayOffer whether the caller may be a mentor in it
     * @param mayAsk whether the caller may be a mentee in it
     * @param offer the caller's own; left out when there is none
     * @param state how that stands
     */
    public record OneJson(
            UUID programme,
            TextJson name,
            boolean mayOffer,
            boolean mayAsk,
            @Nullable UUID offer,
            @Nullable String state) {
        static OneJson of(Bank bank) {
            return new OneJson(
                    bank.programme(),
                    TextJson.of(bank.name()),
                    bank.mayOffer(),
                    bank.mayAsk(),
                    bank.offer().orElse(null),
                    bank.state().map(OfferState::code).orElse(null));
        }
    }

    /** A theme. */
    public record ThemeJson(UUID id, TextJson name) {
        static ThemeJson of(BankTheme theme) {
            return new ThemeJson(theme.id(), TextJson.of(theme.name()));
        }
    }

    /**
     * A bank for who runs its programme.
     *
     * @param possible whether the programme can have one
     * @param offered how many offers people of the caller's organisation have published; left out to others than human resources, and while nothing can be told
     * @param asked how many of their requests reached a mentor
     * @param begun how many pairs have begun with mentors of theirs
     */
    public record KeptJson(
            UUID programme,
            TextJson name,
            boolean possible,
            boolean open,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable Integer offered,
            @Nullable Integer asked,
            @Nullable Integer begun) {
        static KeptJson of(Banks.Kept kept) {
            return new KeptJson(
                    kept.run().programme(),
                    TextJson.of(kept.run().name()),
                    kept.run().possible(),
                    kept.run().open(),
                    kept.run().openedAt().orElse(null),
                    kept.run().closedAt().orElse(null),
                    kept.offered().orElse(null),
                    kept.asked().orElse(null),
                    kept.begun().orElse(null));
        }
    }
}

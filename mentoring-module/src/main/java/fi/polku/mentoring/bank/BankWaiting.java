package fi.polku.mentoring.bank;

import fi.polku.mentoring.shared.Waiting.Thing;
import fi.polku.mentoring.shared.Waiting.Urgency;
import fi.polku.mentoring.shared.WaitingTold;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** What waits of the bank: a request to answer, a supervisor's proposal to decide on, and the question whether one would mentor again. */
@ApplicationScoped
class BankWaiting implements WaitingTold {
    @Override
    public String room() {
        return "bank";
    }

    @Override
    public Thing thing(Found found, LocalDate today) {
        boolean offer = "offer".equals(found.what());
        boolean late =
                "asked".equals(found.what()) && found.day().map(today::isAfter).orElse(false);
        return new Thing(
                offer ? Urgency.SOON : late ? Urgency.LATE : Urgency.ASKED,
                "waiting.bank." + found.what(),
                found.name(),
                found.who(),
                found.day(),
                offer ? "/bank/programmes/" + found.id() + "/offer" : "/bank/requests/" + found.id());
    }
}

package fi.polku.adapter.contract;

import fi.polku.mentoring.host.ChangeFeed;

/**
 * Changes by the contract, an optional part of it.
 *
 * @param offers what the host can do
 */
record ContractChanges(Offers offers) implements ChangeFeed {
    @Override
    public boolean offered() {
        return offers.has("changes");
    }
}

package fi.polku.mentoring.owndata.web;

import fi.polku.mentoring.privacy.Kept;
import java.util.Optional;

/** Where a person finds which kind of their own data. */
public final class OwnKinds {
    private OwnKinds() {}

    /**
     * The page on which it is corrected and deleted.
     *
     * @param kind which
     * @return absent where there is none
     */
    public static Optional<String> path(Kept kind) {
        return switch (kind) {
            case GOAL -> Optional.of("/development");
            case LOG_ENTRY, LOG_DRAFT -> Optional.of("/log");
            case PATH -> Optional.of("/path");
            case APPLICATION, MENTORSHIP_GROUP, NETWORK -> Optional.of("/mentoring");
            case MENTOR_BANK -> Optional.of("/bank");
            case MESSAGE -> Optional.of("/evidence");
            case NOTICE -> Optional.of("/notices");
            case AUDIT -> Optional.of("/my-data/looks");
            default -> Optional.empty();
        };
    }
}

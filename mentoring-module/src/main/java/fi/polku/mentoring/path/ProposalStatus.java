package fi.polku.mentoring.path;

import java.util.Arrays;
import java.util.Optional;

/** What became of a proposal. */
public enum ProposalStatus {
    /** Waits for the other side. */
    OPEN("open"),
    /** The other side agreed, and the path is changed. */
    AGREED("agreed"),
    /** The other side declined. */
    DECLINED("declined"),
    /** The proposer took it back. */
    WITHDRAWN("withdrawn");

    private final String code;

    ProposalStatus(String code) {
        this.code = code;
    }

    /**
     * The status in the database, the API and message keys.
     *
     * @return such as {@code open}
     */
    public String code() {
        return code;
    }

    /**
     * The status of a code.
     *
     * @param code such as {@code open}
     * @return absent for an unknown code
     */
    public static Optional<ProposalStatus> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }
}

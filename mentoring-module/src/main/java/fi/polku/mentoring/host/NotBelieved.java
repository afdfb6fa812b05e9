package fi.polku.mentoring.host;

import java.io.Serial;

/** A value that a host sent cannot be right. Caught where a page is read, and counted; never reaches a person. */
public final class NotBelieved extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final RejectReason reason;
    private final String field;

    /**
     * Not believed.
     *
     * @param reason why
     * @param field which part of the record
     */
    public NotBelieved(RejectReason reason, String field) {
        super(reason.code() + " " + field, null, false, false);
        this.reason = reason;
        this.field = field;
    }

    /**
     * Why.
     *
     * @return the reason
     */
    public RejectReason reason() {
        return reason;
    }

    /**
     * Which part of the record.
     *
     * @return the field's name in the port's record
     */
    public String field() {
        return field;
    }
}

package fi.polku.mentoring.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** How sealing and verifying went, in the database, for the administrator's page and for other nodes. */
final class SealState {
    private SealState() {}

    /** When everything was last verified; long ago when never. */
    static Instant verifiedAt(Connection database) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement("select verified_at from polku.audit_state");
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant)
                            .orElse(Instant.EPOCH)
                    : Instant.EPOCH;
        }
    }

    static int verified(Connection database, Instant now, Verdict verdict) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(
                "update polku.audit_state set verified_at = ?, verified_records = ?, finding = ?")) {
            statement.setObject(1, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            statement.setLong(2, verdict.records());
            statement.setString(3, verdict.finding().map(Finding::text).orElse(null));
            return statement.executeUpdate();
        }
    }

    /** Writes only when something is different. */
    static int fault(Connection database, Instant now, Optional<SealFault> fault) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(
                "update polku.audit_state set fault = ?, fault_since = ? where fault is distinct from ?")) {
            String code = fault.map(SealFault::code).orElse(null);
            statement.setString(1, code);
            statement.setObject(2, fault.isPresent() ? OffsetDateTime.ofInstant(now, ZoneOffset.UTC) : null);
            statement.setString(3, code);
            return statement.executeUpdate();
        }
    }
}

package fi.polku.mentoring.persistence;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.Serial;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.hibernate.engine.jdbc.connections.internal.DatasourceConnectionProviderImpl;
import org.jspecify.annotations.Nullable;

/**
 * The connection that carries the actor: the first statement of each transaction sets who acts and checks the session,
 * in one trip. Hibernate takes a connection for each statement, the server hands out the same one within a transaction,
 * and the setting is local to the transaction; so it is remembered there and nowhere else.
 */
public class ActorConnections extends DatasourceConnectionProviderImpl {
    @Serial
    private static final long serialVersionUID = 1;

    private static final String BEGIN =
            "select status, name, language, supervises, guest, unread, desk, coordinates, polku_keys.epoch() as keys_epoch from polku.begin_as(?, ?, ?, ?, ?)";

    private transient @Nullable TransactionSynchronizationRegistry transactions;

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        Optional<Actor> actor = Acting.current();
        if (actor.isPresent()) {
            TransactionSynchronizationRegistry registry = registry();
            if (registry.getTransactionStatus() == Status.STATUS_ACTIVE
                    && registry.getResource(ActorConnections.class) == null) {
                try {
                    registry.putResource(Standing.class, begin(connection, actor.get()));
                } catch (SQLException | RuntimeException e) {
                    closeConnection(connection);
                    throw e;
                }
                registry.putResource(ActorConnections.class, actor.get());
            }
        }
        return connection;
    }

    /** Makes the actor the one of the connection's transaction. */
    static Standing begin(Connection connection, Actor actor) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(BEGIN)) {
            call.setObject(1, actor.who().orElse(null), Types.OTHER);
            call.setObject(2, actor.organisation().orElse(null), Types.OTHER);
            call.setString(3, actor.roleCodes());
            call.setObject(4, actor.session().orElse(null), Types.OTHER);
            call.setBoolean(5, Acting.asked());
            try (ResultSet row = call.executeQuery()) {
                if (!row.next() || !"ok".equals(row.getString("status"))) {
                    throw new Problem.SignedOut();
                }
                Standing standing = new Standing(
                        Optional.ofNullable(row.getString("name")),
                        Optional.ofNullable(row.getString("language")),
                        row.getBoolean("supervises"),
                        row.getBoolean("guest"),
                        row.getInt("unread"),
                        row.getBoolean("desk"),
                        row.getBoolean("coordinates"),
                        row.getLong("keys_epoch"));
                Acting.met(standing);
                return standing;
            }
        }
    }

    @SuppressWarnings("BanJNDI") // a fixed name of the server's own; no input reaches it
    private TransactionSynchronizationRegistry registry() {
        TransactionSynchronizationRegistry known = transactions;
        if (known == null) {
            try {
                known = InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
            } catch (NamingException e) {
                throw new IllegalStateException("the server offers no TransactionSynchronizationRegistry", e);
            }
            transactions = known;
        }
        return known;
    }
}

package fi.polku.mentoring.persistence;

import java.io.Serial;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.engine.spi.LoadQueryInfluencers;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.query.results.ResultSetMapping;
import org.hibernate.query.results.ResultSetMappingImpl;
import org.hibernate.service.spi.ServiceContributor;
import org.hibernate.sql.results.jdbc.internal.JdbcValuesMappingProducerProviderStandard;
import org.hibernate.sql.results.jdbc.internal.ResultSetAccess;
import org.hibernate.sql.results.jdbc.spi.JdbcValuesMapping;
import org.hibernate.sql.results.jdbc.spi.JdbcValuesMappingProducerProvider;
import org.hibernate.sql.results.jdbc.spi.JdbcValuesMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Keeps native queries from costing a second statement. Hibernate asks the driver what the type of each column is called,
 * and PostgreSQL's driver asks the catalog before it says so, to tell {@code serial} from {@code integer}: once for every
 * query on every connection. The result itself says enough.
 */
public class NativeColumns implements ServiceContributor {
    @Override
    public void contribute(StandardServiceRegistryBuilder services) {
        services.addService(JdbcValuesMappingProducerProvider.class, new Provider());
    }

    private static final class Provider extends JdbcValuesMappingProducerProviderStandard {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public ResultSetMapping buildResultSetMapping(
                @Nullable String name, boolean dynamic, SessionFactoryImplementor factory) {
            return new Mapping(name, dynamic);
        }
    }

    private static final class Mapping extends ResultSetMappingImpl {
        Mapping(@Nullable String name, boolean dynamic) {
            super(name, dynamic);
        }

        @Override
        public JdbcValuesMapping resolve(
                JdbcValuesMetadata columns, LoadQueryInfluencers influencers, SessionFactoryImplementor factory) {
            return super.resolve(
                    columns instanceof ResultSetAccess result ? new SelfTold(result) : columns, influencers, factory);
        }
    }

    /** The same result, whose columns tell their types' names without the catalog. */
    private record SelfTold(ResultSetAccess result) implements ResultSetAccess {
        @Override
        public ResultSet getResultSet() {
            ResultSet rows = result.getResultSet();
            return replacing(ResultSet.class, rows, "getMetaData", (Object[] none) -> columns(rows.getMetaData()));
        }

        private static ResultSetMetaData columns(ResultSetMetaData told) {
            return replacing(
                    ResultSetMetaData.class,
                    told,
                    "getColumnTypeName",
                    (Object[] column) -> typeName(told, (Integer) column[0]));
        }

        /** As far as the dialect goes by it: elsewhere it goes by the type's code. */
        private static String typeName(ResultSetMetaData told, int column) throws SQLException {
            int code = told.getColumnType(column);
            return switch (code) {
                case Types.OTHER ->
                    "java.util.UUID".equals(told.getColumnClassName(column)) ? "uuid" : told.getColumnTypeName(column);
                case Types.ARRAY, Types.TIME -> told.getColumnTypeName(column);
                case Types.TIMESTAMP -> "timestamptz"; // there is no other in our schema
                default -> JDBCType.valueOf(code).getName();
            };
        }

        @Override
        public SessionFactoryImplementor getFactory() {
            return result.getFactory();
        }

        @Override
        public void release() {
            result.release();
        }
    }

    private interface Answer {
        Object to(Object[] arguments) throws SQLException;
    }

    private static <T> T replacing(Class<T> type, T original, String name, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                NativeColumns.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        method.getName().equals(name) ? answer.to(arguments) : asked(original, method, arguments)));
    }

    private static @Nullable Object asked(Object original, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(original, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}

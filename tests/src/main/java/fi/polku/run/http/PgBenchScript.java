package fi.polku.run.http;

import fi.polku.run.Executed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of one request as a script of pgbench, in one transaction.
 *
 * @param text the script
 * @param variables what stands for the parameters, by the names in the script
 */
record PgBenchScript(String text, Map<String, String> variables) {
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    /** pgbench draws no wider range. */
    private static final long WIDEST = 1L << 62;

    /**
     * Writes it.
     *
     * @param one the statements of a request
     * @param other the same of another such request: ids that differ are made by each request, so the script makes them too
     * @throws IllegalArgumentException when they are not the same statements
     */
    static PgBenchScript of(List<Executed> one, List<Executed> other) {
        Map<String, String> fresh = fresh(one, other);
        Map<String, String> variables = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= fresh.size(); i++) {
            text.append("\\set high%d random(1, %d)\n".formatted(i, WIDEST));
            text.append("\\set low%d random(1, %d)\n".formatted(i, WIDEST));
        }
        text.append("begin;\n");
        for (int i = 0; i < one.size(); i++) {
            text.append(statement(i, one.get(i), fresh, variables)).append(";\n");
        }
        return new PgBenchScript(text.append("commit;\n").toString(), variables);
    }

    private static Map<String, String> fresh(List<Executed> one, List<Executed> other) {
        if (!one.stream()
                .map(Executed::sql)
                .toList()
                .equals(other.stream().map(Executed::sql).toList())) {
            throw new IllegalArgumentException("Two requests asked differently: " + one + " and " + other);
        }
        Map<String, String> fresh = new LinkedHashMap<>();
        for (int i = 0; i < one.size(); i++) {
            List<Optional<String>> values = one.get(i).parameters();
            for (int j = 0; j < values.size(); j++) {
                boolean same = values.get(j).equals(other.get(i).parameters().get(j));
                values.get(j)
                        .filter(value -> !same && UUID.matcher(value).matches())
                        .ifPresent(value -> fresh.computeIfAbsent(value, id -> made(fresh.size() + 1)));
            }
        }
        return fresh;
    }

    /** An id that the client has drawn, as SQL; the database's own would be one more statement. */
    private static String made(int number) {
        return "(lpad(to_hex(:high%1$d::bigint), 16, '0') || lpad(to_hex(:low%1$d::bigint), 16, '0'))::uuid"
                .formatted(number);
    }

    private static String statement(
            int number, Executed executed, Map<String, String> fresh, Map<String, String> variables) {
        return PARAMETER.matcher(executed.sql()).replaceAll(found -> {
            int parameter = Integer.parseInt(found.group(1));
            Optional<String> value = executed.parameters().get(parameter - 1);
            // pgbench has no variables for these two.
            if (value.isEmpty() || value.get().isEmpty()) {
                return value.isEmpty() ? "null" : "''";
            }
            if (fresh.containsKey(value.get())) {
                return Matcher.quoteReplacement(fresh.get(value.get()));
            }
            String name = "s%dp%d".formatted(number + 1, parameter);
            variables.put(name, value.get());
            return ":" + name;
        });
    }
}

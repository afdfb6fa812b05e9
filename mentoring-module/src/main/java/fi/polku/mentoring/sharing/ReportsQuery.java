package fi.polku.mentoring.sharing;

/** Those over whom the acting person stands as supervisor or deputy, as part of a query: the same that the policies ask. */
public final class ReportsQuery {

    private ReportsQuery() {}

    /**
     * The condition that a person is one of them. The array is asked for once a statement, and finds people by an index.
     *
     * @param row the alias of the table of people
     * @return to stand in a where clause
     */
    public static String are(String row) {
        return "(%1$s.supervisor = any (cast((select polku.acts_for()) as uuid[])) and %1$s.active and %1$s.id <> polku.person())"
                .formatted(row);
    }
}

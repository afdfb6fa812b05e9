package fi.polku.tests.data;

/**
 * One way to read, and what it may cost.
 *
 * @param route as in the OpenAPI document or the resource: {@code GET /goals/{id}}
 * @param reader who reads
 * @param address what is asked for
 * @param atMost so many statements
 */
record Reading(String route, Reader reader, String address, int atMost) {
    enum Reader {
        EXPERT,
        SUPERVISOR,
        HR,
        ADMIN
    }

    boolean isApi() {
        return address.startsWith("/api/");
    }

    @Override
    public String toString() {
        return reader + " " + route + " (" + address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…") + ")";
    }
}

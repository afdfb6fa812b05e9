package fi.polku.run.http;

/**
 * A case of the bench.
 *
 * @param name short, for files and addresses
 * @param title as it stands in the table
 * @param request what is asked again and again
 * @param status what every answer must have
 */
record Scene(String name, String title, Request request, int status) {}

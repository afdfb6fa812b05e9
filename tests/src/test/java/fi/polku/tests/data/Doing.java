package fi.polku.tests.data;

/** What one can do with a row. */
enum Doing {
    SEE,
    CHANGE,
    REMOVE,
    /** Make one just like it. */
    ADD
}

package fi.polku.mentoring.sync;

/** Something was written into the outbox; told to the worker when the transaction has succeeded. */
record Written() {}

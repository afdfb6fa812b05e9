package fi.polku.mentoring.host;

/**
 * Why a host could not be read, as it is kept and shown.
 *
 * @param reason in a word
 * @param words what was tried and what happened, in the words of Polku and the network; no personal data
 */
public record Fault(FaultReason reason, String words) {}

package fi.polku.mentoring.proposal;

/** A proposal waits to be worked out. */
record ProposalAsked() {}

package fi.polku.mentoring.owndata;

/** An administrator wants what is due destroyed now. */
record RetentionAsked() {}

package fi.polku.mentoring.keys;

/** An administrator wants every data key wrapped anew. */
record RotationBegun() {}

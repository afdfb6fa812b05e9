package fi.polku.reference;

import java.time.LocalDate;

/** That a development discussion was held; what was said is nobody else's. */
public record Discussion(String id, String person, LocalDate heldOn) {}

package fi.polku.reference;

import java.util.Optional;

/** An organisational unit; an agency when its agency is its own id. */
public record Unit(String id, String agency, Optional<String> parent, Names name) {}

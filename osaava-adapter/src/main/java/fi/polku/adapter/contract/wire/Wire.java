package fi.polku.adapter.contract.wire;

/** What every message of the contract has in common. */
public final class Wire {
    /** The namespace of version 1, the same in all of its minor versions. */
    public static final String NAMESPACE = "urn:polku:competence-system-adapter:v1";

    /** The version of the contract that this binding was written against. */
    public static final String VERSION = "1.0";

    private Wire() {}
}

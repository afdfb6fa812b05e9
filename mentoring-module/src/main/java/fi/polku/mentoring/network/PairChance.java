package fi.polku.mentoring.network;

import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Localized;
import java.util.UUID;

/**
 * As what the reader may invite somebody to a pair.
 *
 * @param programme one without rounds that takes them both
 * @param name what it is called
 * @param role the other's
 */
public record PairChance(UUID programme, Localized name, GroupRole role) {}

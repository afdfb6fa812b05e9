package fi.polku.mentoring.proposal;

import fi.polku.mentoring.shared.Localized;
import java.util.UUID;

/**
 * How much a programme cares for each wish.
 *
 * @param programme which
 * @param name what it is called
 * @param runs whether the reader runs it, and may weigh them
 * @param weights of all wishes
 * @param version for If-Match; 0 until somebody has said how much
 */
public record ProgrammeWishes(UUID programme, Localized name, boolean runs, Weights weights, int version) {}

package fi.polku.mentoring.matching;

import java.util.List;

/**
 * Groups that an engine found, as numbers of a {@link Pool}.
 *
 * @param reached iterations done
 */
record Found(List<int[]> groups, Result.Method method, long reached, boolean cutShort) {}

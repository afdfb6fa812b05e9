package fi.polku.mentoring.owndata;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What of a kind would be destroyed today.
 *
 * @param rule by which
 * @param upTo whose time ran from that day or an earlier one
 * @param people of how many people
 * @param things how many; absent where fewer than five people have them
 * @param held how many people are left out as they are held
 */
public record DueNow(Rule rule, LocalDate upTo, long people, Optional<Long> things, long held) {}

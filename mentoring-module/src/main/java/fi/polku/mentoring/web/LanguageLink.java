package fi.polku.mentoring.web;

/**
 * A language one may read in.
 *
 * @param code for {@code lang} and {@code hreflang}: {@code sv}
 * @param name its name in itself: {@code svenska}
 * @param mark what the switch shows: {@code SV}
 * @param href chooses it and comes back here
 * @param current whether the page is in it
 */
public record LanguageLink(String code, String name, String mark, String href, boolean current) {}

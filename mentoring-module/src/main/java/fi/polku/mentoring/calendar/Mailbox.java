package fi.polku.mentoring.calendar;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Somebody's address, by which a calendar knows them (RFC 5545, 3.3.3: a {@code mailto:} address).
 *
 * @param address as mail goes to it; its letters' case does not matter
 * @param name as people call them, without what could end a parameter; the address where there is none
 */
public record Mailbox(String address, String name) {
    /** Longest address (RFC 5321, 4.5.3.1.3, less its brackets). */
    public static final int MOST_ADDRESS = 254;
    /** Longest name. */
    public static final int MOST_NAME = 120;

    private static final Pattern USABLE =
            Pattern.compile("[A-Za-z0-9!#$&'*+/=?_~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

    /**
     * An address with a name.
     *
     * @throws IllegalArgumentException when mail cannot go to the address: ask {@link #usable} first
     */
    public Mailbox {
        if (!usable(address)) {
            throw new IllegalArgumentException("Not an address");
        }
        address = address.toLowerCase(Locale.ROOT);
        String plain = OneLine.ofParameter(name, MOST_NAME);
        name = plain.isEmpty() ? address : plain;
    }

    /**
     * Whether an address can stand in a calendar: plain letters and signs, as a person's address at work is made of.
     *
     * @param address maybe wrong
     * @return whether it can
     */
    public static boolean usable(String address) {
        return address.length() <= MOST_ADDRESS && USABLE.matcher(address).matches();
    }

    URI uri() {
        return URI.create("mailto:" + address);
    }
}

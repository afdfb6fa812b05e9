package fi.polku.mentoring.material;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The name of a file as it is kept and given back: no path, nothing that is not seen, nothing that turns the reading direction. */
final class FileName {
    static final int LONGEST = 120;

    private static final String NOT_IN_NAMES = "<>:\"|?*\\/%;`$";
    /** Names that Windows keeps for devices. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com1", "com2", "lpt1", "lpt2");

    private FileName() {}

    /** What is left of a name; empty when nothing is. */
    static String clean(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String seen = last.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                .filter(FileName::isSeen)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        // first the one form of each letter: the Greek question mark becomes a semicolon by it
        String name = Normalizer.normalize(seen, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(c -> NOT_IN_NAMES.indexOf(c) >= 0 ? "_" : Character.toString(c))
                .collect(Collectors.joining())
                .replaceAll(" +", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        int dot = name.indexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        return shortened(DEVICES.contains(stem) ? "_" + name : name).replaceAll("[. ]+$", "");
    }

    /** Controls, marks of direction, zero widths, halves of characters and what is for private use are not. */
    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** The extension stays. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int end = LONGEST - extension.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + extension;
    }
}

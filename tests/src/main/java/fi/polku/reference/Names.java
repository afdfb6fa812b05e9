package fi.polku.reference;

import java.util.Locale;
import org.apache.commons.csv.CSVRecord;

/** A name in the three languages of Finnish state administration's systems. */
public record Names(String fi, String sv, String en) {

    static Names of(CSVRecord row) {
        return new Names(
                row.get("fi").strip(), row.get("sv").strip(), row.get("en").strip());
    }

    /** The name in that language; Finnish for any that is not Swedish or English. */
    public String in(Locale language) {
        return switch (language.getLanguage()) {
            case "sv" -> sv;
            case "en" -> en;
            default -> fi;
        };
    }
}

package fi.polku.reference;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Gives everybody a common Finnish or Finland-Swedish name that nobody else here has. */
final class NameGiver {
    private static final int SWEDISH_PERCENT = 15;
    private static final int ENGLISH_PERCENT = 3;

    private final Random random;
    private final List<CommonName> common;
    private final Set<String> taken = new HashSet<>();

    private record CommonName(String kind, String language, String name) {}

    /** A name, the language of its bearer, and whether it came by chance. */
    record Given(String given, String family, String language, boolean free) {
        /** The name as it stands before the @ of an e-mail address. */
        String address() {
            var plain = Normalizer.normalize(given + "." + family, Normalizer.Form.NFD);
            return plain.replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        }
    }

    NameGiver(Random random) {
        this.random = random;
        this.common = Csv.rows("names.csv").stream()
                .map(row -> new CommonName(row.get("kind"), row.get("language"), row.get("name")))
                .toList();
        Arrays.stream(DemoPeople.values()).map(demo -> demoName(demo).address()).forEach(taken::add);
    }

    Given nameOf(String id) {
        return Arrays.stream(DemoPeople.values())
                .filter(demo -> demo.id().equals(id))
                .map(NameGiver::demoName)
                .findAny()
                .orElseGet(this::free);
    }

    private static Given demoName(DemoPeople demo) {
        return new Given(demo.givenName(), demo.familyName(), demo.language(), false);
    }

    private Given free() {
        var swedish = random.nextInt(100) < SWEDISH_PERCENT;
        var family = swedish ? "sv" : "fi";
        var language = random.nextInt(100) < ENGLISH_PERCENT ? "en" : family;
        Given name;
        do {
            name = new Given(pick("given", family), pick("family", family), language, true);
        } while (!taken.add(name.address()));
        return name;
    }

    private String pick(String kind, String language) {
        var names = common.stream()
                .filter(name -> name.kind().equals(kind) && name.language().equals(language))
                .toList();
        return names.get(random.nextInt(names.size())).name();
    }
}

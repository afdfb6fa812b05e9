package fi.polku.mentoring.proposal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where somebody can meet, from what they typed: a place is the same in Finnish and Swedish and in every case of its name. Places that are not known
 * are compared as they were typed, unless it is more than a name.
 */
final class MeetingPlaces {
    private static final int SHORTEST = 3;
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 3;
    private static final Locale FINNISH = Locale.forLanguageTag("fi");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> NO_PLACES = Set.of(
            "tai",
            "sekä",
            "joko",
            "vain",
            "mieluiten",
            "alue",
            "alueella",
            "seutu",
            "seudulla",
            "keskusta",
            "keskustassa",
            "kaupunki",
            "missä",
            "tahansa",
            "toimisto",
            "toimistolla",
            "eller",
            "och",
            "samt",
            "helst",
            "bara",
            "centrum",
            "regionen",
            "området",
            "kontoret",
            "and",
            "the",
            "only",
            "city",
            "centre",
            "area",
            "office",
            "region",
            "near",
            "preferably");
    private static final Map<String, List<String>> KNOWN = known();

    private MeetingPlaces() {}

    /** By the name of a place, with what its names begin in either language. */
    private static Map<String, List<String>> known() {
        Properties properties = new Properties();
        try (InputStream file = Objects.requireNonNull(MeetingPlaces.class.getResourceAsStream("places.properties"))) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, List<String>> known = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(name -> known.put(
                        name, Arrays.asList(properties.getProperty(name).split(" ", -1))));
        return new LinkedHashMap<>(known);
    }

    /**
     * Codes of the places, at most {@value #MOST}. Where a place is known, it alone counts; what is not known is a place of its own while it is as short as a name, and a sentence
     * in which no place is known says nothing that could be compared.
     */
    static Set<String> of(String typed) {
        List<String> words = Arrays.stream(NO_LETTER.split(typed.toLowerCase(FINNISH), -1))
                .filter(word -> word.length() >= SHORTEST && !NO_PLACES.contains(word))
                .toList();
        Set<String> known = words.stream()
                .map(MeetingPlaces::named)
                .flatMap(Optional::stream)
                .limit(MOST)
                .collect(Collectors.toCollection(TreeSet::new));
        return known.isEmpty() && words.size() <= LONGEST_NAME ? new TreeSet<>(words) : known;
    }

    private static Optional<String> named(String word) {
        return KNOWN.entrySet().stream()
                .filter(place -> place.getValue().stream().anyMatch(word::startsWith))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}

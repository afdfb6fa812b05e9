package fi.polku.run.sync;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Everybody of a large administration and what the host knows of them, as elements of the contract. Each element is made from
 * its number when it is asked for; nothing is kept.
 *
 * @param people in equal numbers in each agency
 * @param ratings of each person
 * @param seed of all that is random
 */
record Population(int people, int agencies, int ratings, long seed) {
    /** In the order in which they are read. */
    static final List<String> COLLECTIONS =
            List.of("scales", "frameworks", "competences", "units", "people", "profiles");

    static final int COMPETENCES = 400;
    private static final int UNITS_OF_AN_AGENCY = 14;
    private static final int TEAM = 20;
    private static final int LEVELS = 5;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    /** With none of these in common with the number of competences, a walk in such steps meets each once. */
    private static final int[] STEPS = {1, 3, 7, 9, 11, 13, 17, 19, 21, 23};

    private static final List<String> GIVEN = List.of(
            "Aino", "Eero", "Helmi", "Onni", "Venla", "Väinö", "Siiri", "Oiva", "Lyyli", "Arvo", "Björn", "Åsa",
            "Linnéa", "Gustav", "Sári", "Niillas");

    private static final List<String> FAMILY = List.of(
            "Korhonen",
            "Virtanen",
            "Mäkinen",
            "Nieminen",
            "Hämäläinen",
            "Järvinen",
            "Öhman",
            "Lindström",
            "Sjöblom",
            "Åkerlund",
            "Heikkinen",
            "Koskinen",
            "Aikio",
            "Rantanen",
            "Laaksonen",
            "Peltola",
            "Ahonen");

    Population {
        if (people < agencies || ratings > COMPETENCES) {
            throw new IllegalArgumentException("An agency has somebody, and nobody is rated twice in one thing");
        }
    }

    /** How many elements a collection has. */
    int count(String collection) {
        return switch (collection) {
            case "scales", "frameworks" -> 1;
            case "competences" -> COMPETENCES;
            case "units" -> agencies * UNITS_OF_AN_AGENCY;
            case "people", "profiles" -> people;
            default -> throw new IllegalArgumentException(collection);
        };
    }

    /**
     * An element of a collection.
     *
     * @param number from zero
     * @param state what it has become: with each, people work elsewhere and are rated anew
     */
    String element(String collection, int number, Moments.State state) {
        return switch (collection) {
            case "scales" -> scale(state);
            case "frameworks" ->
                "<framework id=\"large\" scale=\"large\"%s>%s</framework>"
                        .formatted(changed(state), name("Suuri viitekehys"));
            case "competences" ->
                "<competence framework=\"large\" uri=\"%s\"%s>%s</competence>"
                        .formatted(uri(number), changed(state), name("Osaaminen " + number));
            case "units" -> unit(number, state);
            case "people" -> person(number, state);
            case "profiles" -> profile(number, state);
            default -> throw new IllegalArgumentException(collection);
        };
    }

    private static String scale(Moments.State state) {
        StringBuilder scale = new StringBuilder("<scale id=\"large\"" + changed(state) + ">" + name("Tasot"));
        for (int level = 1; level <= LEVELS; level++) {
            scale.append("<level value=\"%d\">%s</level>".formatted(level, name("Taso " + level)));
        }
        return scale.append("</scale>").toString();
    }

    private static String unit(int number, Moments.State state) {
        int agency = number / UNITS_OF_AN_AGENCY;
        int within = number % UNITS_OF_AN_AGENCY;
        String parent = within == 0 ? "" : " parent=\"" + unitId(agency, 0) + "\"";
        return "<unit id=\"%s\" agency=\"%s\"%s%s>%s</unit>"
                .formatted(
                        unitId(agency, within),
                        unitId(agency, 0),
                        parent,
                        changed(state),
                        name("Yksikkö " + agency + "." + within));
    }

    private static String unitId(int agency, int within) {
        return String.format(Locale.ROOT, "a-%03d-%02d", agency, within);
    }

    private String person(int number, Moments.State state) {
        SplittableRandom random = random(number, 0);
        int agency = agency(number);
        int within = number - first(agency);
        int team = within / TEAM;
        String given = GIVEN.get(random.nextInt(GIVEN.size()));
        String family = FAMILY.get(random.nextInt(FAMILY.size()));
        String unit = unitId(agency, 1 + (team + state.number()) % (UNITS_OF_AN_AGENCY - 1));
        return new StringBuilder("<person id=\"")
                .append(personId(number))
                .append("\" givenName=\"")
                .append(given)
                .append("\" familyName=\"")
                .append(family)
                .append("\" email=\"p")
                .append(number)
                .append("@a-")
                .append(agency)
                .append(".example.org\" language=\"")
                .append(random.nextInt(10) == 0 ? "sv" : "fi")
                .append("\" unit=\"")
                .append(unit)
                .append(within == 0 ? "" : "\" supervisor=\"" + personId(supervisor(number)))
                .append("\" employedFrom=\"")
                .append(FIRST_DAY.plusDays(random.nextInt(9000)))
                .append('"')
                .append(changed(state))
                .append("/>")
                .toString();
    }

    private String profile(int number, Moments.State state) {
        SplittableRandom random = random(number, 1 + state.number());
        SplittableRandom same = random(number, 1);
        int at = same.nextInt(COMPETENCES);
        int step = STEPS[same.nextInt(STEPS.length)];
        StringBuilder profile = new StringBuilder(ratings * 220)
                .append("<profile person=\"")
                .append(personId(number))
                .append('"')
                .append(changed(state))
                .append('>');
        for (int rating = 0; rating < ratings; rating++) {
            int level = 1 + random.nextInt(LEVELS);
            profile.append("<entry framework=\"large\" competence=\"")
                    .append(uri(at))
                    .append("\" level=\"")
                    .append(level)
                    .append("\" target=\"")
                    .append(Math.min(LEVELS, level + random.nextInt(2)))
                    .append("\" assessor=\"supervisor\" assessedBy=\"")
                    .append(personId(supervisor(number)))
                    .append("\" assessedOn=\"")
                    .append(FIRST_DAY.plusDays(8000 + random.nextInt(1700)))
                    .append("\"/>");
            at = (at + step) % COMPETENCES;
        }
        return profile.append("</profile>").toString();
    }

    static String personId(int number) {
        return String.format(Locale.ROOT, "p-%06d", number);
    }

    private int supervisor(int number) {
        int first = first(agency(number));
        int within = number - first;
        return within % TEAM == 0 ? first : first + within / TEAM * TEAM;
    }

    private int agency(int number) {
        return (int) ((long) number * agencies / people);
    }

    /** The number of the first person of an agency, its head. */
    private int first(int agency) {
        return (int) (((long) agency * people + agencies - 1) / agencies);
    }

    private String uri(int competence) {
        SplittableRandom random = random(competence, -1);
        return "http://data.europa.eu/esco/skill/" + new UUID(random.nextLong(), random.nextLong());
    }

    private SplittableRandom random(int number, int purpose) {
        return new SplittableRandom(seed * 1_000_003 + purpose * 7_919L + number * 0x9E3779B97F4A7C15L);
    }

    private static String changed(Moments.State state) {
        return " changed=\"" + state.changed() + "\"";
    }

    private static String name(String text) {
        return "<name fi=\"" + text + "\" sv=\"" + text + "\" en=\"" + text + "\"/>";
    }
}

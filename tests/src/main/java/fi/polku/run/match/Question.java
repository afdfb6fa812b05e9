package fi.polku.run.match;

import fi.polku.mentoring.matching.Budget;
import fi.polku.mentoring.matching.Instance;
import fi.polku.mentoring.shared.Localized;
import java.util.Map;

/**
 * What a file asks.
 *
 * @param names what people call the codes and ids, where the file tells
 */
record Question(Instance instance, Budget budget, Map<String, Localized> names) {
    Question {
        names = Map.copyOf(names);
    }
}

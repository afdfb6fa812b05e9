package fi.polku.mentoring.host;

import java.util.Map;

/**
 * What a run did to one part of the copy.
 *
 * @param feed the part's name
 * @param totals over all its pages
 * @param reasons how often something was left out, by the code of the reason
 */
public record PartReport(String feed, SyncRun.Totals totals, Map<String, Long> reasons) {

    public PartReport {
        reasons = Map.copyOf(reasons);
    }
}

package fi.polku.mentoring.deputy.web;

import fi.polku.mentoring.deputy.Deputyship;
import fi.polku.mentoring.sharing.Colleague;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How far somebody has come in naming a deputy: for whom, who, and then when.
 *
 * @param asHr whether human resources name, for another
 * @param supervisor for whom; absent until chosen, and for oneself
 * @param person who stands in; absent until chosen
 * @param found people found by the name that was looked for; absent when none was
 */
public record Naming(
        boolean asHr,
        Optional<Deputyship.Party> supervisor,
        Optional<Deputyship.Party> person,
        Optional<List<Colleague>> found) {

    /**
     * Whether it is still to be said for whom.
     *
     * @return false for oneself
     */
    public boolean needsSupervisor() {
        return asHr && supervisor.isEmpty();
    }

    /**
     * The address of the page on which somebody is chosen.
     *
     * @param chosen who was found
     * @return the next step
     */
    public String choose(UUID chosen) {
        if (needsSupervisor()) {
            return "/deputies/new?as=hr&supervisor=" + chosen;
        }
        return "/deputies/new?" + asked() + "person=" + chosen;
    }

    private String asked() {
        return supervisor.map(s -> "as=hr&supervisor=" + s.id() + "&").orElse("");
    }
}

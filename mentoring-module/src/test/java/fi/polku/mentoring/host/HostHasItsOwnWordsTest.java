package fi.polku.mentoring.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.shared.Localized;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Configuration tells what levels are called in a host, and where its pages are. */
class HostHasItsOwnWordsTest {
    private static final Map<Integer, Localized> TWO = Map.of(1, word("Alku"), 2, word("Loppu"));

    @Test
    void levels_are_called_as_configured_and_keep_their_descriptions() {
        List<ScaleStep> named = conventions(TWO, HostConventions.Links.NONE).named(scale(2));
        assertThat(named).extracting(step -> step.name().fi()).containsExactly("Alku", "Loppu");
        assertThat(named).extracting(ScaleStep::description).containsOnly(Optional.of(word("Kuvaus")));
    }

    @Test
    void a_scale_with_other_levels_keeps_its_own_names() {
        HostConventions conventions = conventions(TWO, HostConventions.Links.NONE);
        assertThat(conventions.named(scale(3))).isEqualTo(scale(3));
        assertThat(conventions.named(scale(1))).isEqualTo(scale(1));
        assertThat(conventions(Map.of(), HostConventions.Links.NONE).named(scale(2)))
                .isEqualTo(scale(2));
    }

    @Test
    void an_id_in_a_link_is_encoded() {
        HostConventions.Links links = new HostConventions.Links(
                Optional.of("https://host.example/p/{person}?tab=osaaminen"),
                Optional.of("https://host.example/c?uri={competence}"));
        assertThat(links.toPerson("a b/ä?&")).contains("https://host.example/p/a%20b%2F%C3%A4%3F%26?tab=osaaminen");
        assertThat(links.toCompetence("http://x/y#1")).contains("https://host.example/c?uri=http%3A%2F%2Fx%2Fy%231");
        assertThat(HostConventions.Links.NONE.toPerson("p-1")).isEmpty();
    }

    @Test
    void a_link_that_leads_nowhere_or_everybody_to_one_page_is_not_taken() {
        for (String wrong : List.of("javascript:alert('{person}')", "/p/{person}", "https://host.example/p", "")) {
            assertThatThrownBy(() -> new HostConventions.Links(Optional.of(wrong), Optional.empty()))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("{person}");
        }
    }

    private static HostConventions conventions(Map<Integer, Localized> levels, HostConventions.Links links) {
        return new HostConventions(
                word("Talo"), Duration.ofHours(1), Optional.empty(), Optional.empty(), levels, links);
    }

    private static List<ScaleStep> scale(int levels) {
        return IntStream.rangeClosed(1, levels)
                .mapToObj(level -> new ScaleStep(level, word("Taso " + level), Optional.of(word("Kuvaus"))))
                .toList();
    }

    private static Localized word(String fi) {
        return new Localized(fi, "", "");
    }
}

package fi.polku.reference;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.reference.Catalogue.Competence;
import fi.polku.reference.Catalogue.Group;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    @Test
    void esco_is_there_as_a_whole_with_three_languages() {
        assertThat(CATALOGUE.of(Catalogue.ESCO)).hasSize(13_896);
        assertThat(CATALOGUE.competences())
                .extracting(Competence::name)
                .allSatisfy(name -> assertThat(new String[] {name.fi(), name.sv(), name.en()})
                        .doesNotContain("")
                        .allSatisfy(label -> assertThat(label).isEqualTo(label.strip())));
    }

    @Test
    void labels_with_commas_are_read_as_one() {
        assertThat(CATALOGUE.of(Catalogue.ESCO))
                .extracting(competence -> competence.name().en())
                .contains("browse, search and filter data, information and digital content");
    }

    @Test
    void expert_work_is_sixty_skills_of_esco_ten_to_a_group() {
        var chosen = CATALOGUE.of(Catalogue.EXPERT_WORK);
        assertThat(chosen).hasSize(60).extracting(Competence::uri).doesNotHaveDuplicates();
        var groups = CATALOGUE.frameworks().get(0).groups();
        assertThat(groups).hasSize(6);
        assertThat(chosen.stream()
                        .map(competence -> competence.group().orElseThrow())
                        .collect(groupingBy(group -> group, counting())))
                .hasSize(6)
                .containsOnlyKeys(groups.stream().map(Group::id).toList())
                .allSatisfy((group, size) -> assertThat(size).isEqualTo(10));
    }

    @Test
    void the_choice_names_the_skills_that_its_addresses_stand_for() {
        var labels = CATALOGUE.of(Catalogue.EXPERT_WORK).stream()
                .map(competence -> competence.name().en())
                .toList();
        assertThat(Csv.rows("expert-work.csv"))
                .extracting(row -> row.get("label"))
                .isEqualTo(labels);
    }

    @Test
    void the_scale_has_five_levels_named_in_each_language() {
        var levels = CATALOGUE.scales().get(0).levels();
        assertThat(levels).extracting(Catalogue.Level::value).containsExactly(1, 2, 3, 4, 5);
        for (var language : new String[] {"fi", "sv", "en"}) {
            assertThat(levels)
                    .extracting(level -> level.name().in(Locale.forLanguageTag(language)))
                    .doesNotHaveDuplicates();
        }
        assertThat(levels.get(2).name()).isEqualTo(new Names("Osaava", "Kunnig", "Proficient"));
    }

    @Test
    void a_skill_outside_the_choice_has_no_group() {
        assertThat(CATALOGUE.of(Catalogue.ESCO)).extracting(Competence::group).containsOnly(Optional.empty());
    }
}

package fi.polku.tests.data;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.MasterKeys;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A sealed text is copied into another row, column or author's place: with every key at hand it does not open there. */
@PolkuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedTextIsCopiedIT {
    private static final String ENTRIES = "/api/v1/log-entries";

    private final Site polku;
    private final List<SealedColumn.Sealed> texts = new ArrayList<>();
    private final Opener opener;

    SealedTextIsCopiedIT(Site polku) {
        this.polku = polku;
        for (String name : List.of("Ensimmäinen", "Toinen")) {
            Writing writing = new Writing(polku, Marker.of(name));
            writing.everywhere();
            SealedColumn.ALL.forEach(column -> texts.addAll(
                    column.of(polku.database(), "polku", writing.author().id())));
        }
        this.opener = new Opener(
                new MasterKeys(polku.installation().secrets().key("keys.master")),
                polku.database().rows("select author, wrapped from polku_keys.data_key where wrapped is not null"));
    }

    @BeforeAll
    void every_column_has_texts_of_both() {
        Set<String> fields = new TreeSet<>();
        texts.forEach(text -> fields.add(text.place().author() + text.place().field()));
        Set<String> bound = new TreeSet<>();
        SealedColumn.ALL.forEach(column -> bound.add(column.field()));
        assertThat(fields).hasSize(2 * bound.size());
    }

    @Test
    void it_opens_at_its_own_place_and_at_no_other() {
        int tried = 0;
        for (SealedColumn.Sealed text : texts) {
            for (SealedColumn.Sealed other : texts) {
                assertThat(opener.opens(text.bytes(), other.place()))
                        .as("%s at %s", text.place(), other.place())
                        .isEqualTo(text.place().equals(other.place()));
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(1000);
    }

    @Test
    void the_product_shows_it_nowhere_else() {
        Someone author = polku.people().fresh();
        Caller me = polku.as(author);
        String mine = me.post(ENTRIES, Map.of("whatHappened", "Ensimmäinen", "insight", "Pidän taukoja"))
                .expect(201)
                .text("id");
        String other = me.post(ENTRIES, Map.of("whatHappened", "Toinen", "insight", "Kysyn enemmän"))
                .expect(201)
                .text("id");
        String copy = "update polku.log_entry t set %s = s.%s from polku.log_entry s"
                + " where t.id = cast(? as uuid) and s.id = cast(? as uuid)";
        polku.database().change(copy.formatted("insight", "insight"), other, mine);
        Answer row = me.get(ENTRIES + "/" + other);
        assertThat(row.status()).isEqualTo(500);
        assertThat(row.body()).doesNotContain("Pidän");
        polku.database().change(copy.formatted("what_happened", "insight"), mine, mine);
        Answer column = me.get(ENTRIES + "/" + mine);
        assertThat(column.status()).isEqualTo(500);
        assertThat(column.body()).doesNotContain("Pidän");
        polku.database().change("delete from polku.log_entry where owner = ?", author.id());
    }
}

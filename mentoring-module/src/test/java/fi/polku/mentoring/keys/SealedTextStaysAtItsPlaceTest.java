package fi.polku.mentoring.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SealedTextStaysAtItsPlaceTest {
    private static final UUID[] AUTHORS = {id(1), id(2), id(3)};
    private static final UUID[] ROWS = {id(1), id(2), id(11), id(12), id(13)};
    private static final String[] FIELDS = {"goal.why", "goal.success", "log_entry.insight", "log_draft.content"};

    private final Vault vault = new Vault();
    private final List<DataKeys.Key> keys = new ArrayList<>();
    private final Map<UUID, List<DataKeys.Key>> owned = new HashMap<>();
    private final Map<UUID, List<UUID>> destroyed = new HashMap<>();

    SealedTextStaysAtItsPlaceTest() throws GeneralSecurityException {
        AeadConfig.register();
        for (UUID author : AUTHORS) {
            keys.add(new DataKeys.Key(author, fresh()));
            owned.put(author, List.of(keys.get(keys.size() - 1)));
        }
        vault.keys = new DataKeys() {
            @Override
            Ring of(UUID author) {
                return new Ring(owned.getOrDefault(author, List.of()), destroyed.getOrDefault(author, List.of()), 0, 0);
            }

            @Override
            Ring ask(UUID author) {
                return of(author);
            }

            @Override
            Aead ofAuthor(UUID author) {
                return of(author).keys().get(0).key();
            }
        };
    }

    @Property(tries = 3000)
    void copied_elsewhere_it_does_not_open(
            @ForAll("places") Place written, @ForAll("places") Place found, @ForAll String text) {
        byte[] sealed = vault.seal(written, text);
        if (written.equals(found)) {
            assertThat(vault.open(found, sealed)).contains(text);
        } else {
            assertThatThrownBy(() -> vault.open(found, sealed)).isInstanceOf(SealBroken.class);
        }
    }

    @Property(tries = 500)
    void with_a_bit_turned_it_does_not_open(
            @ForAll("places") Place place, @ForAll String text, @ForAll("bits") int bit) {
        byte[] sealed = vault.seal(place, text);
        int turned = bit % (sealed.length * 8);
        sealed[turned / 8] ^= (byte) (1 << (turned % 8));
        assertThatThrownBy(() -> vault.open(place, sealed)).isInstanceOf(SealBroken.class);
    }

    @Property(tries = 1000)
    void of_a_person_who_was_merged_it_opens_at_the_moved_row_alone(
            @ForAll("places") Place found, @ForAll("fields") String field) {
        owned.put(AUTHORS[0], List.of(keys.get(0)));
        Place written = new Place(AUTHORS[0], field, ROWS[2]);
        byte[] sealed = vault.seal(written, "teksti");
        owned.put(AUTHORS[1], List.of(keys.get(1), keys.get(0)));
        owned.put(AUTHORS[0], List.of());
        Place moved = new Place(AUTHORS[1], field, ROWS[2]);
        if (found.equals(moved)) {
            assertThat(vault.open(found, sealed)).contains("teksti");
        } else if (!found.author().equals(AUTHORS[0])) {
            assertThatThrownBy(() -> vault.open(found, sealed)).isInstanceOf(SealBroken.class);
        }
    }

    @Example
    void of_a_key_that_is_no_more_it_reads_so() {
        Place place = new Place(AUTHORS[0], FIELDS[0], ROWS[2]);
        byte[] sealed = vault.seal(place, "teksti");
        owned.put(AUTHORS[0], List.of());
        destroyed.put(AUTHORS[0], List.of(AUTHORS[0]));
        assertThat(vault.open(place, sealed)).contains("Tämä teksti on hävitetty.");
        assertThat(vault.find(place, sealed)).isEqualTo(Optional.empty());
    }

    @Provide
    Arbitrary<Place> places() {
        return Combinators.combine(Arbitraries.of(AUTHORS), fields(), Arbitraries.of(ROWS))
                .as(Place::new);
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.of(FIELDS);
    }

    @Provide
    Arbitrary<Integer> bits() {
        return Arbitraries.integers().between(0, 1 << 20);
    }

    private static Aead fresh() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static UUID id(int number) {
        return new UUID(7, number);
    }
}

package fi.polku.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Batches are damaged or mixed up in every way that chance finds. Whatever happens, the copy is what the host held at the
 * time of some batch, never older than before, and the next good full batch brings both sides together.
 */
class BatchIsDamagedTest {
    private static final int TIMES = 250;

    @TempDir
    Path folder;

    /** Damages a file of a batch. */
    private interface Damage {
        byte[] of(byte[] file, Random random);
    }

    @Test
    void a_byte_is_another() throws IOException {
        damaged((file, random) -> {
            file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
            return file;
        });
    }

    @Test
    void a_file_ends_too_early() throws IOException {
        damaged((file, random) -> Arrays.copyOf(file, random.nextInt(file.length)));
    }

    private void damaged(Damage damage) throws IOException {
        Random random = new Random(3);
        NightlyHost host = new NightlyHost(folder);
        SmallCopy copy = new SmallCopy(folder);
        host.full().write();
        assertThat(copy.sync()).isEmpty();
        int refused = 0;
        for (int time = 0; time < TIMES; time++) {
            Map<String, String> before = new TreeMap<>(copy.people);
            host.put("p-" + random.nextInt(20), "Nimi" + time);
            Path batch = (random.nextBoolean() ? host.full() : host.changes()).write();
            damage(batch, damage, random);
            boolean fault = !copy.sync().isEmpty();
            refused += fault ? 1 : 0;
            assertThat(copy.people).isEqualTo(fault ? before : host.people);
            if (fault) {
                host.full().write();
                assertThat(copy.sync()).isEmpty();
            }
            assertThat(copy.people).isEqualTo(host.people);
        }
        // what does no harm in a manifest: a blank that becomes another, the day it was made, a full batch's previous
        assertThat(refused).isGreaterThan(TIMES * 8 / 10);
    }

    private static void damage(Path batch, Damage damage, Random random) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(batch)) {
            files = entries.sorted().toList();
        }
        Path file = files.get(random.nextInt(files.size()));
        Files.write(file, damage.of(Files.readAllBytes(file), random));
    }

    @Test
    void batches_come_in_any_order_twice_or_not_at_all() {
        Random random = new Random(5);
        for (int time = 0; time < 40; time++) {
            Path inbound = folder.resolve("mixed-" + time);
            inbound.toFile().mkdirs();
            NightlyHost host = new NightlyHost(inbound);
            List<NightlyHost.Draft> drafts = new ArrayList<>();
            List<Map<String, String>> states = new ArrayList<>(List.of(Map.of()));
            for (int batch = 0; batch < 7; batch++) {
                host.put("p-" + random.nextInt(9), "Nimi" + batch);
                host.remove(host.people.keySet().iterator().next());
                drafts.add(batch == 0 || random.nextInt(4) == 0 ? host.full() : host.changes());
                states.add(new TreeMap<>(host.people));
            }
            List<NightlyHost.Draft> sent = new ArrayList<>(drafts);
            sent.remove(random.nextInt(7));
            sent.add(drafts.get(random.nextInt(7)));
            Collections.shuffle(sent, random);
            SmallCopy copy = new SmallCopy(inbound);
            int at = 0;
            for (NightlyHost.Draft draft : sent) {
                draft.write();
                copy.sync();
                assertThat(states.subList(at, states.size())).contains(copy.people);
                at = at + states.subList(at, states.size()).indexOf(copy.people);
            }
            host.full().write();
            assertThat(copy.sync()).isEmpty();
            assertThat(copy.people).isEqualTo(host.people);
        }
    }
}

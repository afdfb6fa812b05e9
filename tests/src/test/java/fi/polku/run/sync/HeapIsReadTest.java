package fi.polku.run.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeapIsReadTest {

    @Test
    void what_lives_is_what_full_collections_leave_and_the_peak_is_what_any_collection_found() {
        ServerHeap.Held held = ServerHeap.held(List.of(
                "[1.103s][info][gc] GC(0) Pause Young (Allocation Failure) 101M->33M(371M) 12.345ms",
                "[2.103s][info][gc] GC(1) Pause Full (Diagnostic Command) 140M->61M(371M) 99.1ms",
                "[3.103s][info][gc] GC(2) Pause Full (Diagnostic Command) 90M->58M(371M) 98.1ms",
                "[3.203s][info][gc] Using Serial"));
        assertThat(held).isEqualTo(new ServerHeap.Held(61, 140));
    }
}

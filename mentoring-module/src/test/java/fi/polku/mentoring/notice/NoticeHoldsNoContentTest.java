package fi.polku.mentoring.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a group or a log says cannot be mailed, as there is nothing in a notice to put it in. */
class NoticeHoldsNoContentTest {
    /** What has no room for a sentence, and the two whose text is a programme's name and a path. */
    private static final Set<Class<?>> WORDLESS =
            Set.of(UUID.class, Instant.class, NoticeKind.class, ProgrammeName.class, PagePath.class);

    private static List<String> wordy(Class<?> type) {
        List<String> found = new ArrayList<>();
        for (RecordComponent part : type.getRecordComponents()) {
            Class<?> of = (Class<?>) inside(part.getGenericType());
            if (of.isRecord() && !WORDLESS.contains(of)) {
                found.addAll(wordy(of));
            } else if (!WORDLESS.contains(of)) {
                found.add(type.getSimpleName() + "." + part.getName());
            }
        }
        return found;
    }

    private static Type inside(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType().equals(Optional.class)
                ? generic.getActualTypeArguments()[0]
                : type;
    }

    private record Leaky(UUID id, Optional<String> words) {}

    @Test
    void no_part_of_it_is_free_text() {
        assertThat(wordy(Notice.class)).isEmpty();
        assertThat(wordy(Leaky.class)).containsExactly("Leaky.words");
    }

    @Test
    void page_is_words_of_the_program_and_ids() {
        UUID id = new UUID(7, 7);
        assertThat(new PagePath("/groups/" + id + "/meetings").path()).endsWith("/meetings");
        for (String wrong : List.of(
                "",
                "/",
                "groups",
                "/groups/",
                "/Groups",
                "/groups?q=secret",
                "/a b",
                "//evil.example.com",
                "/a\n",
                "https://x.y")) {
            assertThatThrownBy(() -> new PagePath(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}

package fi.polku.mentoring.web;

import fi.polku.mentoring.shared.Slice;
import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list as the API shows it.
 *
 * @param items what this page holds
 * @param next the cursor of the following page, null at the end
 * @param <T> what is listed
 */
@JsonbNillable // the end of a list is said: "next": null
public record PageJson<T>(List<T> items, @Nullable String next) {

    /**
     * A page for the API.
     *
     * @param slice as read
     * @param item how one is shown
     * @param <S> as read
     * @param <T> as shown
     * @return the page
     */
    public static <S, T> PageJson<T> of(Slice<S> slice, Function<S, T> item) {
        return new PageJson<>(
                slice.items().stream().map(item).toList(), slice.next().orElse(null));
    }

    /**
     * A whole list that needs no second page.
     *
     * @param items all of it
     * @param <T> what is listed
     * @return the only page
     */
    public static <T> PageJson<T> whole(List<T> items) {
        return new PageJson<>(items, null);
    }
}

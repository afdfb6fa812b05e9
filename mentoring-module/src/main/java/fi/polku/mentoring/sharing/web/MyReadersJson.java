package fi.polku.mentoring.sharing.web;

import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.sharing.MyReaders;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may read anything of the caller's.
 *
 * @param shared those with whom something is shared, and how many things
 * @param related those who read the development path by relation
 */
public record MyReadersJson(List<CountedJson> shared, List<RelatedJson> related) {

    /** A reader and how many things are shared with them. */
    public record CountedJson(MyShareJson.ReaderJson reader, int things) {}

    /** Somebody who reads by relation: {@code right} is {@code supervisor} or {@code deputy}, who has a first and a last day. */
    public record RelatedJson(
            String right,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    static MyReadersJson of(MyReaders readers, Texts t) {
        return new MyReadersJson(
                readers.shared().stream()
                        .map(c -> new CountedJson(MyShareJson.ReaderJson.of(c.reader(), t), c.things()))
                        .toList(),
                readers.related().stream()
                        .map(r -> new RelatedJson(
                                r.right().code(), r.name(), r.from().orElse(null), r.to().orElse(null)))
                        .toList());
    }
}

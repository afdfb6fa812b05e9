package fi.polku.mentoring.matching;

import java.util.List;
import java.util.Optional;

/**
 * A proposal from which is solved again.
 *
 * @param groups who was together; ids that are of nobody in the round any more are passed over
 * @param certificate what people cost then: it tells where to look, what it proved is not relied on; absent where it is not known any more
 */
public record Former(List<List<String>> groups, Optional<Result.Certificate> certificate) {
    /** There was none. */
    public static final Former NOTHING = new Former(List.of(), Optional.empty());

    public Former {
        groups = List.copyOf(groups);
    }

    static Former of(Result result) {
        return new Former(
                result.groups().stream().map(Result.Group::members).toList(), Optional.of(result.certificate()));
    }
}

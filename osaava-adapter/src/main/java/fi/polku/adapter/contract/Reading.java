package fi.polku.adapter.contract;

import fi.polku.adapter.Complaints;
import fi.polku.adapter.contract.wire.LocalText;
import fi.polku.adapter.contract.wire.Removed;
import fi.polku.mentoring.host.Border;
import fi.polku.mentoring.host.Gone;
import fi.polku.mentoring.host.HostPage;
import fi.polku.mentoring.host.ReadFrom;
import fi.polku.mentoring.host.RejectReason;
import fi.polku.mentoring.shared.Localized;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns one page of the wire into one of the port.
 *
 * @param page reads the elements
 * @param name what an element says its id is
 * @param translation believes an element or complains
 * @param key names a record
 * @param removedKey names what a tombstone stands for
 * @param <W> an element
 * @param <R> a record
 * @param <K> what names it
 */
record Reading<W, R, K>(
        PageReader<W> page,
        Naming<W> name,
        Translation<W, R> translation,
        Function<R, K> key,
        Function<Removed, K> removedKey) {

    /** Makes a record of an element; throws {@link fi.polku.mentoring.host.NotBelieved} when it cannot. */
    interface Translation<W, R> {
        R translate(W element, Complaints complaints);
    }

    /** What an element or tombstone says its name is, for the report. */
    interface Naming<W> {
        @Nullable
        String name(W element);
    }

    HostPage<R, K> read(Exchange exchange, int size, ReadFrom from) {
        return exchange.read(
                page.collection(),
                client -> from.cursor().isPresent()
                        ? client.read(
                                page.collection(), null, null, from.cursor().get())
                        : client.read(
                                page.collection(),
                                size,
                                from.changedSince().map(Object::toString).orElse(null),
                                null),
                this::page);
    }

    HostPage<R, K> page(InputStream body) {
        Collected<R, K> found = new Collected<>();
        PageReader.Header header = page.read(body, presentIn(found), removedIn(found));
        return new HostPage<>(found.present, found.gone, found.complaints.rejected(), header.next(), header.asOf());
    }

    /** What has been read of a page so far. */
    static final class Collected<R, K> {
        final Complaints complaints = new Complaints();
        final List<R> present = new ArrayList<>();
        final List<Gone<K>> gone = new ArrayList<>();
        private final Set<K> seen = new HashSet<>();
    }

    Consumer<W> presentIn(Collected<R, K> found) {
        Complaints complaints = found.complaints;
        return element -> complaints
                .record(name.name(element), () -> translation.translate(element, complaints))
                .filter(record -> isFirst(found.seen, key.apply(record), complaints))
                .ifPresent(found.present::add);
    }

    Consumer<Removed> removedIn(Collected<R, K> found) {
        Complaints complaints = found.complaints;
        return removed -> complaints
                .record(
                        removed.id,
                        () -> new Gone<>(
                                removedKey.apply(removed),
                                Complaints.moment("changed", removed.changed),
                                complaints.optional("mergedInto", removed.mergedInto, this::survivor)))
                .filter(tombstone -> isFirst(found.seen, tombstone.key(), complaints))
                .ifPresent(found.gone::add);
    }

    /** Named as what is removed is: only people are merged, who have an id. */
    private K survivor(String field, @Nullable String id) {
        Removed named = new Removed();
        named.id = Border.id(field, id);
        return removedKey.apply(named);
    }

    private static <K> boolean isFirst(Set<K> seen, K key, Complaints complaints) {
        boolean first = seen.add(key);
        if (!first) {
            complaints.add(RejectReason.DUPLICATE, "");
        }
        return first;
    }

    static Localized text(String field, @Nullable LocalText text) {
        if (text == null) {
            return new Localized(Border.given(field, null), "", "");
        }
        return new Localized(Border.given(field, text.fi), orEmpty(text.sv), orEmpty(text.en));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}

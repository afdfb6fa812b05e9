package fi.polku.mentoring.sharing.web;

import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Slice;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.sharing.Look;
import fi.polku.mentoring.sharing.MyShare;
import fi.polku.mentoring.sharing.MyShares;
import fi.polku.mentoring.sharing.WhoHasLooked;
import fi.polku.mentoring.web.CsvSheet;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The lists of <em>My data</em> as files, the same for pages and API. */
@ApplicationScoped
public class MyDataSheets {
    private static final int ROWS = 10_000;

    @Inject
    Visit visit;

    @Inject
    MyShares shares;

    @Inject
    WhoHasLooked looked;

    /**
     * What one shares, the newest first.
     *
     * @param filter which of it
     * @param after where the file begins
     * @param address of this file; goes on with a cursor where there are more than 10,000 rows
     * @return 200
     */
    public Response shares(MyShares.Filter filter, Cursor after, String address) {
        Texts t = visit.t();
        Slice<MyShare> all = shares.list(visit.actor(), filter, after, ROWS);
        List<List<String>> rows = all.items().stream()
                .map(share -> List.of(
                        share.since().toString(),
                        MyDataWords.kind(t, share.thing()),
                        MyDataWords.thing(t, share.thing()),
                        MyDataWords.reader(t, share.with()),
                        share.with().elsewhere().map(in(t)).orElse("")))
                .toList();
        return CsvSheet.answer(
                "shares.csv",
                CsvSheet.of(heads(t, "since", "kind", "thing", "reader", "elsewhere"), rows),
                next(all, address));
    }

    private static Function<Localized, String> in(Texts t) {
        return name -> name.in(t.locale());
    }

    /**
     * Who has looked, the newest first.
     *
     * @param filter which of it
     * @param after where the file begins
     * @param address of this file; goes on with a cursor where there are more than 10,000 rows
     * @return 200
     */
    public Response looks(WhoHasLooked.Filter filter, Cursor after, String address) {
        Texts t = visit.t();
        Slice<Look> all = looked.list(visit.actor(), filter, after, ROWS);
        List<List<String>> rows = all.items().stream()
                .map(look -> List.of(
                        look.at().toString(),
                        MyDataWords.who(t, look),
                        MyDataWords.right(t, look),
                        MyDataWords.action(t, look),
                        MyDataWords.kind(t, look.thing()),
                        MyDataWords.thing(t, look.thing())))
                .toList();
        return CsvSheet.answer(
                "looks.csv",
                CsvSheet.of(heads(t, "at", "who", "right", "action", "kind", "thing"), rows),
                next(all, address));
    }

    private static List<String> heads(Texts t, String... names) {
        return Arrays.stream(names).map(name -> t.get("mydata.head." + name)).toList();
    }

    private static Optional<String> next(Slice<?> all, String address) {
        return all.next().map(cursor -> address + "?cursor=" + cursor);
    }
}

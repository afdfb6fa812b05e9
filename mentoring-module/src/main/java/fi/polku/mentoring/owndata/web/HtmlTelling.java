package fi.polku.mentoring.owndata.web;

import fi.polku.mentoring.owndata.Telling;
import fi.polku.mentoring.shared.OwnData;
import fi.polku.mentoring.shared.OwnThing;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.View;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** Own data for people: one page that needs nothing else, in the person's language, written as it comes. */
final class HtmlTelling implements Telling {
    private final TemplateOutput output;
    private final Texts t;
    private int things;
    private boolean brief;

    private HtmlTelling(TemplateOutput output, Texts t) {
        this.output = output;
        this.t = t;
    }

    /**
     * Writes the whole page.
     *
     * @param to gets it; not closed
     * @param t the person's language
     * @param now when it is told
     * @param told tells all of it
     */
    static void write(OutputStream to, Texts t, Instant now, Consumer<Telling> told) throws IOException {
        Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        Content content = output -> told.accept(new HtmlTelling(output, t));
        new View("owndata/document.jte", Map.of("t", t, "now", now, "content", content))
                .part()
                .writeTo(new WriterOutput(writer));
        writer.flush();
    }

    @Override
    public void begin(OwnData.Part part) {
        things = 0;
        brief = part.brief();
        output.writeContent("<section>\n");
        render("owndata/part.jte", Map.of("t", t, "name", part.name()));
    }

    @Override
    public void thing(OwnThing thing) {
        things++;
        if (brief && things == 1) {
            output.writeContent("<ul>\n");
        }
        render(brief ? "owndata/line.jte" : "owndata/thing.jte", Map.of("words", new OwnWords(t), "thing", thing));
    }

    @Override
    public void end() {
        if (things == 0) {
            render("owndata/none.jte", Map.of("t", t));
        } else if (brief) {
            output.writeContent("</ul>\n");
        }
        output.writeContent("</section>\n");
    }

    private void render(String template, Map<String, Object> parameters) {
        new View(template, parameters).part().writeTo(output);
    }
}

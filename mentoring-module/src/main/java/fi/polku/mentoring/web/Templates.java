package fi.polku.mentoring.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;

/** The templates, compiled at build. */
final class Templates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "fi.polku.mentoring.pages");

    static {
        ENGINE.setBinaryStaticContent(true);
    }

    private Templates() {}

    /** Renders all of it before a byte is sent, so that a fault is an error page and not half a page. */
    static Utf8ByteOutput render(View view) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        ENGINE.render(view.template(), view.parameters(), output);
        return output;
    }

    /** Renders it where another template is being rendered. */
    static void render(View view, TemplateOutput output) {
        ENGINE.render(view.template(), view.parameters(), output);
    }
}

package fi.polku.mentoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.shared.Texts;
import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every part on a page of its kind, in every language, written to {@code target/gallery} to be looked at:
 * {@code python3 -m http.server -d mentoring-module/target/gallery}.
 */
class GalleryTest {

    private static final Path OUT = Path.of("target/gallery");
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 3);
    private static final List<PathStep> STEPS = List.of(
            new PathStep("Tutustu mentoriin", "completed", "/steps/1", false, "Valmis 12.1.2027"),
            new PathStep("Vedä yksi verkostotapaaminen", "review-asked", "/steps/2", false, "17.2.2027 mennessä"),
            new PathStep("Kirjoita muistio ministeriölle", "returned", "/steps/3", false, "Katso kommentti"),
            new PathStep("Ohjaa harjoittelijaa kuukauden ajan", "in-progress", "/steps/4", true, "31.5.2027 mennessä"),
            new PathStep("Lue virastosi strategia", "planned", "", false, ""));
    private static final Map<String, String> RENDERED = new LinkedHashMap<>();

    @BeforeAll
    static void render() throws IOException {
        // Templates of tests are not in the package; they are compiled here, with the real parts under them.
        TemplateEngine engine =
                TemplateEngine.create(new TwoFolders(), Path.of("target/gallery-classes"), ContentType.Html);
        engine.setTrimControlStructures(true);
        for (Texts texts : Texts.all()) {
            samples(texts.locale()).forEach((name, view) -> {
                StringOutput out = new StringOutput();
                engine.render(view.template(), view.parameters(), out);
                RENDERED.put(name + "." + texts.language(), out.toString());
            });
        }
        write();
    }

    private static Map<String, View> samples(Locale locale) {
        Frame signedOut = new Frame(Texts.of(locale), Optional.empty(), "/", Optional.empty());
        Viewer hr = new Viewer("Päivi Mäkelä", "token", true, true, false, 3, true, false, false);
        Viewer expert =
                new Viewer("Maximilian Fagerström-Nieminen", "token", false, false, false, 0, false, false, false);
        Flash flash = new Flash("Tavoite poistettiin.", Optional.of(new Flash.Undo("Kumoa", "/goals/1/undo")));
        Frame all = new Frame(Texts.of(locale), Optional.of(hr), "/development?x=ä&y", Optional.of(flash));
        Frame few = new Frame(Texts.of(locale), Optional.of(expert), "/goals", Optional.empty());
        Texts t = Texts.of(locale);
        Map<String, View> samples = new HashMap<>();
        samples.put("development", page("development", all.page(t.get("nav.development"), "development")));
        samples.put("goalForm", page("goalForm", few.page("Uusi tavoite", "development")));
        samples.put("log", page("log", few.page(t.get("nav.log"), "log")));
        samples.put("team", page("team", all.page(t.get("nav.team"), "team")));
        samples.put("problem", page("problem", signedOut.page(t.get("problem.404.title"), "")));
        return samples;
    }

    private static View page(String name, Page page) {
        Map<String, Object> parameters = new HashMap<>(Map.of("page", page));
        switch (name) {
            case "goalForm" -> parameters.put("form", wrongForm(page.t()));
            case "log" -> parameters.put("today", TODAY);
            case "development", "team" -> parameters.putAll(Map.of("today", TODAY, "steps", STEPS));
            default -> {}
        }
        return new View("gallery/" + name + ".jte", parameters);
    }

    private static FormView wrongForm(Texts t) {
        Map<String, String> errors = new LinkedHashMap<>();
        errors.put("title", t.get("field.required"));
        errors.put("levelTarget", t.get("field.choice"));
        errors.put("due", t.get("field.date"));
        return new FormView(
                Map.of("why", "<script>alert(1)</script> & \"me\"", "levelNow", "2", "readers", "me"), errors);
    }

    private static void write() throws IOException {
        Files.createDirectories(OUT);
        for (Map.Entry<String, String> page : RENDERED.entrySet()) {
            Files.writeString(OUT.resolve(page.getKey() + ".html"), page.getValue());
        }
        for (String name : List.of(
                "polku.css",
                "polku.js",
                "htmx.js",
                "icons.svg",
                "favicon.svg",
                "source-sans-3-latin.woff2",
                "source-sans-3-latin-ext.woff2")) {
            Asset asset = Assets.find(name).orElseThrow();
            Path file = OUT.resolve(asset.href().substring(1));
            Files.createDirectories(file.getParent());
            Files.write(file, asset.content());
        }
    }

    static Stream<String> pages() {
        return Stream.of("development", "goalForm", "log", "team", "problem")
                .flatMap(page -> Stream.of(page + ".fi", page + ".sv", page + ".en"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void has_nothing_that_a_strict_policy_refuses(String page) {
        assertThat(html(page)).doesNotContainPattern("\\sstyle=|<style|<script>|\\son[a-z]+=|javascript:");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void has_one_heading_of_the_first_level_and_skips_none(String page) {
        int last = 0;
        int first = 0;
        for (String level : all("<h([1-6])[ >]", html(page))) {
            int depth = Integer.parseInt(level);
            assertThat(depth).as("heading after h%s", last).isLessThanOrEqualTo(last + 1);
            first += depth == 1 ? 1 : 0;
            last = depth;
        }
        assertThat(first).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void uses_each_id_once_and_labels_every_field(String page) {
        String html = html(page);
        List<String> ids = all("\\sid=\"([^\"]*)\"", html);
        assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
        assertThat(all("<label for=\"([^\"]*)\"", html)).isSubsetOf(ids);
        List<String> fields = all("<(?:input(?! type=\"hidden\")|select|textarea)[^>]*\\sid=\"([^\"]*)\"", html);
        assertThat(all("<label for=\"([^\"]*)\"", html)).containsAll(fields);
        assertThat(all("aria-describedby=\"([^\"]*)\"", html).stream().flatMap(list -> Stream.of(list.split(" "))))
                .isSubsetOf(ids);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void says_its_language(String page) {
        String language = page.substring(page.indexOf('.') + 1);
        assertThat(html(page)).contains("<html lang=\"" + language + "\">");
        assertThat(all("lang=\"" + language + "\" hreflang=\"[a-z]+\"[^>]*aria-current=\"(true)\"", html(page)))
                .hasSize(1);
    }

    @Test
    void shows_again_what_was_typed_and_runs_none_of_it() {
        assertThat(html("goalForm.fi"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"me\"</textarea>")
                .contains("href=\"#title\"")
                .contains("<title>Virhe: Uusi tavoite – Polku</title>");
    }

    @Test
    void shows_each_only_where_they_can_go() {
        assertThat(html("team.fi"))
                .contains("href=\"/team\" aria-current=\"page\"")
                .contains("href=\"/path-templates\"");
        assertThat(html("log.fi")).doesNotContain("href=\"/path-templates\"").doesNotContain("href=\"/team\"");
        assertThat(html("problem.fi")).doesNotContain("href=\"/log\"").doesNotContain("/sign-out");
    }

    @Test
    void the_language_switch_comes_back_to_the_same_page() {
        assertThat(html("team.fi")).contains("href=\"/language/sv?to=%2Fdevelopment%3Fx%3D%C3%A4%26y\"");
    }

    private static String html(String page) {
        return RENDERED.getOrDefault(page, "");
    }

    private static List<String> all(String pattern, String html) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        while (matcher.find()) {
            String group = matcher.group(1);
            found.add(group == null ? "" : group);
        }
        return found;
    }

    private static final class TwoFolders implements CodeResolver {
        private final CodeResolver pages = new DirectoryCodeResolver(Path.of("src/test/jte"));
        private final CodeResolver parts = new DirectoryCodeResolver(Path.of("src/main/jte"));

        @Override
        public String resolve(String name) {
            String own = pages.resolve(name);
            return own == null ? parts.resolve(name) : own;
        }

        @Override
        public long getLastModified(String name) {
            return Math.max(pages.getLastModified(name), parts.getLastModified(name));
        }

        @Override
        public List<String> resolveAllTemplateNames() {
            List<String> names = new ArrayList<>(pages.resolveAllTemplateNames());
            names.addAll(parts.resolveAllTemplateNames());
            return names;
        }
    }
}

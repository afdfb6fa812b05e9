package fi.polku.mentoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../polku.css",
                "..",
                "",
                "polku.css/",
                "messages_fi.properties",
                "%2e%2e%2fpolku.css",
                "POLKU.CSS"
            })
    void holds_only_what_is_on_the_list(String name) {
        assertThat(Assets.find(name)).isEmpty();
        assertThatThrownBy(() -> Assets.href(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_address_changes_with_the_content() {
        Asset one = new Asset("a.css", "text/css", "a".getBytes(StandardCharsets.UTF_8));
        Asset two = new Asset("a.css", "text/css", "b".getBytes(StandardCharsets.UTF_8));
        assertThat(one.href()).matches("/assets/[0-9a-f]{12}/a\\.css").isNotEqualTo(two.href());
    }

    @Test
    void the_style_sheet_names_the_fonts_by_the_addresses_they_are_served_at() {
        String css = text("polku.css");
        assertThat(css)
                .contains("url(\"" + Assets.href("source-sans-3-latin.woff2") + "\")")
                .contains("url(\"" + Assets.href("source-sans-3-latin-ext.woff2") + "\")")
                .doesNotContain("url(\"source");
        assertThat(css.replaceFirst("(?s)^/\\*.*?\\*/", ""))
                .as("outside its head")
                .doesNotContain("http");
    }

    @Test
    void text_is_sent_zipped_and_fonts_as_they_are() {
        assertThat(Assets.find("htmx.js").orElseThrow().gainsFromZip()).isTrue();
        assertThat(Assets.find("source-sans-3-latin.woff2").orElseThrow().gainsFromZip())
                .isFalse();
    }

    /** What a first visit costs: style, scripts, icons and the usual font. */
    @Test
    void all_of_it_together_is_small() {
        int bytes = Stream.of("polku.css", "polku.js", "htmx.js", "icons.svg")
                        .mapToInt(name -> Assets.find(name).orElseThrow().zipped().length)
                        .sum()
                + Assets.find("source-sans-3-latin.woff2").orElseThrow().content().length;
        assertThat(bytes).isLessThan(64_000);
    }

    @Test
    void every_icon_that_a_template_names_is_drawn() throws IOException {
        Set<String> drawn = matches("id=\"([a-z-]+)\"", text("icons.svg"));
        Set<String> named = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                named.addAll(matches("icon\\(name = \"([a-z-]+)\"", Files.readString(template)));
                named.addAll(matches("icon = \"([a-z-]+)\"", Files.readString(template)));
            }
        }
        Stream.of("planned", "in-progress", "review-asked", "returned", "completed")
                .forEach(state -> named.add("step-" + state));
        NavItem.of(new Viewer("", "", true, true, true, 0, true, true, false)).forEach(item -> named.add(item.key()));
        named.remove("step-");
        assertThat(drawn).containsAll(named);
    }

    private static String text(String name) {
        return new String(Assets.find(name).orElseThrow().content(), StandardCharsets.UTF_8);
    }

    private static Set<String> matches(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}

package fi.polku.mentoring.survey;

import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Localized;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sets of questions that ship, one for each moment, in a file of properties beside this class that is read by people too. */
public final class SurveyTemplates {
    private static final Map<SurveyMoment, SurveyTemplate> ALL = load();

    private SurveyTemplates() {}

    /**
     * The set of a moment.
     *
     * @param moment when it is asked
     * @return the template
     */
    public static SurveyTemplate of(SurveyMoment moment) {
        return Objects.requireNonNull(ALL.get(moment));
    }

    private static Map<SurveyMoment, SurveyTemplate> load() {
        Properties file = new Properties();
        try (InputStream in =
                Objects.requireNonNull(SurveyTemplates.class.getResourceAsStream("templates.properties"))) {
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stream.of(SurveyMoment.values())
                .collect(Collectors.toUnmodifiableMap(moment -> moment, moment -> template(file, moment)));
    }

    private static SurveyTemplate template(Properties file, SurveyMoment moment) {
        String at = "set." + moment.code();
        return new SurveyTemplate(
                moment,
                text(file, at + ".title"),
                text(file, at + ".why"),
                Stream.of(word(file, at).split(" ", -1))
                        .map(code -> new SurveyTemplate.Coded(code, question(file, "question." + code)))
                        .toList());
    }

    private static QuestionContent question(Properties file, String at) {
        List<Localized> choices = new ArrayList<>();
        while (file.containsKey(at + ".choice." + (choices.size() + 1) + ".fi")) {
            choices.add(text(file, at + ".choice." + (choices.size() + 1)));
        }
        return new QuestionContent(
                QuestionKind.of(word(file, at)).orElseThrow(),
                Optional.ofNullable(file.getProperty(at + ".role"))
                        .map(role -> GroupRole.of(role).orElseThrow()),
                text(file, at),
                choices);
    }

    private static Localized text(Properties file, String key) {
        return new Localized(word(file, key + ".fi"), word(file, key + ".sv"), word(file, key + ".en"));
    }

    private static String word(Properties file, String key) {
        return Objects.requireNonNull(file.getProperty(key), key);
    }
}

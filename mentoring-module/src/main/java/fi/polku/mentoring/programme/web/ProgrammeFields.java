package fi.polku.mentoring.programme.web;

import fi.polku.mentoring.programme.GroupForm;
import fi.polku.mentoring.programme.Phase;
import fi.polku.mentoring.programme.Places;
import fi.polku.mentoring.programme.ProgrammeContent;
import fi.polku.mentoring.programme.ProgrammeView;
import fi.polku.mentoring.programme.SetupStep;
import fi.polku.mentoring.programme.Timeline;
import fi.polku.mentoring.shared.Localized;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What stands in the fields of a step of setting up, as it is saved. */
final class ProgrammeFields {
    static final String VERSION = "version";

    private ProgrammeFields() {}

    static Map<String, String> of(SetupStep step, ProgrammeView programme) {
        ProgrammeContent content = programme.content();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(VERSION, Integer.toString(programme.version()));
        switch (step) {
            case BASICS -> basics(fields, content);
            case FORM -> form(fields, content);
            case PHASES -> {
                fields.put("inRounds", Boolean.toString(content.inRounds()));
                programme.newest().ifPresent(round -> fields.putAll(of(round.timeline())));
            }
            case TEXTS -> {
                put(fields, "purpose", content.words().purpose());
                put(fields, "audience", content.words().audience());
                put(fields, "asked", content.words().asked());
                put(fields, "commitment", content.words().commitment());
            }
            case PEOPLE -> {
                fields.put("strategy", content.keeping().strategy());
                fields.put("funding", content.keeping().funding());
                fields.put("retentionMonths", Integer.toString(content.keeping().retentionMonths()));
            }
        }
        return fields;
    }

    private static void basics(Map<String, String> fields, ProgrammeContent content) {
        put(fields, "name", content.basics().name());
        fields.put("reach", content.basics().reach().code());
        content.basics().languages().forEach(language -> fields.put("languages-" + language, language));
        List<Localized> themes = content.basics().themes();
        put(
                fields,
                "themes",
                new Localized(
                        lines(themes, Localized::fi), lines(themes, Localized::sv), lines(themes, Localized::en)));
    }

    private static String lines(List<Localized> themes, Function<Localized, String> language) {
        return themes.stream().map(language).collect(Collectors.joining("\n")).strip();
    }

    private static void form(Map<String, String> fields, ProgrammeContent content) {
        GroupForm form = content.form();
        for (int i = 0; i < form.places().size(); i++) {
            Places places = form.places().get(i);
            String prefix = "places[" + i + "].";
            fields.put(prefix + "role", places.role().code());
            fields.put(prefix + "min", Integer.toString(places.min()));
            fields.put(prefix + "max", Integer.toString(places.max()));
            fields.put(prefix + "who", places.who().code());
            fields.put(prefix + "guests", Boolean.toString(places.guests()));
        }
        fields.put("across", Boolean.toString(form.across()));
        fields.put("cadence", content.habits().cadence().code());
        fields.put("minutes", Integer.toString(content.habits().minutes()));
        fields.put("preparation", Integer.toString(content.habits().preparation()));
        fields.put("endorsed", Boolean.toString(content.habits().endorsed()));
    }

    static Map<String, String> of(Timeline timeline) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Phase phase : timeline.phases()) {
            fields.put("phases." + phase.kind().code() + ".first", phase.first().toString());
            fields.put("phases." + phase.kind().code() + ".last", phase.last().toString());
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String name, Localized text) {
        fields.put(name + ".fi", text.fi());
        fields.put(name + ".sv", text.sv());
        fields.put(name + ".en", text.en());
    }
}

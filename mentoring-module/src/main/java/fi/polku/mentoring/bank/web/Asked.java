package fi.polku.mentoring.bank.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which mentor somebody looks for, as the address of a page or a call has it. */
public final class Asked {
    /** In names, units, organisations, places, themes and competences. */
    @QueryParam("q")
    @DefaultValue("")
    String words = "";

    /** Of one programme's bank. */
    @QueryParam("bank")
    @DefaultValue("")
    String bank = "";

    /** A theme's id. */
    @QueryParam("theme")
    @DefaultValue("")
    String theme = "";

    /** A competence's address. */
    @QueryParam("competence")
    @DefaultValue("")
    String competence = "";

    /** Such as {@code sv}. */
    @QueryParam("language")
    @DefaultValue("")
    String language = "";

    /** Such as {@code remote}. */
    @QueryParam("meets")
    @DefaultValue("")
    String meets = "";

    /** Of one's own agency alone. */
    @QueryParam("own")
    @DefaultValue("")
    String own = "";

    /** Who has a place now. */
    @QueryParam("free")
    @DefaultValue("")
    String free = "";

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("q", words);
        fields.put("bank", bank);
        fields.put("theme", theme);
        fields.put("competence", competence);
        fields.put("language", language);
        fields.put("meets", meets);
        fields.put("own", own);
        fields.put("free", free);
        return fields;
    }
}

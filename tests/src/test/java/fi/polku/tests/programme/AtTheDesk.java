package fi.polku.tests.programme;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.OpenRound;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A round of triads whose matching group is at its desk: two members, and some who applied. */
final class AtTheDesk {
    private static final String JSON = "application/json";

    final Site polku;
    final Agency agency;
    final Applying applying;
    final Someone firstPerson;
    final Someone secondPerson;
    final Caller first;
    final Caller second;
    final List<Someone> people = new ArrayList<>();
    final List<String> applications = new ArrayList<>();

    private AtTheDesk(Site polku, int many) {
        this.polku = polku;
        this.agency = Agency.of(polku, "agency-1");
        this.applying = Applying.open(polku, agency);
        this.firstPerson = applying.someone();
        this.secondPerson = applying.someone();
        this.first = polku.as(firstPerson);
        this.second = polku.as(secondPerson);
        for (Someone member : List.of(firstPerson, secondPerson)) {
            agency.hr
                    .post(
                            Agency.PROGRAMMES + "/" + applying.programme + "/people",
                            Map.of("task", "matching", "person", member.id().toString(), "round", applying.round))
                    .expect(201);
        }
        for (int i = 0; i < many; i++) {
            applies(applying.someone());
        }
    }

    /** So many have applied, and it is the first day of matching. */
    static AtTheDesk with(Site polku, int many) {
        AtTheDesk desk = new AtTheDesk(polku, many);
        desk.applying.beginsToday("matching");
        return desk;
    }

    /** The same, and both members have said that they have no conflict of interest. */
    static AtTheDesk declared(Site polku, int many) {
        AtTheDesk desk = with(polku, many);
        OpenRound.declared(desk.first, desk.applying.round);
        OpenRound.declared(desk.second, desk.applying.round);
        return desk;
    }

    String applies(Someone who) {
        String path = applying.sent(polku.as(who));
        String id = path.substring(path.lastIndexOf('/') + 1);
        people.add(who);
        applications.add(id);
        return id;
    }

    String path() {
        return "/api/v1/rounds/" + applying.round + "/desk";
    }

    String group(String id) {
        return path() + "/groups/" + id;
    }

    String notes(String application) {
        return path() + "/applicants/" + application + "/notes";
    }

    String begin(Caller who) {
        return who.post(path() + "/groups").expect(201).text("id");
    }

    Answer put(Caller who, String group, int version, String application, String from) {
        String body = from.isEmpty() ? "{}" : "{\"from\":\"" + from + "\"}";
        return who.with("If-Match", "\"" + version + "\"")
                .send("PUT", group(group) + "/members/" + application, JSON, body);
    }

    Answer put(Caller who, String group, String application) {
        return who.with("If-Match", "*").send("PUT", group(group) + "/members/" + application, JSON, "{}");
    }

    Answer declare(Caller who, String... applications) {
        return declare(who.with("If-Match", "*"), Optional.empty(), applications);
    }

    /** Of those up to a place in line, as the caller was shown them. */
    Answer declare(Caller who, Optional<Long> latest, String... applications) {
        var named = Json.createArrayBuilder();
        for (String application : applications) {
            named.add(application);
        }
        var body = Json.createObjectBuilder().add("applications", named);
        latest.ifPresent(line -> body.add("latest", line));
        return who.send("PUT", path() + "/conflicts", JSON, body.build().toString());
    }

    /** A group of three. */
    String triad(Caller who, int from) {
        String group = begin(who);
        for (int i = from; i < from + 3; i++) {
            put(who, group, applications.get(i)).expect(200);
        }
        return group;
    }

    int version(Caller who) {
        return who.get(path()).expect(200).json().getInt("version");
    }

    Answer propose(Caller who, int version) {
        return who.send("PUT", path() + "/proposal", JSON, "{\"version\":" + version + "}");
    }

    Answer confirm(Caller who, int version) {
        return who.send("POST", path() + "/confirmation", JSON, "{\"version\":" + version + "}");
    }

    static List<String> members(JsonObject group) {
        return group.getJsonArray("members").getValuesAs(JsonObject.class).stream()
                .map(member -> member.getString("application", ""))
                .toList();
    }
}

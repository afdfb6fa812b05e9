package fi.polku.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fi.polku.tests.Caller;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The hand-kept list of pages to look at. A new page of the product is added here, with something on it. */
final class Sights {
    /** Answers GET, but shows no page of its own. */
    static final Set<String> NO_PAGES = Set.of(
            "/sign-in", // leads to the provider
            "/sign-in/callback", // leads back from it
            "/language/{language}", // leads to where one was
            "/goals", // leads to one's development
            "/my-data/shares.csv", // a file
            "/my-data/looks.csv", // another
            "/my-data/own/export.zip", // a third
            "/applications/{id}/edit/download", // a fourth
            "/material/{id}/file", // a file
            "/mentoring/hours/hours.csv", // one of hours
            "/events/{id}/people/list.csv", // a fifth
            "/rounds/{id}/desk/moves", // a part of the desk
            "/rounds/{id}/desk/proposals/{proposal}/progress", // a part of a proposal
            "/notices/{id}", // leads to what it tells of
            "/notices/stop/{word}", // of a link in a mail
            "/calendar/{word: [A-Za-z0-9_-]{43}}.ics", // a calendar
            "/goals/competences"); // a part of the goal's form

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private final Site polku;
    private final Furnished team;
    private final List<Sight> sights = new ArrayList<>();

    Sights(Site polku) {
        this.polku = polku;
        this.team = new Furnished(polku);
        fronts();
        goals();
        sharing();
        log();
        path();
        team();
        templates();
        programmes();
        system();
        guests();
        deputies();
        notices();
        myData();
        frame();
    }

    List<Sight> all() {
        return List.copyOf(sights);
    }

    private void fronts() {
        mine("today", "/", "/");
        mine("development", "/development", "/development");
        mine("development-all", "/development", "/development?goals=all");
        seenBy(team.colleague, "today-nothing", "/", "/");
        seenBy(team.colleague, "development-new", "/development", "/development");
    }

    private void goals() {
        mine("goal-new", "/goals/new", "/goals/new");
        mine("goal-new-refused", "/goals/new", "/goals/new", Sights::send);
        mine("goal", "/goals/{id}", "/goals/" + team.goal);
        mine("goal-draft", "/goals/{id}", "/goals/" + team.draft);
        mine("goal-achieved", "/goals/{id}", "/goals/" + team.achieved);
        mine("goal-edit", "/goals/{id}/edit", "/goals/" + team.goal + "/edit");
        mine("goal-conflict", "/goals/{id}/edit", "/goals/" + team.goal + "/edit", window -> {
            changeMeanwhile("/api/v1/goals/" + team.goal, Map.of("success", "Kaikki ovat puhuneet."));
            send(window);
        });
        mine("goal-history", "/goals/{id}/history", "/goals/" + team.goal + "/history");
        mine("goal-achieve", "/goals/{id}/achieve", "/goals/" + team.goal + "/achieve");
        mine("goal-discard", "/goals/{id}/discard", "/goals/" + team.draft + "/discard");
        seenBy(team.colleague, "goals-shared", "/goals/shared", "/goals/shared");
        seenBy(team.colleague, "goal-of-another", "/goals/{id}", "/goals/" + team.goal);
        mine("goals-shared-none", "/goals/shared", "/goals/shared");
    }

    private void sharing() {
        String goal = "/goals/" + team.goal + "/sharing";
        String entry = "/log/" + team.entry + "/sharing";
        String name = "?name=" + team.colleague.account().name().split(" ")[1].substring(0, 3);
        mine("goal-sharing", "/goals/{id}/sharing", goal);
        mine("goal-sharing-given-up", "/goals/{id}/sharing", "/goals/" + team.achieved + "/sharing");
        mine("goal-sharing-host", "/goals/{id}/sharing/preview", goal + "/preview?with=host");
        mine("goal-sharing-supervisor", "/goals/{id}/sharing/preview", goal + "/preview?with=supervisor");
        mine("log-sharing", "/log/{id}/sharing", entry + name);
        mine("log-sharing-refused", "/log/{id}/sharing", entry + "?name=x");
        mine("log-sharing-colleague", "/log/{id}/sharing/preview", entry + "/preview?with=" + team.colleague.id());
    }

    private void log() {
        mine("log", "/log", "/log");
        mine("log-refused", "/log", "/log", Sights::send);
        mine("log-search", "/log", "/log?q=kokous");
        mine("log-entry", "/log/{id}", "/log/" + team.entry);
        mine("log-entry-edit", "/log/{id}/edit", "/log/" + team.entry + "/edit");
        mine("log-entry-conflict", "/log/{id}/edit", "/log/" + team.entry + "/edit", window -> {
            changeMeanwhile("/api/v1/log-entries/" + team.entry, Map.of("insight", "Kierros toimii."));
            send(window);
        });
        mine("log-entry-remove", "/log/{id}/remove", "/log/" + team.entry + "/remove");
        seenBy(team.colleague, "log-shared", "/log/shared", "/log/shared");
        seenBy(team.colleague, "log-entry-of-another", "/log/{id}", "/log/" + team.entry);
        seenBy(team.colleague, "log-none", "/log", "/log");
    }

    private void path() {
        mine("path", "/path", "/path");
        mine("step-completed", "/path/steps/{id}", step(0));
        mine("step-returned", "/path/steps/{id}", step(1));
        mine("step-in-review", "/path/steps/{id}", step(2));
        mine("step-planned", "/path/steps/{id}", step(3));
        mine("step-evidence", "/path/steps/{id}/evidence", step(0) + "/evidence");
        mine("evidence-choose", "/path/steps/{id}/evidence/new", step(0) + "/evidence/new");
        mine("evidence-list", "/evidence", "/evidence");
        mine("evidence", "/evidence/{id}", "/evidence/" + team.evidence);
        mine("evidence-told", "/evidence/{id}", "/evidence/" + team.told);
        mine("evidence-answered", "/evidence/{id}", "/evidence/" + team.answered);
        mine("evidence-given-up", "/evidence/{id}", "/evidence/" + team.givenUp);
        mine("evidence-edit", "/evidence/{id}/edit", "/evidence/" + team.evidence + "/edit");
        seenBy(team.colleague, "evidence-none", "/evidence", "/evidence");
        mine("path-propose", "/path/propose", "/path/propose");
        mine("path-propose-add", "/path/propose", "/path/propose?change=add");
        seenBy(team.colleague, "path-choose", "/path", "/path");
        seenBy(team.colleague, "path-begin", "/path/templates/{id}", "/path/templates/" + team.walk.template());
    }

    private String step(int number) {
        return "/path/steps/" + team.walk.step(number);
    }

    private void team() {
        String report = "/team/" + team.expert.id();
        seenBy(team.supervisor, "team", "/team", "/team");
        seenBy(team.supervisor, "team-waits", "/team", "/team?waits=me");
        seenBy(team.supervisor, "team-report", "/team/{person}", report);
        seenBy(team.supervisor, "team-propose", "/team/{person}/propose", report + "/propose?change=add");
        seenBy(team.supervisor, "review", "/team/reviews/{step}", "/team/reviews/" + team.walk.step(2));
    }

    private void templates() {
        String template = "/path-templates/" + team.walk.template();
        seenBy(team.hr, "templates", "/path-templates", "/path-templates");
        seenBy(team.hr, "template", "/path-templates/{id}", template);
        seenBy(team.hr, "template-edit", "/path-templates/{id}/edit", template + "/edit");
        seenBy(team.hr, "template-new", "/path-templates/new", "/path-templates/new");
        mine("not-allowed", "", "/path-templates");
    }

    private void programmes() {
        String programme = "/programmes/" + team.programme;
        String setup = "/programmes/{id}/setup/{step}";
        String draft = "/programmes/" + team.draftProgramme + "/setup/";
        seenBy(team.hr, "programmes", "/programmes", "/programmes");
        seenBy(team.hr, "programme-new", "/programmes/new", "/programmes/new");
        sights.add(new Sight(
                "programme-new-refused", "/programmes/new", Optional.of(team.hr), "/programmes/new", Sights::send));
        seenBy(team.hr, "programme", "/programmes/{id}", programme);
        seenBy(team.hr, "programme-draft", "/programmes/{id}", "/programmes/" + team.draftProgramme);
        for (String step : List.of("basics", "form", "phases", "texts", "people")) {
            seenBy(team.hr, "programme-setup-" + step, setup, draft + step);
        }
        seenBy(team.hr, "programme-setup-found", setup, draft + "people?task=trainer&name=vir");
        seenBy(team.hr, "round", "/rounds/{id}", "/rounds/" + team.round);
        seenBy(team.hr, "round-dates", "/rounds/{id}/dates", "/rounds/" + team.round + "/dates");
        seenBy(team.hr, "round-lessons", "/rounds/{id}/lessons", "/rounds/" + team.round + "/lessons");
        applications();
        groups();
        meetings();
        material();
        events();
        network();
        bank();
        surveys();
        mine("mentoring", "/mentoring", "/mentoring");
        mine("mentoring-hours", "/mentoring/hours", "/mentoring/hours");
        mine("mentoring-programme", "/mentoring/{id}", "/mentoring/" + team.programme);
    }

    private void groups() {
        String group = "/groups/" + team.pair;
        mine("group", "/groups/{id}", group);
        seenBy(team.hr, "group-organiser", "/groups/{id}", group);
        mine("group-leave", "/groups/{id}/leave", group + "/leave");
        mine("group-agreement", "/groups/{id}/agreement", group + "/agreement");
        mine("group-agreement-edit", "/groups/{id}/agreement/edit", group + "/agreement/edit");
        mine(
                "group-message",
                "/groups/{id}/messages/{message}/edit",
                group + "/messages/" + team.pairMessage + "/edit");
        mine("invitation", "/mentoring/invitations/{id}", "/mentoring/invitations/" + team.pairInvitation);
        String invite = "/mentoring/" + team.pairs + "/invite";
        mine("invite", "/mentoring/{id}/invite", invite + "?name=vir");
        String seats = "?seat=mentor:" + team.colleague.id() + "&seat=mentee:" + team.expert.id();
        mine("invite-message", "/mentoring/{id}/invite", invite + seats);
        mine("mentoring-pairs", "/mentoring/{id}", "/mentoring/" + team.pairs);
        seenBy(team.hr, "engine-wishes", "/programmes/{id}/wishes", "/programmes/" + team.programme + "/wishes");
        seenBy(team.hr, "programme-groups", "/programmes/{id}/groups", "/programmes/" + team.pairs + "/groups");
    }

    private void events() {
        String event = "/events/{id}";
        String list = "/rounds/" + team.round + "/events";
        seenBy(team.hr, "events", "/rounds/{id}/events", list);
        seenBy(team.hr, "event-new", "/rounds/{id}/events/new", list + "/new");
        sights.add(new Sight(
                "event-new-refused", "/rounds/{id}/events/new", Optional.of(team.hr), list + "/new", Sights::send));
        seenBy(team.hr, "event-of-organiser", event, "/events/" + team.event);
        seenBy(team.hr, "event-edit", event + "/edit", "/events/" + team.event + "/edit");
        seenBy(team.hr, "event-people", event + "/people", "/events/" + team.event + "/people");
        mine("event", event, "/events/" + team.event);
        seenBy(team.colleague, "event-full", event, "/events/" + team.event);
        mine("event-cancelled", event, "/events/" + team.eventCancelled);
        mine("events-of-participant", "/rounds/{id}/events", list);
    }

    private void network() {
        String list = "/rounds/{id}/network";
        String here = "/rounds/" + team.round + "/network";
        mine("network", list, here);
        mine("network-none-found", list, here + "?q=nobody-is-called-so");
        seenBy(team.hr, "network-of-organiser", list, here);
        seenBy(team.supervisor, "network-to-join", list, here);
        mine("network-card-mine", list + "/card", here + "/card");
        seenBy(team.supervisor, "network-join", list + "/card", here + "/card");
        sights.add(
                new Sight("network-preview", list + "/card", Optional.of(team.expert), here + "/card", Sights::send));
        mine("network-leave", list + "/leave", here + "/leave");
        mine("network-person", "/network/cards/{id}", "/network/cards/" + team.networkCard);
        sights.add(new Sight(
                "network-person-refused",
                "/network/cards/{id}",
                Optional.of(team.expert),
                "/network/cards/" + team.networkCard,
                Sights::send));
        mine("network-messages", "/network/messages", "/network/messages");
        mine("network-message", "/network/messages/{id}", "/network/messages/" + team.networkMessage);
    }

    private void bank() {
        String offer = "/bank/programmes/{id}/offer";
        String own = "/bank/programmes/" + team.bank + "/offer";
        mine("bank", "/bank", "/bank");
        mine("bank-of-one", "/bank", "/bank?bank=" + team.bank);
        mine("bank-none-found", "/bank", "/bank?q=nobody-is-called-so");
        mine("bank-refused", "/bank", "/bank?theme=x");
        mine("bank-offer", "/bank/offers/{id}", "/bank/offers/" + team.bankOffer);
        sights.add(new Sight(
                "bank-ask-refused",
                "/bank/offers/{id}",
                Optional.of(team.expert),
                "/bank/offers/" + team.bankOffer,
                Sights::send));
        seenBy(team.supervisor, "bank-offer-for-report", "/bank/offers/{id}", "/bank/offers/" + team.bankOffer);
        seenBy(team.colleague, "bank-offer-mine", "/bank/offers/{id}", "/bank/offers/" + team.bankOffer);
        mine("bank-offer-new", offer, own);
        seenBy(team.colleague, "bank-offer-edit", offer, own);
        seenBy(team.colleague, "bank-offer-withdraw", offer + "/withdraw", own + "/withdraw");
        mine("bank-requests", "/bank/requests", "/bank/requests");
        seenBy(team.colleague, "bank-requests-of-mentor", "/bank/requests", "/bank/requests");
        seenBy(team.hr, "bank-requests-none", "/bank/requests", "/bank/requests");
        mine("bank-request-mine", "/bank/requests/{id}", "/bank/requests/" + team.bankRequest);
        seenBy(team.colleague, "bank-request-asked", "/bank/requests/{id}", "/bank/requests/" + team.bankRequest);
        mine("bank-request-proposed", "/bank/requests/{id}", "/bank/requests/" + team.bankProposal);
        seenBy(
                team.supervisor,
                "bank-request-of-supervisor",
                "/bank/requests/{id}",
                "/bank/requests/" + team.bankProposal);
        mine("bank-request-declined", "/bank/requests/{id}", "/bank/requests/" + team.bankDeclined);
        seenBy(team.hr, "bank-keeping", "/programmes/{id}/bank", "/programmes/" + team.bank + "/bank");
    }

    private void surveys() {
        String list = "/rounds/" + team.round + "/surveys";
        seenBy(team.hr, "surveys", "/rounds/{id}/surveys", list);
        mine("surveys-of-participant", "/rounds/{id}/surveys", list);
        seenBy(team.hr, "survey-new", "/rounds/{id}/surveys/new", list + "/new");
        mine("survey", "/surveys/{id}", "/surveys/" + team.survey);
        mine("survey-refused", "/surveys/{id}", "/surveys/" + team.survey, Sights::send);
        seenBy(team.hr, "survey-preview", "/surveys/{id}", "/surveys/" + team.surveyToCome);
        seenBy(team.hr, "survey-questions", "/surveys/{id}/questions", "/surveys/" + team.surveyToCome + "/questions");
        sights.add(new Sight(
                "survey-question-refused",
                "/surveys/{id}/questions",
                Optional.of(team.hr),
                "/surveys/" + team.surveyToCome + "/questions",
                Sights::send));
        seenBy(team.hr, "survey-results", "/surveys/{id}/results", "/surveys/" + team.surveyOver + "/results");
        seenBy(team.hr, "survey-results-later", "/surveys/{id}/results", "/surveys/" + team.survey + "/results");
    }

    private void applications() {
        String sent = "/applications/" + team.application;
        String draft = "/applications/" + team.applicationDraft;
        mine("application", "/applications/{id}", sent);
        mine("application-draft", "/applications/{id}", draft);
        mine("application-sent", "/applications/{id}/sent", sent + "/sent");
        mine("application-edit", "/applications/{id}/edit", draft + "/edit");
        mine("application-check", "/applications/{id}/edit/check", draft + "/edit/check");
        seenBy(team.colleague, "application-read", "/applications/{id}", "/applications/" + team.composedApplication);
        String applicants = "/rounds/" + team.composedRound + "/applications";
        seenBy(team.hr, "applicants", "/rounds/{id}/applications", applicants + "?name=vir");
        seenBy(team.colleague, "applicants-composing", "/rounds/{id}/applications", applicants);
        String desk = "/rounds/" + team.composedRound + "/desk";
        mine("desks", "/desk", "/desk");
        seenBy(team.colleague, "desk", "/rounds/{id}/desk", desk);
        seenBy(team.colleague, "desk-names-hidden", "/rounds/{id}/desk", desk + "?names=hidden");
        seenBy(
                team.colleague,
                "desk-compare",
                "/rounds/{id}/desk/compare",
                desk + "/compare?application=" + team.composedApplication + "&application=" + team.composedBeside);
        String engine = desk + "/proposals";
        seenBy(team.colleague, "engine", "/rounds/{id}/desk/proposals", engine);
        seenBy(
                team.colleague,
                "engine-proposal",
                "/rounds/{id}/desk/proposals/{proposal}",
                engine + "/" + team.engineProposal);
        seenBy(
                team.colleague,
                "engine-proposal-names-hidden",
                "/rounds/{id}/desk/proposals/{proposal}",
                engine + "/" + team.engineProposal + "?names=hidden");
        seenBy(
                team.colleague,
                "engine-compare",
                "/rounds/{id}/desk/proposals/compare",
                engine + "/compare?one=" + team.engineProposal + "&other=" + team.otherEngineProposal);
        seenBy(
                team.colleague,
                "engine-cost",
                "/rounds/{id}/desk/cost",
                desk + "/cost?application=" + team.composedApplication + "&into=new");
        seenBy(team.colleague, "desk-conflicts", "/rounds/{id}/desk/conflicts", desk + "/conflicts");
        String endorsement = "/team/endorsements/" + team.application;
        seenBy(team.supervisor, "endorsement", "/team/endorsements/{application}", endorsement);
    }

    private void material() {
        String round = "/rounds/" + team.round + "/material";
        String programme = "/programmes/" + team.programme + "/material";
        String blank = "/rounds/{id}/material/new/{kind}";
        String add = "/programmes/{id}/material/new/{kind}";
        seenBy(team.hr, "material-organiser", "/rounds/{id}/material", round);
        mine("material", "/rounds/{id}/material", round);
        seenBy(team.hr, "material-of-programme", "/programmes/{id}/material", programme);
        seenBy(
                team.hr,
                "material-none",
                "/programmes/{id}/material",
                "/programmes/" + team.draftProgramme + "/material");
        seenBy(team.hr, "material-link", blank, round + "/new/link");
        sights.add(new Sight("material-link-refused", blank, Optional.of(team.hr), round + "/new/link", Sights::send));
        seenBy(team.hr, "material-file", blank, round + "/new/file");
        sights.add(new Sight("material-file-refused", blank, Optional.of(team.hr), round + "/new/file", Sights::send));
        sights.add(
                new Sight("material-story-refused", add, Optional.of(team.hr), programme + "/new/story", Sights::send));
        String file = "/material/" + team.materialFile;
        seenBy(team.hr, "material-file-edit", "/material/{id}/edit", file + "/edit");
        seenBy(team.hr, "material-remove", "/material/{id}/remove", file + "/remove");
    }

    private void system() {
        String host = "/system/hosts/osaava";
        seenBy(team.admin, "system", "/system", "/system");
        seenBy(team.admin, "host", "/system/hosts/{host}", host);
        seenBy(team.admin, "host-run", "/system/hosts/{host}/runs/{run}", host + "/runs/" + team.run);
        seenBy(team.admin, "keys", "/system/keys", "/system/keys");
        seenBy(team.admin, "retention", "/system/retention", "/system/retention");
        seenBy(team.admin, "retention-due", "/system/retention/due", "/system/retention/due");
        seenBy(team.admin, "messages", "/system/messages", "/system/messages");
        String drop = "/system/messages/" + team.refused + "/drop";
        seenBy(team.admin, "message-drop", "/system/messages/{id}/drop", drop);
        sights.add(new Sight(
                "message-drop-refused", "/system/messages/{id}/drop", Optional.of(team.admin), drop, Sights::send));
        mine("system-not-allowed", "", "/system");
    }

    private void guests() {
        seenBy(team.hr, "reports", "/reports", "/reports");
        seenBy(team.hr, "guests", "/guests", "/guests");
        seenBy(team.hr, "guest-new", "/guests/new", "/guests/new");
        sights.add(new Sight("guest-new-refused", "/guests/new", Optional.of(team.hr), "/guests/new", Sights::send));
        seenBy(team.hr, "guest-end", "/guests/{id}/end", "/guests/" + team.guest + "/end");
        add("invitation", "/invitation/{word}", Optional.empty(), team.invitation);
        add("invitation-gone", "", Optional.empty(), "/invitation/none");
    }

    private void notices() {
        mine("notices", "/notices", "/notices");
        seenBy(team.supervisor, "notices-supervisor", "/notices", "/notices");
        mine("notice-choices", "/notices/choices", "/notices/choices");
        mine("calendar", "/calendar", "/calendar");
        seenBy(team.admin, "system-mail", "/system/mail", "/system/mail");
    }

    private void deputies() {
        String person = "/deputies/new?person=" + team.colleague.id();
        String hr = "/deputies/new?as=hr";
        seenBy(team.supervisor, "deputies", "/deputies", "/deputies");
        seenBy(team.colleague, "deputies-standing-in", "/deputies", "/deputies");
        seenBy(team.expert, "deputies-told", "/deputies", "/deputies");
        seenBy(team.hr, "deputies-hr", "/deputies", "/deputies");
        seenBy(team.colleague, "team-instead-of", "/team", "/team");
        seenBy(team.supervisor, "deputy-who", "/deputies/new", "/deputies/new?name=vir");
        seenBy(team.hr, "deputy-whose", "/deputies/new", hr);
        seenBy(team.hr, "deputy-for", "/deputies/new", hr + "&supervisor=" + team.supervisor.id());
        seenBy(team.supervisor, "deputy-when", "/deputies/new", person);
        sights.add(
                new Sight("deputy-when-refused", "/deputies/new", Optional.of(team.supervisor), person, Sights::send));
    }

    private void myData() {
        mine("my-data", "/my-data", "/my-data");
        mine("my-data-entries", "/my-data", "/my-data?kind=log-entry");
        mine("my-data-own", "/my-data/own", "/my-data/own");
        seenBy(team.hr, "my-data-own-hr", "/my-data/own", "/my-data/own");
        seenBy(team.hr, "holds", "/holds", "/holds");
        seenBy(team.hr, "hold-who", "/holds/new", "/holds/new?name=vir");
        seenBy(team.hr, "hold-why", "/holds/new", "/holds/new?person=" + team.colleague.id());
        sights.add(new Sight(
                "hold-refused",
                "/holds/new",
                Optional.of(team.hr),
                "/holds/new?person=" + team.colleague.id(),
                Sights::send));
        seenBy(team.hr, "hold", "/holds/{id}", "/holds/" + team.hold);
        mine("my-data-looks", "/my-data/looks", "/my-data/looks");
        mine("my-data-revoke", "/my-data/revoke", "/my-data/revoke?with=" + team.colleague.id());
        seenBy(team.hr, "my-data-nothing", "/my-data", "/my-data");
        seenBy(team.hr, "my-data-looks-none", "/my-data/looks", "/my-data/looks");
    }

    private void frame() {
        mine("signed-out", "/signed-out", "/signed-out");
        add("signed-out-by-nobody", "/signed-out", Optional.empty(), "/signed-out");
        add("privacy", "/privacy", Optional.empty(), "/privacy");
        mine("privacy-of-mine", "/privacy", "/privacy");
        add("sign-in-failed", "", Optional.empty(), "/sign-in/callback?state=none");
        mine("not-found", "", "/goals/" + NOBODY);
    }

    private void meetings() {
        String group = "/groups/" + team.meetingGroup + "/meetings";
        mine("participation", "/groups/{group}/participation", "/groups/" + team.meetingGroup + "/participation");
        mine("participation-told", "/groups/{group}/participation", "/groups/" + team.pair + "/participation");
        mine("meetings", "/groups/{group}/meetings", group);
        mine("meeting-new", "/groups/{group}/meetings/new", group + "/new");
        mine("meeting-enter", "/groups/{group}/meetings/new", group + "/new?held=true");
        mine("meeting", "/meetings/{id}", "/meetings/" + team.meeting);
        mine("meeting-held", "/meetings/{id}", "/meetings/" + team.meetingHeld);
        mine("meeting-edit", "/meetings/{id}/edit", "/meetings/" + team.meeting + "/edit");
        mine("meeting-cancel", "/meetings/{id}/cancel", "/meetings/" + team.meeting + "/cancel");
        mine("meeting-record", "/meetings/{id}/record", "/meetings/" + team.meetingToRecord + "/record");
    }

    private void mine(String name, String route, String path) {
        seenBy(team.expert, name, route, path);
    }

    private void mine(String name, String route, String path, Consumer<Window> act) {
        sights.add(new Sight(name, route, Optional.of(team.expert), path, act));
    }

    private void seenBy(Someone who, String name, String route, String path) {
        add(name, route, Optional.of(who), path);
    }

    private void add(String name, String route, Optional<Someone> who, String path) {
        sights.add(new Sight(name, route, who, path, window -> {}));
    }

    private void changeMeanwhile(String path, Map<String, Object> change) {
        Caller elsewhere = polku.as(team.expert);
        elsewhere.patch(path, elsewhere.get(path), change).expect(200);
    }

    /** Sends the page's form as it stands, in whatever language, and waits for the page that it leads to. */
    private static void send(Window window) {
        window.page().evaluate("document.body.dataset.sent = 'yes'");
        window.main()
                .locator("form[method=post].form .buttons")
                .locator(".primary, .danger")
                .click();
        assertThat(window.page().locator("body[data-sent]")).hasCount(0);
    }
}

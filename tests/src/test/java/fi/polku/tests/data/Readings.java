package fi.polku.tests.data;

import static fi.polku.tests.data.Reading.Reader.ADMIN;
import static fi.polku.tests.data.Reading.Reader.EXPERT;
import static fi.polku.tests.data.Reading.Reader.HR;
import static fi.polku.tests.data.Reading.Reader.SUPERVISOR;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Every page and every read of the API, by hand; a route that is missing here fails the count. */
final class Readings {
    private static final int ANY = 8;
    private static final int TODAY = 12;
    /** One for each part of what there is of somebody. */
    private static final int EXPORT = 32;

    /** They show nothing that comes from the database, or lead elsewhere. */
    static final Set<String> OTHERS = Set.of(
            "GET /assets/{hash}/{name}",
            "GET /sign-in",
            "GET /sign-in/callback",
            "GET /language/{language}",
            "GET /goals",
            "GET /notices/{id}", // leads on
            "GET /notices/stop/{word}", // of a mail
            "GET /calendar/{word: [A-Za-z0-9_-]{43}}.ics");

    private Readings() {}

    static List<Reading> of(Plenty plenty) {
        Plenty.Things ids = plenty.ids();
        return List.of(
                api("/api/v1/me", EXPERT, "/api/v1/me"),
                api("/api/v1/me/profile", EXPERT, "/api/v1/me/profile"),
                api("/api/v1/competences", EXPERT, "/api/v1/competences?q=johta"),
                api("/api/v1/colleagues", EXPERT, "/api/v1/colleagues?name=Rivi"),
                api("/api/v1/goals", EXPERT, "/api/v1/goals?limit=100"),
                api("/api/v1/goals", EXPERT, "/api/v1/goals?of=others&limit=100"),
                api("/api/v1/goals/{id}", EXPERT, "/api/v1/goals/" + ids.goal()),
                api("/api/v1/goals/{id}", EXPERT, "/api/v1/goals/" + ids.goalOfColleague()),
                api("/api/v1/goals/{id}/history", EXPERT, "/api/v1/goals/" + ids.goal() + "/history"),
                api("/api/v1/goals/{id}/shares", EXPERT, "/api/v1/goals/" + ids.goal() + "/shares"),
                api("/api/v1/log-entries", EXPERT, "/api/v1/log-entries?limit=100"),
                api("/api/v1/log-entries", EXPERT, "/api/v1/log-entries?of=others&limit=100"),
                api("/api/v1/log-entries", EXPERT, "/api/v1/log-entries?q=kokous"),
                api("/api/v1/log-entries/{id}", EXPERT, "/api/v1/log-entries/" + ids.entry()),
                api("/api/v1/log-entries/{id}", EXPERT, "/api/v1/log-entries/" + ids.entryOfColleague()),
                api("/api/v1/log-entries/{id}/shares", EXPERT, "/api/v1/log-entries/" + ids.entry() + "/shares"),
                api("/api/v1/me/path", EXPERT, "/api/v1/me/path"),
                api("/api/v1/me/path/proposals", EXPERT, "/api/v1/me/path/proposals"),
                api("/api/v1/proposals/{id}", EXPERT, "/api/v1/proposals/" + ids.proposal()),
                api("/api/v1/steps/{id}", EXPERT, "/api/v1/steps/" + ids.step()),
                api("/api/v1/steps/{id}", SUPERVISOR, "/api/v1/steps/" + ids.step()),
                api("/api/v1/steps/{id}/note", EXPERT, "/api/v1/steps/" + ids.step() + "/note"),
                api("/api/v1/steps/{id}/evidence", EXPERT, "/api/v1/steps/" + ids.completed() + "/evidence"),
                api("/api/v1/evidence", EXPERT, "/api/v1/evidence?limit=100"),
                api("/api/v1/evidence/{id}", EXPERT, "/api/v1/evidence/" + ids.evidence()),
                api("/api/v1/path-templates", EXPERT, "/api/v1/path-templates?limit=100"),
                api("/api/v1/path-templates", HR, "/api/v1/path-templates?limit=100"),
                api("/api/v1/path-templates/{id}", HR, "/api/v1/path-templates/" + ids.template()),
                api("/api/v1/reports/paths", HR, "/api/v1/reports/paths"),
                page("/reports", HR, "/reports"),
                api("/api/v1/guests", HR, "/api/v1/guests?limit=100"),
                api("/api/v1/guests/arrivals", HR, "/api/v1/guests/arrivals"),
                api("/api/v1/guests/{id}", HR, "/api/v1/guests/" + plenty.guest()),
                api("/api/v1/deputies", EXPERT, "/api/v1/deputies"),
                api("/api/v1/deputies", SUPERVISOR, "/api/v1/deputies"),
                api("/api/v1/deputies", HR, "/api/v1/deputies?of=organisation&limit=100"),
                api("/api/v1/deputies/candidates", HR, "/api/v1/deputies/candidates?name=Rivi"),
                api("/api/v1/me/notices", EXPERT, "/api/v1/me/notices?limit=100"),
                api("/api/v1/me/mail-choice", EXPERT, "/api/v1/me/mail-choice"),
                api("/api/v1/me/calendar-feed", EXPERT, "/api/v1/me/calendar-feed"),
                api("/api/v1/dead-mails", ADMIN, "/api/v1/dead-mails?limit=100"),
                page("/notices", EXPERT, "/notices"),
                page("/notices/choices", EXPERT, "/notices/choices"),
                page("/calendar", EXPERT, "/calendar"),
                page("/system/mail", ADMIN, "/system/mail"),
                api("/api/v1/holds", HR, "/api/v1/holds?limit=100"),
                api("/api/v1/holds/candidates", HR, "/api/v1/holds/candidates?name=Rivi"),
                page("/holds", HR, "/holds"),
                page("/holds/new", HR, "/holds/new?name=Rivi"),
                page("/holds/new", HR, "/holds/new?person=" + plenty.expert().id()),
                page("/holds/{id}", HR, "/holds/" + plenty.hold()),
                api("/api/v1/retention", ADMIN, "/api/v1/retention"),
                api("/api/v1/retention/due", ADMIN, "/api/v1/retention/due"),
                page("/system/retention", ADMIN, "/system/retention"),
                page("/system/retention/due", ADMIN, "/system/retention/due"),
                page("/deputies", EXPERT, "/deputies"),
                page("/deputies", SUPERVISOR, "/deputies"),
                page("/deputies", HR, "/deputies"),
                page("/deputies/new", SUPERVISOR, "/deputies/new?name=Rivi"),
                page(
                        "/deputies/new",
                        HR,
                        "/deputies/new?as=hr&supervisor=" + plenty.supervisor().id() + "&person="
                                + plenty.expert().id()),
                api("/api/v1/me/shares", EXPERT, "/api/v1/me/shares?limit=100"),
                api("/api/v1/me/shares.csv", EXPERT, "/api/v1/me/shares.csv"),
                api("/api/v1/me/readers", EXPERT, "/api/v1/me/readers"),
                api("/api/v1/me/looks", EXPERT, "/api/v1/me/looks?limit=100"),
                api("/api/v1/me/looks.csv", EXPERT, "/api/v1/me/looks.csv"),
                page("/my-data", EXPERT, "/my-data"),
                page("/my-data/shares.csv", EXPERT, "/my-data/shares.csv"),
                page("/my-data/looks", EXPERT, "/my-data/looks"),
                page("/my-data/looks.csv", EXPERT, "/my-data/looks.csv"),
                new Reading("GET /api/v1/me/export", EXPERT, "/api/v1/me/export", EXPORT),
                new Reading("GET /my-data/own/export.zip", EXPERT, "/my-data/own/export.zip", EXPORT),
                page("/my-data/own", EXPERT, "/my-data/own"),
                page("/my-data/revoke", EXPERT, plenty.revoke()),
                page("/invitation/{word}", EXPERT, plenty.invitation()),
                page("/guests", HR, "/guests"),
                page("/guests/new", HR, "/guests/new"),
                page("/guests/{id}/end", HR, "/guests/" + plenty.guest() + "/end"),
                api("/api/v1/team", SUPERVISOR, "/api/v1/team?limit=100"),
                api("/api/v1/team", SUPERVISOR, "/api/v1/team?waits=me&limit=100"),
                api(
                        "/api/v1/team/{person}/path",
                        SUPERVISOR,
                        "/api/v1/team/" + plenty.expert().id() + "/path"),
                api(
                        "/api/v1/team/{person}/path/proposals",
                        SUPERVISOR,
                        "/api/v1/team/" + plenty.expert().id() + "/path/proposals"),
                api("/api/v1/me/development", EXPERT, "/api/v1/me/development"),
                api("/api/v1/hosts", ADMIN, "/api/v1/hosts"),
                api("/api/v1/hosts/{host}", ADMIN, "/api/v1/hosts/osaava"),
                api("/api/v1/hosts/{host}/runs", ADMIN, "/api/v1/hosts/osaava/runs"),
                api("/api/v1/hosts/{host}/runs/{run}", ADMIN, "/api/v1/hosts/osaava/runs/" + plenty.run()),
                api(
                        "/api/v1/hosts/{host}/runs/{run}/rejects",
                        ADMIN,
                        "/api/v1/hosts/osaava/runs/" + plenty.run() + "/rejects?limit=100"),
                api("/api/v1/dead-letters", ADMIN, "/api/v1/dead-letters?limit=100"),
                api("/api/v1/keys", ADMIN, "/api/v1/keys"),
                page("/system/keys", ADMIN, "/system/keys"),
                page("/system", ADMIN, "/system"),
                page("/system/hosts/{host}", ADMIN, "/system/hosts/osaava"),
                page("/system/hosts/{host}/runs/{run}", ADMIN, "/system/hosts/osaava/runs/" + plenty.run()),
                page("/system/messages", ADMIN, "/system/messages"),
                page("/system/messages/{id}/drop", ADMIN, "/system/messages/" + plenty.deadLetter() + "/drop"),
                new Reading("GET /", EXPERT, "/", TODAY),
                new Reading("GET /", SUPERVISOR, "/", TODAY),
                new Reading("GET /", HR, "/", TODAY),
                page("/signed-out", EXPERT, "/signed-out"),
                page("/privacy", EXPERT, "/privacy"),
                page("/development", EXPERT, "/development"),
                page("/goals/new", EXPERT, "/goals/new"),
                page("/goals/competences", EXPERT, "/goals/competences?search=johta"),
                page("/goals/shared", EXPERT, "/goals/shared"),
                page("/goals/{id}", EXPERT, "/goals/" + ids.goal()),
                page("/goals/{id}", EXPERT, "/goals/" + ids.goalOfColleague()),
                page("/goals/{id}/history", EXPERT, "/goals/" + ids.goal() + "/history"),
                page("/goals/{id}/edit", EXPERT, "/goals/" + ids.goal() + "/edit"),
                page("/goals/{id}/achieve", EXPERT, "/goals/" + ids.goal() + "/achieve"),
                page("/goals/{id}/discard", EXPERT, "/goals/" + ids.draft() + "/discard"),
                page("/goals/{id}/sharing", EXPERT, "/goals/" + ids.goal() + "/sharing?name=Rivi"),
                page(
                        "/goals/{id}/sharing/preview",
                        EXPERT,
                        "/goals/" + ids.goal() + "/sharing/preview?with=supervisor"),
                page("/log", EXPERT, "/log"),
                page("/log", EXPERT, "/log?q=kokous"),
                page("/log/shared", EXPERT, "/log/shared"),
                page("/log/{id}", EXPERT, "/log/" + ids.entry()),
                page("/log/{id}", EXPERT, "/log/" + ids.entryOfColleague()),
                page("/log/{id}/edit", EXPERT, "/log/" + ids.entry() + "/edit"),
                page("/log/{id}/remove", EXPERT, "/log/" + ids.entry() + "/remove"),
                page("/log/{id}/sharing", EXPERT, "/log/" + ids.entry() + "/sharing?name=Rivi"),
                page("/log/{id}/sharing/preview", EXPERT, "/log/" + ids.entry() + "/sharing/preview?with=supervisor"),
                page("/path", EXPERT, "/path"),
                page("/path/templates/{id}", EXPERT, "/path/templates/" + ids.template()),
                page("/path/steps/{id}", EXPERT, "/path/steps/" + ids.step()),
                page("/path/steps/{id}", EXPERT, "/path/steps/" + ids.completed()),
                page("/path/steps/{id}/evidence", EXPERT, "/path/steps/" + ids.completed() + "/evidence"),
                page("/path/steps/{id}/evidence/new", EXPERT, "/path/steps/" + ids.completed() + "/evidence/new"),
                page(
                        "/path/steps/{id}/evidence/new",
                        EXPERT,
                        "/path/steps/" + ids.completed() + "/evidence/new?competence="
                                + URLEncoder.encode(ids.competence(), StandardCharsets.UTF_8)),
                page("/evidence", EXPERT, "/evidence"),
                page("/evidence/{id}", EXPERT, "/evidence/" + ids.evidence()),
                page("/evidence/{id}/edit", EXPERT, "/evidence/" + ids.evidence() + "/edit"),
                page("/path/propose", EXPERT, "/path/propose"),
                page("/team", SUPERVISOR, "/team"),
                page("/team/{person}", SUPERVISOR, "/team/" + plenty.expert().id()),
                page(
                        "/team/{person}/propose",
                        SUPERVISOR,
                        "/team/" + plenty.expert().id() + "/propose"),
                page("/team/reviews/{step}", SUPERVISOR, "/team/reviews/" + ids.step()),
                api("/api/v1/programmes", EXPERT, "/api/v1/programmes?limit=100"),
                api("/api/v1/programmes", HR, "/api/v1/programmes?of=organisers&limit=100"),
                api("/api/v1/programmes/{id}", EXPERT, "/api/v1/programmes/" + ids.programme()),
                api("/api/v1/programmes/{id}", HR, "/api/v1/programmes/" + ids.programme()),
                api(
                        "/api/v1/programmes/{id}/candidates",
                        HR,
                        "/api/v1/programmes/" + ids.programme() + "/candidates?name=Rivi"),
                api("/api/v1/rounds/{id}", EXPERT, "/api/v1/rounds/" + ids.round()),
                api("/api/v1/rounds/{id}", HR, "/api/v1/rounds/" + ids.round()),
                api(
                        "/api/v1/rounds/{id}/applications",
                        HR,
                        "/api/v1/rounds/" + ids.round() + "/applications?limit=100"),
                api("/api/v1/rounds/{id}/places", HR, "/api/v1/rounds/" + ids.round() + "/places"),
                api("/api/v1/rounds/{id}/late-applicants", HR, "/api/v1/rounds/" + ids.round() + "/late-applicants"),
                api("/api/v1/me/applications", EXPERT, "/api/v1/me/applications"),
                api("/api/v1/applications/{id}", EXPERT, "/api/v1/applications/" + ids.application()),
                api("/api/v1/endorsements", SUPERVISOR, "/api/v1/endorsements"),
                api("/api/v1/endorsements/{application}", SUPERVISOR, "/api/v1/endorsements/" + ids.application()),
                page("/applications/{id}", EXPERT, "/applications/" + ids.application()),
                page("/applications/{id}/sent", EXPERT, "/applications/" + ids.application() + "/sent"),
                page("/applications/{id}/edit", EXPERT, "/applications/" + ids.applicationDraft() + "/edit"),
                page(
                        "/applications/{id}/edit/check",
                        EXPERT,
                        "/applications/" + ids.applicationDraft() + "/edit/check"),
                page(
                        "/applications/{id}/edit/download",
                        EXPERT,
                        "/applications/" + ids.applicationDraft() + "/edit/download"),
                page("/rounds/{id}/applications", HR, "/rounds/" + ids.round() + "/applications?name=Rivi"),
                page("/team/endorsements/{application}", SUPERVISOR, "/team/endorsements/" + ids.application()),
                api("/api/v1/invitations", EXPERT, "/api/v1/invitations"),
                api("/api/v1/invitations/{id}", EXPERT, "/api/v1/invitations/" + ids.pairInvitation()),
                api(
                        "/api/v1/programmes/{id}/invitations/candidates",
                        EXPERT,
                        "/api/v1/programmes/" + ids.pairs() + "/invitations/candidates?role=mentor&name=Rivi"),
                api("/api/v1/programmes/{id}/groups", HR, "/api/v1/programmes/" + ids.pairs() + "/groups?limit=100"),
                api("/api/v1/groups", EXPERT, "/api/v1/groups?limit=100"),
                api("/api/v1/groups/{id}", EXPERT, "/api/v1/groups/" + ids.pair()),
                api("/api/v1/groups/{id}/agreement", EXPERT, "/api/v1/groups/" + ids.pair() + "/agreement"),
                page("/mentoring/invitations/{id}", EXPERT, "/mentoring/invitations/" + ids.pairInvitation()),
                page("/mentoring/{id}/invite", EXPERT, "/mentoring/" + ids.pairs() + "/invite?name=Rivi"),
                page("/groups/{id}/agreement", EXPERT, "/groups/" + ids.pair() + "/agreement"),
                page("/groups/{id}/agreement/edit", EXPERT, "/groups/" + ids.pair() + "/agreement/edit"),
                page("/groups/{id}/leave", EXPERT, "/groups/" + ids.pair() + "/leave"),
                page(
                        "/groups/{id}/messages/{message}/edit",
                        EXPERT,
                        "/groups/" + ids.pair() + "/messages/" + ids.pairMessage() + "/edit"),
                page("/groups/{id}", HR, "/groups/" + ids.pair()),
                page("/programmes/{id}/groups", HR, "/programmes/" + ids.pairs() + "/groups"),
                api("/api/v1/groups/{id}/messages", EXPERT, "/api/v1/groups/" + ids.pair() + "/messages?limit=1"),
                page("/mentoring", EXPERT, "/mentoring"),
                page("/mentoring/{id}", EXPERT, "/mentoring/" + ids.programme()),
                page("/programmes", HR, "/programmes"),
                page("/programmes/new", HR, "/programmes/new"),
                page("/programmes/{id}", HR, "/programmes/" + ids.programme()),
                page("/programmes/{id}/setup/{step}", HR, "/programmes/" + ids.programme() + "/setup/form"),
                page(
                        "/programmes/{id}/setup/{step}",
                        HR,
                        "/programmes/" + ids.programme() + "/setup/people?task=trainer&name=Rivi"),
                page("/rounds/{id}", HR, "/rounds/" + ids.round()),
                page("/rounds/{id}/dates", HR, "/rounds/" + ids.round() + "/dates"),
                api("/api/v1/rounds/{id}/events", HR, "/api/v1/rounds/" + ids.round() + "/events?limit=100"),
                api("/api/v1/rounds/{id}/events", EXPERT, "/api/v1/rounds/" + ids.round() + "/events?limit=100"),
                api("/api/v1/me/events", EXPERT, "/api/v1/me/events"),
                api("/api/v1/events/{id}", EXPERT, "/api/v1/events/" + ids.event()),
                api("/api/v1/events/{id}/people", HR, "/api/v1/events/" + ids.event() + "/people?limit=100"),
                page("/events/{id}", EXPERT, "/events/" + ids.event()),
                page("/events/{id}", HR, "/events/" + ids.event()),
                page("/events/{id}/edit", HR, "/events/" + ids.event() + "/edit"),
                page("/events/{id}/people", HR, "/events/" + ids.event() + "/people"),
                page("/events/{id}/people/list.csv", HR, "/events/" + ids.event() + "/people/list.csv"),
                page("/rounds/{id}/events", HR, "/rounds/" + ids.round() + "/events"),
                page("/rounds/{id}/events/new", HR, "/rounds/" + ids.round() + "/events/new"),
                page("/rounds/{id}/lessons", HR, "/rounds/" + ids.round() + "/lessons"),
                page("/path-templates", HR, "/path-templates"),
                page("/path-templates/new", HR, "/path-templates/new"),
                page("/path-templates/{id}", HR, "/path-templates/" + ids.template()),
                page("/path-templates/{id}/edit", HR, "/path-templates/" + ids.template() + "/edit"));
    }

    private static Reading api(String path, Reading.Reader reader, String address) {
        return new Reading("GET " + path, reader, address, ANY);
    }

    private static Reading page(String path, Reading.Reader reader, String address) {
        return new Reading("GET " + path, reader, address, ANY);
    }
}

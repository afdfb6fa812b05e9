package fi.polku.adapter;

import fi.polku.mentoring.host.HostMessage;
import fi.polku.reference.Catalogue;
import fi.polku.reference.DemoPeople;
import fi.polku.reference.RecordKind;
import fi.polku.reference.Records;

/** What the reference host really holds and has been told, whichever way it is spoken to. */
public abstract class ReferenceHostContract extends HostContract {
    /** Pages of competences enough; all of ESCO would only take time. */
    protected static final Catalogue SEVERAL_PAGES = Catalogue.load().withSkills(1500);

    /** What the host that is spoken to holds. */
    protected abstract Records records();

    @Override
    protected int held(Feed feed) {
        var records = records();
        return switch (feed) {
            case SCALES -> records.scales().all().size();
            case FRAMEWORKS -> records.frameworks().all().size();
            case COMPETENCES -> records.competences().all().size();
            case UNITS -> records.units().all().size();
            case PEOPLE -> records.people().all().size();
            case PROFILES -> records.profiles().all().size();
        };
    }

    @Override
    protected int effects(HostMessage message) {
        var received = records().received();
        var held = received.find(RecordKind.valueOf(message.kind().name()), message.person(), message.id());
        return held.isPresent() ? received.messages() : 0;
    }

    @Override
    protected void change(String changed, String removed) {
        records().changeSupervisor(changed, DemoPeople.SUPERVISOR.id());
        records().remove(removed);
    }
}

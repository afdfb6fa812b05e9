package fi.polku.adapter.contract;

import fi.polku.adapter.Complaints;
import fi.polku.adapter.contract.wire.Unit;
import fi.polku.mentoring.host.Border;
import fi.polku.mentoring.host.HostPage;
import fi.polku.mentoring.host.HostUnit;
import fi.polku.mentoring.host.ReadFrom;
import fi.polku.mentoring.host.UnitDirectory;

/**
 * Units by the contract.
 *
 * @param exchange with the host
 * @param size elements asked for on a page
 */
record ContractUnits(Exchange exchange, int size) implements UnitDirectory {
    static final Reading<Unit, HostUnit, String> UNITS = new Reading<>(
            new PageReader<>("units", "unit", Unit.class),
            unit -> unit.id,
            ContractUnits::unit,
            HostUnit::id,
            removed -> Border.id("id", removed.id));

    @Override
    public HostPage<HostUnit, String> units(ReadFrom from) {
        return UNITS.read(exchange, size, from);
    }

    static HostUnit unit(Unit unit, Complaints complaints) {
        return new HostUnit(
                Border.id("id", unit.id),
                Border.id("agency", unit.agency),
                complaints.optional("parent", unit.parent, Border::id),
                Reading.text("name", unit.name),
                Complaints.moment("changed", unit.changed));
    }
}

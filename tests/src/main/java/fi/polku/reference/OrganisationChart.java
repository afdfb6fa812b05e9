package fi.polku.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** The agencies, and the same departments and teams in each; then small agencies of one team. */
final class OrganisationChart {
    private final List<Unit> units = new ArrayList<>();
    private final List<Unit> agencies = new ArrayList<>();
    private final List<Unit> administrations = new ArrayList<>();
    private final List<Unit> teams = new ArrayList<>();
    private final List<Unit> small = new ArrayList<>();

    OrganisationChart(int smallOnes) {
        var rows = Csv.rows("units.csv");
        for (var row : rows) {
            if (row.get("kind").equals("agency")) {
                var id = "agency-" + (agencies.size() + 1);
                agencies.add(add(new Unit(id, id, Optional.empty(), Names.of(row))));
            }
        }
        agencies.forEach(agency -> organise(agency, rows));
        for (var i = 0; i < smallOnes; i++) {
            var number = agencies.size() + i + 1;
            var name = new Names("Virasto " + number, "Verk " + number, "Agency " + number);
            var agency = add(new Unit("agency-" + number, "agency-" + number, Optional.empty(), name));
            small.add(agency);
            teams.add(add(new Unit(
                    "u-small-" + number,
                    agency.id(),
                    Optional.of(agency.id()),
                    new Names("Palvelut", "Tjänster", "Services"))));
        }
    }

    List<Unit> units() {
        return List.copyOf(units);
    }

    List<Unit> agencies() {
        return List.copyOf(agencies);
    }

    List<Unit> small() {
        return List.copyOf(small);
    }

    Unit administrationOf(Unit agency) {
        return in(agency, administrations).get(0);
    }

    List<Unit> teamsOf(Unit agency) {
        return in(agency, teams);
    }

    String domainOf(Unit agency) {
        return agency.name().fi().toLowerCase(Locale.ROOT).replace(" ", "") + ".example.org";
    }

    private void organise(Unit agency, List<CSVRecord> rows) {
        var department = agency;
        for (var row : rows) {
            switch (row.get("kind")) {
                case "department" -> department = under(agency, agency, row);
                case "administration" -> administrations.add(under(agency, agency, row));
                case "team" -> teams.add(under(department, agency, row));
                default -> {}
            }
        }
    }

    private Unit under(Unit parent, Unit agency, CSVRecord row) {
        var id = "u-%06d".formatted(units.size() - agencies.size() + 1);
        return add(new Unit(id, agency.id(), Optional.of(parent.id()), Names.of(row)));
    }

    private Unit add(Unit unit) {
        units.add(unit);
        return unit;
    }

    private static List<Unit> in(Unit agency, List<Unit> some) {
        return some.stream().filter(unit -> unit.agency().equals(agency.id())).toList();
    }
}

/**
 * The competence system that people, units, frameworks and profiles come from, and Polku's local copy of them.
 *
 * <p>Pages read the copy and never wait for the host; what a host says is checked before it is believed.
 *
 * <h2>What a host can do</h2>
 *
 * An adapter offers a {@link fi.polku.mentoring.host.Host} for each system that is connected: its name and one object for
 * each capability it has. The index:
 *
 * <table>
 * <caption>Capabilities</caption>
 * <tr><th>capability</th><th>what it gives</th><th>without it</th></tr>
 * <tr><td>{@link fi.polku.mentoring.host.PeopleDirectory}</td><td>people, supervisors</td><td>no host: required</td></tr>
 * <tr><td>{@link fi.polku.mentoring.host.CompetenceCatalogue}</td><td>scales, frameworks, competences</td><td>no host: required</td></tr>
 * <tr><td>{@link fi.polku.mentoring.host.CompetenceProfiles}</td><td>people's levels and targets</td><td>no host: required</td></tr>
 * <tr><td>{@link fi.polku.mentoring.host.UnitDirectory}</td><td>units and their agencies</td><td>everybody is in one agency, by configuration</td></tr>
 * <tr><td>{@link fi.polku.mentoring.host.EmploymentDates}</td><td>first and last day of service</td><td>whoever is listed is in service</td></tr>
 * <tr><td>{@link fi.polku.mentoring.host.ChangeFeed}</td><td>the above since a moment</td><td>everything is read each time</td></tr>
 * <tr><td>{@link fi.polku.mentoring.host.Batches}</td><td>the above in batches, when the host chooses</td><td>the host is asked whenever we choose</td></tr>
 * <tr><td>{@link fi.polku.mentoring.host.DevelopmentRecords}</td><td>takes shared goals, evidence, completed steps, participations and trainings, each if the host does</td><td>nothing can be shared with the host</td></tr>
 * </table>
 */
@NullMarked
package fi.polku.mentoring.host;

import org.jspecify.annotations.NullMarked;

package fi.polku.mentoring.host;

/**
 * The host tells from which day to which somebody is in service; without this, whoever stands in its list is.
 */
public non-sealed interface EmploymentDates extends Capability {}

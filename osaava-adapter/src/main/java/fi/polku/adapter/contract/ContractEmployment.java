package fi.polku.adapter.contract;

import fi.polku.mentoring.host.EmploymentDates;

/** Every person of the contract may carry the days of their service. */
record ContractEmployment() implements EmploymentDates {}

package fi.polku.mentoring.host.web;

import fi.polku.mentoring.host.Fault;

/** Why a host could not be read: in a word, and in those of Polku and the network, which are not translated. */
public record FaultJson(String reason, String words) {

    static FaultJson of(Fault fault) {
        return new FaultJson(fault.reason().code(), fault.words());
    }
}

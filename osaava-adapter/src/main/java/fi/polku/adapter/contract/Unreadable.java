package fi.polku.adapter.contract;

import fi.polku.adapter.BoundedStream;
import fi.polku.mentoring.host.FaultReason;
import fi.polku.mentoring.host.HostFault;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Tells why an answer could not be read: it never came whole, or it is no document of the contract. */
final class Unreadable {
    private Unreadable() {}

    /**
     * What a failure while reading means.
     *
     * @param what was read
     * @param e what the parser said
     * @return the network's fault or the document's
     */
    static HostFault fault(String what, Exception e) {
        IOException network = find(e);
        if (network instanceof BoundedStream.TooLong) {
            return new HostFault.Misspoke(FaultReason.TOO_LONG, what + ": the page is " + network.getMessage());
        }
        if (network instanceof BoundedStream.TooSlow || network instanceof SocketTimeoutException) {
            return new HostFault.Away(FaultReason.TOO_SLOW, what + ": the answer broke off, as it was too slow", e);
        }
        if (network != null) {
            return new HostFault.Away(FaultReason.BROKEN_OFF, what + ": the answer broke off", e);
        }
        return new HostFault.Misspoke(FaultReason.UNREADABLE, what + ": the answer is not well-formed XML", e);
    }

    private static @Nullable IOException find(Throwable e) {
        for (Throwable cause = e; cause != null; cause = nested(cause)) {
            if (cause instanceof IOException network && !(cause instanceof java.io.CharConversionException)) {
                return network;
            }
        }
        return null;
    }

    private static @Nullable Throwable nested(Throwable e) {
        if (e instanceof XMLStreamException stream && stream.getNestedException() != null) {
            return stream.getNestedException();
        }
        if (e instanceof JAXBException binding && binding.getLinkedException() != null) {
            return binding.getLinkedException();
        }
        return e.getCause();
    }
}

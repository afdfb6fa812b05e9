package fi.polku.run;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What the product runs on: a process of its own on loopback. */
interface Server {
    /** Where it is found, without a slash at the end. */
    String url();

    /**
     * Starts it and waits until the product says that it is ready. It can be started again after it has ended.
     *
     * @param environment settings of the product, by their environment names
     * @param jvm options of its JVM
     * @param children which its process is put among
     * @throws Refusal when it does not get ready
     */
    Process start(Map<String, String> environment, List<String> jvm, Children children) throws IOException;
}

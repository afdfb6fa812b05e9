package fi.polku.run.sync;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The first limit: the host's bytes read by the parser that Polku uses, event by event, and nothing made of them. */
final class StaxFloor {
    private static final int WARM_UP_SHARE = 4;
    private static final int RUNS = 3;

    private StaxFloor() {}

    /** The seconds that the documents of a folder take; the middle of three runs. */
    static double seconds(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> documents = files.filter(file -> !file.endsWith("manifest.xml"))
                    .sorted()
                    .toList();
            // the last are profiles
            read(documents.subList(documents.size() - 1 - documents.size() / WARM_UP_SHARE, documents.size()));
            double[] runs = new double[RUNS];
            for (int run = 0; run < RUNS; run++) {
                long start = System.nanoTime();
                read(documents);
                runs[run] = (System.nanoTime() - start) / 1e9;
            }
            return java.util.Arrays.stream(runs).sorted().toArray()[RUNS / 2];
        }
    }

    private static void read(List<Path> documents) throws IOException {
        XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            for (Path document : documents) {
                try (InputStream bytes = new BufferedInputStream(Files.newInputStream(document), 1 << 16)) {
                    XMLStreamReader xml = readers.createXMLStreamReader(bytes);
                    while (xml.hasNext()) {
                        xml.next();
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A document of the large host is not well-formed", e);
        }
    }
}

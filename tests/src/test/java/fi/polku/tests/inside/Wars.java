package fi.polku.tests.inside;

import fi.polku.run.Await;
import fi.polku.run.ProjectFiles;
import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What is deployed. */
final class Wars {
    private Wars() {}

    /** The WAR as it was built, with what the tests need added to it. */
    static WebArchive built() {
        return ShrinkWrap.create(ZipImporter.class, "polku.war")
                .importFrom(ProjectFiles.war().toFile())
                .as(WebArchive.class)
                .addAsLibraries(jarOf(Assertions.class))
                .addClasses(Rows.class, Probe.class, Probe.Inner.class, Interjection.class, Await.class);
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

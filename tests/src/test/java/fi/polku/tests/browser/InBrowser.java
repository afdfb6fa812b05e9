package fi.polku.tests.browser;

import fi.polku.tests.PolkuTest;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test against the running product that also gets {@link Chromium}, one for all such tests. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PolkuTest
@ExtendWith(SharedChromium.class)
@interface InBrowser {}

package fi.polku.tests;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in which time passes. It gets a {@link Site} whose {@link Site#clock() clock} it moves, as a parameter of its constructor or methods; all such tests share it,
 * and each finds it at the real time.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedMovableSite.class)
public @interface TimeTest {}

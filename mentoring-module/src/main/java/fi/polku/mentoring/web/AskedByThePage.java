package fi.polku.mentoring.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A page asks for this by itself again and again, whether or not anybody looks at it: that somebody is there it does not show, and it keeps no session alive. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AskedByThePage {}

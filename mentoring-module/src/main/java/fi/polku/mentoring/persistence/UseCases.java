package fi.polku.mentoring.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The use cases of a feature: its only public doorway. Every public method takes the {@link
 * fi.polku.mentoring.shared.Actor} first and is one transaction that runs as that actor.
 */
@Stereotype
@ApplicationScoped
@ActsAs
@Transactional
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCases {}

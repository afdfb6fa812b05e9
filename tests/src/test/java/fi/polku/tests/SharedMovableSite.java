package fi.polku.tests;

import fi.polku.reference.Population;
import fi.polku.run.Options;
import fi.polku.tests.clock.MovableClock;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the site whose clock is moved for the first test that asks for it, and moves the clock back after each. */
final class SharedMovableSite implements ParameterResolver, AfterEachCallback, AfterAllCallback {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return site(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        site(context).clock().back();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        site(context).silence();
    }

    private static Site site(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(SharedMovableSite.class))
                .getOrComputeIfAbsent(Site.class, key -> start(), Site.class);
    }

    private static Site start() {
        return Site.apart(
                "moved-site",
                options -> MovableClock.movable()
                        .apply(options.with(new Options.Holdings(new Population.Size(2, 47), 300)))
                        .with("POLKU_RETENTION_EVERY", "PT2S"));
    }
}

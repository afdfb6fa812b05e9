package fi.polku.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts {@link Chromium} when the first test asks for it and ends it after the last. After each test it closes the
 * windows; a browser that complained of anything fails the test, and a failed test tells what the windows showed.
 */
final class SharedChromium implements ParameterResolver, AfterEachCallback {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return chromium(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Chromium chromium = chromium(context);
        boolean failed = context.getExecutionException().isPresent();
        if (failed) {
            chromium.tell(context.getRequiredTestMethod().getName());
        }
        List<String> complaints = chromium.closeWindows();
        if (!failed) {
            assertThat(complaints).as("what the browser complained about").isEmpty();
        }
    }

    private static Chromium chromium(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Chromium.class))
                .getOrComputeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
    }
}

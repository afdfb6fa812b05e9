package fi.polku.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JaxbRuntimeIsOurOwnTest {

    @Test
    void the_pinned_runtime_binds_the_contract() {
        String jar = SafeXml.runtime()
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        assertThat(jar).contains("jaxb-runtime-").endsWith(".jar");
        assertThat(SafeXml.runtime().getName()).startsWith("org.glassfish.jaxb.runtime.");
    }
}

package fi.polku.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostStandsBehindXRoadTest {
    private static final String CLIENT = "FI/GOV/1234567-8/polku";

    @Test
    void each_request_says_who_asks_and_has_an_id_of_its_own() {
        XRoad xRoad = new XRoad(Optional.of(CLIENT), Optional.of("polku"), Optional.of("VM/1/2026"));
        MultivaluedMap<String, Object> first = headers(xRoad);
        MultivaluedMap<String, Object> second = headers(xRoad);
        assertThat(first.getFirst("X-Road-Client")).isEqualTo(CLIENT);
        assertThat(first.getFirst("X-Road-UserId")).isEqualTo("polku");
        assertThat(first.getFirst("X-Road-Issue")).isEqualTo("VM/1/2026");
        assertThat(String.valueOf(first.getFirst("X-Road-Id"))).isNotBlank().isNotEqualTo(second.getFirst("X-Road-Id"));
        assertThat(first.getFirst("Authorization")).isEqualTo("Bearer t");
    }

    @Test
    void nobody_and_no_matter_is_named_where_none_is_set() {
        assertThat(headers(new XRoad(Optional.of(CLIENT), Optional.empty(), Optional.empty())))
                .containsKeys("X-Road-Client", "X-Road-Id")
                .doesNotContainKeys("X-Road-UserId", "X-Road-Issue");
    }

    @Test
    void without_x_road_nothing_is_said_of_it() {
        assertThat(headers(new XRoad(Optional.empty(), Optional.of("polku"), Optional.of("1")))
                        .keySet())
                .noneMatch(name -> name.startsWith("X-Road"));
    }

    private static MultivaluedMap<String, Object> headers(XRoad xRoad) {
        MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
        ClientRequestContext request = (ClientRequestContext) Proxy.newProxyInstance(
                HostStandsBehindXRoadTest.class.getClassLoader(),
                new Class<?>[] {ClientRequestContext.class},
                (proxy, method, arguments) -> headers);
        new Connection.Credentials(Optional.of("t"), xRoad).filter(request);
        return headers;
    }
}

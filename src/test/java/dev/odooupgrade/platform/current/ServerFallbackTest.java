package dev.odooupgrade.platform.current;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.request.RequestRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a request is looked for when its server is gone. */
final class ServerFallbackTest {
  private static final RequestRef OWN = new RequestRef("10534", Secret.of("k"));
  private static final RequestRef MOVED = OWN.at("up1").at("up2");

  private final List<String> asked = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(
      value = TroubleKind.class,
      names = {"UNREACHABLE", "UNTRUSTED"})
  void the_server_before_and_the_platform_itself_are_asked_where_nobody_is_met(TroubleKind kind)
      throws Exception {
    assertThat(ask(MOVED, Map.of())).isEqualTo("up2");
    assertThat(ask(MOVED, Map.of("up2", kind))).isEqualTo("up1");
    assertThat(ask(MOVED, Map.of("up2", kind, "up1", kind))).isEqualTo("itself");
    assertThat(asked).containsExactly("up2", "up2", "up1", "up2", "up1", "itself");
  }

  @ParameterizedTest
  @EnumSource(
      value = TroubleKind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"UNREACHABLE", "UNTRUSTED"})
  void a_server_that_may_have_acted_is_the_only_one_asked(TroubleKind kind) {
    assertThat(troubleOf(Map.of("up2", kind))).isEqualTo(kind);
    assertThat(asked).containsExactly("up2");
  }

  @Test
  void where_nobody_is_met_the_first_trouble_is_told() {
    Map<String, TroubleKind> all =
        Map.of(
            "up2", TroubleKind.UNTRUSTED,
            "up1", TroubleKind.UNREACHABLE,
            "itself", TroubleKind.UNREACHABLE);
    assertThat(troubleOf(all)).isEqualTo(TroubleKind.UNTRUSTED);
  }

  @Test
  void what_the_second_server_says_counts() {
    Map<String, TroubleKind> all =
        Map.of("up2", TroubleKind.UNREACHABLE, "up1", TroubleKind.NETWORK);
    assertThat(troubleOf(all)).isEqualTo(TroubleKind.NETWORK);
    assertThat(asked).containsExactly("up2", "up1");
  }

  @ParameterizedTest
  @CsvSource({"'', itself", "up1, up1 itself", "up1 up2, up2 up1 itself", "up1 up1, up1 itself"})
  void each_way_is_there_once(String servers, String ways) {
    RequestRef request = OWN;
    for (String server : servers.isEmpty() ? new String[0] : servers.split(" ")) {
      request = request.at(server);
    }
    assertThat(request.ways().stream().map(way -> way.host().orElse("itself")))
        .containsExactly(ways.split(" "));
    assertThat(request.atPlatform().ways().get(0)).isEqualTo(OWN);
  }

  private TroubleKind troubleOf(Map<String, TroubleKind> broken) {
    return catchThrowableOfType(TroubleException.class, () -> ask(MOVED, broken)).trouble().kind();
  }

  private String ask(RequestRef request, Map<String, TroubleKind> broken) throws Exception {
    return ServerFallback.ask(
        request,
        way -> {
          String server = way.host().orElse("itself");
          asked.add(server);
          if (broken.containsKey(server)) {
            throw new TroubleException(broken.get(server), "No.", "", "");
          }
          return server;
        });
  }
}

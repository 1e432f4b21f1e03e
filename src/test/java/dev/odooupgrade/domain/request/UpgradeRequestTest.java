package dev.odooupgrade.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.order.Aim;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpgradeRequestTest {

  @Test
  void what_is_known_of_an_answer_has_a_type() {
    UpgradeRequest answer =
        new UpgradeRequest(
            Map.of(
                "id",
                "10534",
                "state",
                "done",
                "aim",
                "production",
                "filestore",
                "True",
                "archived",
                "true",
                "host_uri",
                "up2.odoo.com",
                "key",
                "k"));
    assertThat(answer.aim()).contains(Aim.PRODUCTION);
    assertThat(answer.state()).map(RequestState::isFetchable).contains(true);
    assertThat(answer.hasFilestore()).isTrue();
    assertThat(answer.isArchived()).isTrue();
    assertThat(answer.ref().orElseThrow().host()).contains("up2.odoo.com");
  }

  @Test
  void what_was_not_sent_or_is_blank_is_not_known() {
    UpgradeRequest answer = new UpgradeRequest(Map.of("reason", " ", "aim", "sideways"));
    assertThat(answer.reason()).isEmpty();
    assertThat(answer.aim()).isEmpty();
    assertThat(answer.hasFilestore()).isFalse();
    assertThat(answer.ref()).isEmpty();
  }

  @Test
  void fields_nobody_documented_are_kept_in_the_order_they_came() {
    Map<String, String> sent = new LinkedHashMap<>();
    sent.put("zebra", "1");
    sent.put("id", "10534");
    sent.put("ant", "2");
    UpgradeRequest answer = new UpgradeRequest(sent);
    assertThat(answer.fields().keySet()).containsExactly("zebra", "id", "ant");
    assertThat(answer.field("zebra")).contains("1");
  }
}

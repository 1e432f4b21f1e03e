package dev.odooupgrade.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which upgrades are for production, and which word shows that one is meant. */
class ProductionTest {

  @ParameterizedTest(name = "ordered ''{0}'', answered ''{1}''")
  @CsvSource({
    "test, '', false",
    "production, '', true",
    "' Production ', '', true",
    "'', '', false",
    "'', production, true",
    "test, production, true",
    "production, test, false",
    "production, rehearsal, true",
    "'', rehearsal, false",
  })
  void the_platform_knows_better_than_the_order_what_it_is_for(
      String ordered, String answered, boolean production) {
    assertThat(session("M1", ordered, answered).isProduction()).isEqualTo(production);
  }

  @ParameterizedTest
  @CsvSource({"M123456-abcxyz, M123456-abcxyz", "' M1 ', M1", "'', production", "'  ', production"})
  void the_contract_confirms_it_and_where_that_is_not_known_the_aim(String contract, String word) {
    assertThat(session(contract, "production", "").confirmationWord()).isEqualTo(word);
  }

  private static Session session(String contract, String ordered, String answered) {
    OrderDraft draft =
        OrderDraft.EMPTY.with(OrderField.CONTRACT, contract).with(OrderField.AIM, ordered);
    return Session.begun(new SessionId("20261123-081200-abcd"), Instant.EPOCH, PlatformAddress.ODOO)
        .withDraft(draft)
        .withAnswer(new UpgradeRequest(Map.of("aim", answered)));
  }
}

package dev.odooupgrade.cli.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScriptTokenTest {
  @ParameterizedTest
  @CsvSource({
    "odoo-upgrade-test-db_sales-17.0, test, 17.0",
    "odoo-upgrade-production-db_my-sales-2-saas~18.2, production, saas~18.2",
    "odoo-upgrade-test-db_sales-saas-18.2, test, saas-18.2",
    "odoo-upgrade-test-dump_0f3c9a-16.0, test, 16.0",
    "odoo-upgrade-production-db_x-18, production, 18.0",
    "odoo-upgrade-test-db_sales-2024-18, test, 18.0",
    "odoo-upgrade-test-dump_sales.sql.gz-17, test, 17.0",
    "odoo-upgrade-production-db_sales, production, ''",
    "odoo-upgrade-production-db_sales-master, production, ''",
  })
  void the_name_of_a_token_file_tells_the_aim_and_the_target(
      String name, String aim, String target) {
    assertThat(ScriptToken.of(Path.of("/tmp", name))).isEqualTo(new ScriptToken(aim, target));
  }

  @ParameterizedTest
  @ValueSource(strings = {"token.txt", "odoo-upgrade-test-17.0", "odoo-upgrade-other-db_a-17.0"})
  void any_other_name_tells_nothing(String name) {
    assertThat(ScriptToken.of(Path.of(name))).isEqualTo(ScriptToken.UNTOLD);
  }
}

package dev.odooupgrade.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.order.Variable;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MaskedSessionTest {
  @Test
  void an_environment_variable_is_shown_by_its_name_alone() {
    Variable variable = new Variable("SMTP_PASSWORD", Secret.of("hunter2"));
    String shown = MaskedSession.json(AnySession.full("s").withVariables(List.of(variable)));
    assertThat(shown).contains("SMTP_PASSWORD", "\"secret\" : \"***\"").doesNotContain("hunter2");
  }
}

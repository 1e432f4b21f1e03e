package dev.odooupgrade.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.order.Aim;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.platform.PortAnswer;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.domain.transfer.Transport;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The words that session files, options and JSON contain: they stay, whatever is renamed. */
class NamedTest {
  @Test
  void words_stay_as_they_are() {
    assertThat(words(Aim.values())).isEqualTo("test production");
    assertThat(words(OrderField.values())).isEqualTo("contract email target aim filename timezone");
    assertThat(words(Protocol.values())).isEqualTo("v1 current");
    assertThat(words(PortAnswer.values())).isEqualTo("open refused silent no-way unknown-host");
    assertThat(words(Transport.values())).isEqualTo("https sftp rsync");
    assertThat(words(ResumeMode.values())).isEqualTo("in-place partial whole");
    assertThat(words(Artifact.values()))
        .isEqualTo("result upgraded upgraded-sql original original-sql notes");
  }

  private static String words(Named... all) {
    return String.join(" ", Arrays.stream(all).map(Named::word).toList());
  }

  @Test
  void a_constant_is_found_by_its_word_alone() {
    assertThat(Named.byWord(Artifact.values(), "upgraded-sql")).hasValue(Artifact.UPGRADED_SQL);
    assertThat(Named.byWord(Artifact.values(), "UPGRADED_SQL")).isEmpty();
  }
}

package dev.odooupgrade.cli.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScriptKeyTest {

  @ParameterizedTest
  @CsvSource({
    "1000_upgrade_ssh_key, true",
    "1000_upgrade_ssh_key.pub, false",
    "upgrade_ssh_key, true",
    "upgrade_ssh_key.pub, false",
    "my_upgrade_ssh_key, false",
    "id_rsa, false"
  })
  void the_script_s_key_is_known_by_its_name(String name, boolean isOne) {
    assertThat(ScriptKey.isOne(Path.of("/tmp", name))).isEqualTo(isOne);
  }

  @Test
  void beside_a_file_that_is_not_there_no_key_is_found() {
    assertThat(ScriptKey.beside(Path.of("no-such-file"))).isEmpty();
  }
}

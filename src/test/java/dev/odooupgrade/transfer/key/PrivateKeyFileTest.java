package dev.odooupgrade.transfer.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.testing.RealServers;
import dev.odooupgrade.testing.server.OpenSshServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RealServers
final class PrivateKeyFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "RFC4716,'',false",
    "RFC4716,secret,true",
    "PEM,'',false",
    "PEM,secret,true",
    "PKCS8,'',false",
    "PKCS8,secret,true"
  })
  void a_locked_key_is_told_from_an_open_one(String form, String passphrase, boolean locked)
      throws Exception {
    Path key = folder.resolve("key");
    OpenSshServer.keygen(
        "-t", "rsa", "-b", "2048", "-m", form, "-N", passphrase, "-f", key.toString());
    PrivateKeyFile read = PrivateKeyFile.read(key);
    assertThat(read.isLocked()).isEqualTo(locked);
    assertThat(read.text().reveal()).isEqualTo(Files.readString(key));
    assertThat(read.toString()).doesNotContain("PRIVATE");
  }

  @Test
  void what_holds_no_private_key_is_told_from_what_is_not_there() throws Exception {
    Path other = Files.writeString(folder.resolve("key.pub"), "ssh-rsa AAAA somebody");
    assertThatThrownBy(() -> PrivateKeyFile.read(other))
        .isInstanceOf(TroubleException.class)
        .hasMessageContaining("does not contain a readable private SSH key");
    assertThatThrownBy(() -> PrivateKeyFile.read(folder.resolve("none")))
        .isInstanceOf(TroubleException.class)
        .hasMessageContaining("There is no SSH key");
  }

  @Test
  void a_key_may_be_looked_at_before_there_is_a_request_so_none_is_spoken_of() throws Exception {
    Path other = Files.writeString(folder.resolve("key.pub"), "ssh-rsa AAAA somebody");
    assertThatThrownBy(() -> PrivateKeyFile.read(other))
        .hasMessageContaining("Nothing was sent, and nothing is lost.")
        .hasMessageNotContaining("request");
  }
}

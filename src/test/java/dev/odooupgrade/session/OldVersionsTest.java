package dev.odooupgrade.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.PlatformAddress;
import dev.odooupgrade.domain.Protocol;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.Transfers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Reads files that the program itself wrote, each as the last commit of its version wrote it. */
class OldVersionsTest {
  private static final PlatformAddress V1 = PlatformAddress.ODOO.speaking(Protocol.V1);

  @Test
  void version_1_knew_no_transfers_and_one_protocol() throws Exception {
    assertThat(read("version-1"))
        .isEqualTo(AnySession.full("version-1").withTransfers(Transfers.NONE).withPlatform(V1));
  }

  @Test
  void version_2_knew_one_protocol() throws Exception {
    assertThat(read("version-2")).isEqualTo(AnySession.full("version-2").withPlatform(V1));
  }

  @Test
  void version_3_is_written_as_it_was_read() throws Exception {
    Session session = read("version-3");
    assertThat(session).isEqualTo(AnySession.full("version-3"));
    assertThat(new String(SessionJson.bytes(SessionCodec.write(session)), StandardCharsets.UTF_8))
        .isEqualTo(new String(file("version-3"), StandardCharsets.UTF_8));
  }

  private static Session read(String name) throws Exception {
    return SessionJson.read(file(name)).session();
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream in = OldVersionsTest.class.getResourceAsStream(name + ".json")) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}

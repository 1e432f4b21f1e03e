package dev.odooupgrade.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.HistoryEntry;
import dev.odooupgrade.domain.session.Label;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.Transfers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Reads files that the program itself wrote, each as the last commit of its version wrote it. */
class OldVersionsTest {
  private static final PlatformAddress V1 = PlatformAddress.ODOO.speaking(Protocol.V1);

  @Test
  void version_1_knew_no_transfers_and_one_protocol() throws Exception {
    assertThat(read("version-1"))
        .isEqualTo(unlabelled("version-1").withTransfers(Transfers.NONE).withPlatform(V1));
  }

  @Test
  void version_2_knew_one_protocol() throws Exception {
    assertThat(read("version-2")).isEqualTo(unlabelled("version-2").withPlatform(V1));
  }

  @Test
  void version_3_is_written_as_it_was_read() throws Exception {
    Session session = read("version-3");
    assertThat(session).isEqualTo(unlabelled("version-3"));
    assertThat(new String(SessionJson.bytes(SessionCodec.write(session)), StandardCharsets.UTF_8))
        .isEqualTo(new String(file("version-3"), StandardCharsets.UTF_8));
  }

  /** None of them had a name. */
  private static Session unlabelled(String id) {
    return AnySession.full(id).withLabel(Label.NONE);
  }

  @Test
  void a_count_of_bytes_is_read_as_a_number_and_other_words_are_kept() throws Exception {
    assertThat(history("upload_broke", "4096"))
        .isEqualTo(
            new HistoryEntry(
                Instant.parse("2026-11-23T19:15:00Z"),
                Happening.UPLOAD_BROKE,
                "",
                OptionalLong.of(4096)));
    assertThat(history("upload_broke", "half of it").text()).isEqualTo("half of it");
    assertThat(history("created", "10534").bytes()).isEmpty();
  }

  private static HistoryEntry history(String happening, String detail) throws Exception {
    ObjectNode written = SessionCodec.write(AnySession.full("any"));
    written
        .putArray("history")
        .addObject()
        .put("at", "2026-11-23T19:15:00Z")
        .put("happening", happening)
        .put("detail", detail);
    return SessionCodec.read(written).history().get(0);
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

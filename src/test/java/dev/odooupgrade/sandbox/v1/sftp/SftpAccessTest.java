package dev.odooupgrade.sandbox.v1.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odooupgrade.sandbox.fault.Call;
import dev.odooupgrade.sandbox.fault.Scenario;
import dev.odooupgrade.sandbox.v1.FakeTime;
import dev.odooupgrade.sandbox.v1.SandboxServer;
import dev.odooupgrade.sandbox.v1.Sftp;
import dev.odooupgrade.sandbox.v1.Wire;
import dev.odooupgrade.sandbox.v1.exchange.SandboxSettings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.sshd.common.SshException;
import org.apache.sshd.sftp.client.SftpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SftpAccessTest {
  private final FakeTime time = new FakeTime();
  private final Path folder;
  private SandboxServer server;
  private Wire wire;
  private Sftp sftp;
  private Wire.Opened opened;

  SftpAccessTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void start() throws Exception {
    start(SandboxSettings.in(folder).withTime(time, time));
  }

  private void start(SandboxSettings settings) throws Exception {
    server = SandboxServer.start(settings);
    wire = Wire.to(server);
    sftp = new Sftp(wire);
    opened = wire.open();
  }

  @AfterEach
  void stop() {
    sftp.close();
    server.close();
  }

  private void restart(SandboxSettings settings) throws Exception {
    stop();
    start(settings.withTime(time, time));
  }

  @Test
  void keys_open_sftp_and_the_answer_tells_where_it_is() throws Exception {
    HttpResponse<String> answer =
        Sftp.ask(wire, opened, "# my keys\r\n\r\n" + sftp.publicKey() + " me@home\n\n");
    assertThat(Wire.json(answer).get("failures")).isEmpty();
    JsonNode access = Wire.json(answer).get("request");
    assertThat(access.get("hostname").textValue()).isEqualTo("127.0.0.1");
    assertThat(access.get("sftp_port").isInt()).isTrue();
    assertThat(access.get("sftp_user").textValue()).isEqualTo("user_" + opened.id());
    assertThat(access.get("shared_file").textValue()).isEqualTo("d.dump");
    assertThat(access.get("request_id").intValue()).isEqualTo(opened.id());
    assertThat(access.get("sample_command").textValue())
        .isEqualTo("sftp -P %s user_%d@127.0.0.1".formatted(access.get("sftp_port"), opened.id()));
    assertThat(server.calls())
        .last()
        .extracting(Call::line)
        .asString()
        .contains("sftp_access: 200");
  }

  @Test
  void the_port_may_be_a_text() throws Exception {
    restart(SandboxSettings.in(folder).withScenario(Scenario.SURPRISES));
    JsonNode access = Wire.json(Sftp.ask(wire, opened, sftp.publicKey())).get("request");
    assertThat(access.get("sftp_port").textValue()).matches("\\d+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing but this\n\n"})
  void a_file_without_a_key_is_refused(String keys) throws Exception {
    assertThat(Wire.reasons(Sftp.ask(wire, opened, keys))).isEqualTo("SSH_KEYS:MISSING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "ssh-rsa", "ssh-rsa AAAA", "ecdsa-sha2-nistp256 ???? me"})
  void a_line_that_is_no_key_is_refused_by_its_number(String line) throws Exception {
    HttpResponse<String> answer = Sftp.ask(wire, opened, sftp.publicKey() + "\n" + line);
    assertThat(Wire.reasons(answer)).isEqualTo("SSH_KEYS:INVALID");
    assertThat(Wire.failure(answer, "SSH_KEYS:INVALID").orElseThrow().get("message").asText())
        .startsWith("Line 2 ");
  }

  @Test
  void keys_sent_in_another_way_are_refused() throws Exception {
    assertThat(Sftp.ask(wire, opened, "text/plain", sftp.publicKey()).statusCode()).isEqualTo(415);
    String unfinished =
        "--x\r\nContent-Disposition: form-data; name=\"ssh_keys\"\r\n\r\n" + sftp.publicKey();
    String other = "--x\r\nContent-Disposition: form-data; name=\"keys\"\r\n\r\nab\r\n--x--\r\n";
    for (String body : new String[] {unfinished, other, ""}) {
      assertThat(Wire.reasons(Sftp.ask(wire, opened, "multipart/form-data; boundary=\"x\"", body)))
          .isEqualTo("SSH_KEYS:MISSING");
    }
    assertThat(Sftp.ask(wire, opened, "#".repeat(1 << 17)).statusCode()).isEqualTo(413);
  }

  @Test
  void another_key_of_the_request_opens_nothing() throws Exception {
    Wire.Opened stranger = new Wire.Opened(opened.id(), "x");
    assertThat(Wire.reasons(Sftp.ask(wire, stranger, sftp.publicKey()))).isEqualTo("KEY:INVALID");
  }

  @Test
  void access_is_given_to_a_draft_and_to_what_is_done_but_not_in_between() throws Exception {
    wire.upload(opened, new byte[] {1, 2, 3});
    wire.post("process", opened);
    HttpResponse<String> pending = Sftp.ask(wire, opened, sftp.publicKey());
    assertThat(Wire.reasons(pending)).isEqualTo("STATE:INVALID");
    assertThat(Wire.failure(pending, "STATE:INVALID").orElseThrow().get("expected"))
        .extracting(JsonNode::textValue)
        .containsExactly("draft", "done", "delivered");
    time.pause(Duration.ofHours(1));
    JsonNode access = Wire.json(Sftp.ask(wire, opened, sftp.publicKey())).get("request");
    assertThat(access.get("shared_file").textValue()).isEqualTo("upgraded_d.dump");
  }

  @Test
  void sftp_refused_gives_access_to_nobody() throws Exception {
    restart(SandboxSettings.in(folder).withScenario(Scenario.SFTP_REFUSED));
    assertThat(Wire.reasons(Sftp.ask(wire, opened, sftp.publicKey())))
        .isEqualTo("SFTP:UNAVAILABLE");
  }

  @Test
  void only_the_keys_that_were_sent_come_in_and_only_to_their_own_request() throws Exception {
    JsonNode access = Wire.json(Sftp.ask(wire, opened, sftp.publicKey())).get("request");
    int port = access.get("sftp_port").intValue();
    String user = access.get("sftp_user").textValue();
    assertThatThrownBy(() -> sftp.enter(user, port, Sftp.newKey()))
        .isInstanceOf(SshException.class);
    Wire.Opened other = wire.open();
    try (Sftp stranger = new Sftp(wire);
        SftpClient in = stranger.enter(other)) {
      assertThat(in.canonicalPath(".")).isEqualTo("/");
      assertThatThrownBy(() -> stranger.enter(opened.id(), port)).isInstanceOf(SshException.class);
    }
  }

  @Test
  void the_key_of_the_host_outlives_the_sandbox() throws Exception {
    sftp.enter(opened).close();
    var before = sftp.hostKeys().get(0);
    restart(SandboxSettings.in(folder));
    sftp.enter(opened).close();
    assertThat(sftp.hostKeys().get(0)).isEqualTo(before);
  }

  @Test
  void no_ssh_is_started_for_a_sandbox_that_nobody_asks_for_it() throws Exception {
    wire.upload(opened, new byte[] {1});
    assertThat(Files.exists(folder.resolve("sftp-host-key"))).isFalse();
    sftp.enter(opened).close();
    assertThat(Files.exists(folder.resolve("sftp-host-key"))).isTrue();
  }

  @Test
  void a_closed_sandbox_lets_nobody_in() throws Exception {
    JsonNode access = Wire.json(Sftp.ask(wire, opened, sftp.publicKey())).get("request");
    server.close();
    assertThatThrownBy(() -> sftp.enter(opened.id(), access.get("sftp_port").intValue()))
        .isInstanceOf(IOException.class);
  }
}

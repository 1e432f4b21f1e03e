package dev.odooupgrade.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.odooupgrade.domain.platform.Protocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command that asks a platform ends with the code of the cause, in both protocols. */
final class CausesOfCommandsTest {
  private static final String KEYS = "--request 10534 --key Aw7pXk+/==";
  private static final String ORDER =
      "--contract M123456-abcxyz --email john.doe@example.com --target 17.0 --aim test";

  private static final Map<String, String> REFUSALS =
      Map.of(
          "v1",
          "{\"failures\": [{\"reason\": \"STATE:INVALID\", \"message\": \"No.\"}]}",
          "current",
          "{\"jsonrpc\": \"2.0\", \"result\": {\"error\": \"No.\"}}");

  private static String sshKey = "";

  @BeforeAll
  static void makeKey() throws GeneralSecurityException {
    sshKey = key();
  }

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  @TempDir private Path home;
  private Program program;

  @BeforeEach
  void start() throws IOException {
    program = new Program(home);
    program.env.put("PATH", home.toString());
    pretend("rsync", "rsync  version 3.2.7  protocol version 31");
    pretend("ssh", "OpenSSH_9.2p1");
    privately(home.resolve("key"), sshKey);
  }

  /** A key of this test alone. */
  private static String key() throws GeneralSecurityException {
    byte[] encoded =
        KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate().getEncoded();
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
        + "\n-----END PRIVATE KEY-----\n";
  }

  private void pretend(String name, String version) throws IOException {
    privately(home.resolve(name), "#!/bin/sh\necho '" + version + "'\n");
  }

  private static void privately(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  static Stream<Arguments> commands() {
    List<Arguments> all = new ArrayList<>();
    for (Protocol protocol : Protocol.values()) {
      String ownKey = protocol == Protocol.V1 ? "" : " --ssh-key {home}/key";
      String name = protocol.word();
      all.add(Arguments.of(name, "create " + ORDER + " --filename db.sql"));
      all.add(Arguments.of(name, "all " + ORDER + " --dbdump {dump} --retries 0"));
      all.add(Arguments.of(name, "upload " + KEYS + ownKey + " --dbdump {dump} --retries 0"));
      all.add(Arguments.of(name, "process " + KEYS));
      all.add(Arguments.of(name, "status " + KEYS));
      all.add(Arguments.of(name, "watch " + KEYS + " --wait 1s"));
      all.add(Arguments.of(name, "download " + KEYS + " --output {home}/result --retries 0"));
    }
    all.add(Arguments.of("v1", "skip-test " + KEYS));
    all.add(Arguments.of("current", "log " + KEYS));
    all.add(Arguments.of("current", "wipe " + KEYS + " --contract M123456-abcxyz --yes"));
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_cause_is_the_same_code_for_every_command(String protocol, String command)
      throws IOException {
    String refusal = REFUSALS.getOrDefault(protocol, "");
    List<ResponseDefinitionBuilder> answers =
        List.of(
            aResponse().withBody(refusal),
            aResponse().withStatus(404).withBody("<p>no</p>"),
            atOnce().withStatus(500).withBody(refusal),
            atOnce().withStatus(503),
            atOnce().withStatus(429),
            aResponse().withBody("<p>hi</p>"),
            aResponse());
    List<Integer> codes = new ArrayList<>();
    for (ResponseDefinitionBuilder answer : answers) {
      codes.add(code(protocol, command, answer));
    }
    // A wait asks again whatever may pass, until its time is up.
    boolean waits = command.contains("--wait");
    assertThat(codes)
        .containsExactlyElementsOf(
            waits ? List.of(1, 1, 8, 8, 8, 8, 8) : List.of(1, 1, 2, 2, 2, 6, 6));
  }

  /** Of a server that may be asked again without a pause. */
  private static ResponseDefinitionBuilder atOnce() {
    return aResponse().withHeader("Retry-After", "0");
  }

  private int code(String protocol, String command, ResponseDefinitionBuilder answer)
      throws IOException {
    SERVER.resetAll();
    SERVER.stubFor(any(anyUrl()).willReturn(answer));
    String line =
        command.replace("{dump}", program.dump().toString()).replace("{home}", home.toString());
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    words.addAll(
        List.of(
            "--protocol", protocol, "--url", SERVER.baseUrl().replace("localhost", "127.0.0.1")));
    return program.run(words.toArray(String[]::new)).code();
  }
}

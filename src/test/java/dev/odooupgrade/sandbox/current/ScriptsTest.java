package dev.odooupgrade.sandbox.current;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.sandbox.current.call.CurrentCall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calls of the platform's own script in their order, from each time of which it is known. */
class ScriptsTest {
  private final Path folder;
  private Bench bench;

  ScriptsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void start() throws Exception {
    bench = Bench.in(folder, CurrentScenario.HAPPY);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @ParameterizedTest
  @CsvSource({
    // script, api_version, env_vars, aim
    "2021 to 2022, '', '', test",
    "2021 to 2022, '', A=b, production",
    "2023, 0.2, '', test",
    "2024 and later, 0.2, 'A=b c,EMPTY=', production",
  })
  void a_script_goes_its_way_to_the_end(
      String script, String apiVersion, String variables, String aim) throws Exception {
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
    rsa.initialize(2048);
    String key = PublicKeyEntry.toString(rsa.generateKeyPair().getPublic()) + " root@db";
    ObjectNode order = Bench.order(key).put("aim", aim);
    order.remove("api_version");
    if (!apiVersion.isEmpty()) {
      order.put("api_version", apiVersion);
    }
    order.putArray("env_vars");
    Stream.of(variables.split(",", -1))
        .filter(variable -> !variable.isEmpty())
        .forEach(variable -> order.withArray("env_vars").add(variable));
    JsonNode created = bench.call("create", order);
    int id = created.required("request_id").intValue();
    String token = created.required("token").textValue();
    assertThat(created.required("assigned_host_uri").isTextual()).isTrue();

    assertThat(bench.start(token, "upload").required("ssh_port").isInt()).isTrue();
    Files.writeString(bench.sandbox.dataFolder(id).resolve("origin.sql.gz"), "the dump");
    assertThat(bench.call("transfer/stop", token).has("error")).isFalse();
    assertThat(bench.call("process", token).has("error")).isFalse();

    int read = 0;
    while (!bench.status(token).equals("done")) {
      read += bench.get("logs?token=" + token, "bytes=" + read + "-").body().length;
      bench.minutes(1);
    }
    assertThat(read).isPositive();
    JsonNode download = bench.start(token, "download");
    assertThat(download.required("known_hosts").asText()).startsWith("[localhost]:");
    String result = download.required("dump_name").asText();
    assertThat(bench.sandbox.dataFolder(id).resolve(result)).hasContent("the dump");
    assertThat(bench.call("transfer/stop", token).has("error")).isFalse();
    assertThat(bench.sandbox.calls())
        .extracting(CurrentCall::outcome)
        .containsOnly(CurrentCall.DONE, "nothing new");
  }
}

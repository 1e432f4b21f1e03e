package dev.odooupgrade.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.odooupgrade.cli.kit.SandboxStarter;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.testing.Beside;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sandbox}: runs until it is interrupted, and takes an upgrade by the commands. */
final class SandboxCommandTest {
  @TempDir private Path home;

  @Test
  void its_first_line_is_for_scripts_when_asked_and_it_takes_an_upgrade() throws Exception {
    Program program = new Program(home);
    Running sandbox = Running.start(program, "sandbox", "--json", "--speed=1000");
    JsonNode told = JsonMapper.builder().build().readTree(sandbox.firstOutput());
    Program.Outcome upgrade =
        new Program(home.resolve("other"))
            .run(
                "all",
                "--url=" + told.path("url").asText(),
                "--contract=M123456-abcxyz",
                "--email=me@example.com",
                "--target=17.0",
                "--aim=test",
                "--dbdump=" + told.path("sample_dump").asText());
    assertThat(upgrade.code()).as(upgrade.err()).isZero();
    assertThat(sandbox.end()).isEqualTo(130);
    assertThat(sandbox.err.toString(StandardCharsets.UTF_8))
        .contains("POST create: 200", "POST upload: 200", "POST process: 200");
  }

  @Test
  void todays_platform_tells_its_certificate_and_a_command_that_trusts_it() throws Exception {
    Running sandbox =
        Running.start(new Program(home), "sandbox", "--json", "--protocol", "current");
    JsonNode told = JsonMapper.builder().build().readTree(sandbox.firstOutput());
    assertThat(told.path("protocol").asText()).isEqualTo("current");
    assertThat(Path.of(told.path("certificate").asText())).content().contains("CERTIFICATE");
    assertThat(told.path("try").asText())
        .startsWith("odoo-upgrade all --url " + told.path("url").asText())
        .contains(" --cacert " + told.path("certificate").asText() + " ")
        .endsWith(" --dbdump " + told.path("sample_dump").asText())
        .doesNotContain("--email");
    Program.Outcome check =
        new Program(home.resolve("other"))
            .run(
                "check",
                "--url=" + told.path("url").asText(),
                "--cacert=" + told.path("certificate").asText());
    assertThat(check.out()).contains("ok: " + told.path("url").asText() + " answers, and speaks");
    assertThat(sandbox.end()).isEqualTo(130);
  }

  @Test
  void a_java_without_keytool_is_told_together_with_the_way_out() {
    Path bare = home.resolve("bare");
    SandboxStarter.Settings settings =
        new SandboxStarter.Settings(Protocol.CURRENT, 0, 1, "happy", Optional.empty(), line -> {});
    assertThatThrownBy(() -> new SandboxLauncher(home, bare).start(settings))
        .isInstanceOfSatisfying(
            TroubleException.class,
            thrown -> {
              assertThat(thrown.trouble().happened()).contains(bare.toString());
              assertThat(thrown.trouble().remedy()).contains("JDK", "--protocol v1");
            });
  }

  @Test
  void it_says_in_big_letters_that_it_is_not_odoo() throws Exception {
    Running sandbox = Running.start(new Program(home), "sandbox", "--scenario", "processing-fails");
    assertThat(sandbox.firstOutput())
        .contains("this is not Odoo")
        .contains("Address: http://127.0.0.1:")
        .contains("--dbdump ");
    assertThat(sandbox.end()).isEqualTo(130);
  }

  @Test
  void a_port_that_is_taken_and_words_that_make_no_sense_are_told() throws Exception {
    Program program = new Program(home);
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Program.Outcome outcome = program.run("sandbox", "--port=" + taken.getLocalPort());
      assertThat(outcome.code()).isEqualTo(3);
      assertThat(outcome.err()).contains("Cannot listen on port");
    }
    assertThat(program.run("sandbox", "--port=70000").err())
        .contains("--port '70000' is not a port");
    assertThat(program.run("sandbox", "--speed=0").err()).contains("--speed '0' is not a speed");
    assertThat(program.run("sandbox", "--scenario=hapy").err())
        .contains("There is no scenario 'hapy'; did you mean happy?");
  }

  /** A program that runs beside the test. */
  private record Running(
      Main main, SignallingOutput out, ByteArrayOutputStream err, CompletableFuture<Integer> code) {

    static Running start(Program program, String... args) {
      SignallingOutput out = new SignallingOutput();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Main main = program.main(out, err);
      return new Running(main, out, err, Beside.run(() -> main.run(args)));
    }

    String firstOutput() throws Exception {
      assertThat(out.flushed.await(20, TimeUnit.SECONDS))
          .as(() -> err.toString(StandardCharsets.UTF_8))
          .isTrue();
      return out.toString(StandardCharsets.UTF_8);
    }

    int end() throws Exception {
      main.interrupt();
      return code.get(20, TimeUnit.SECONDS);
    }
  }

  /** Tells when a whole text was written. */
  private static final class SignallingOutput extends ByteArrayOutputStream {
    private final CountDownLatch flushed = new CountDownLatch(1);

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      super.write(bytes, from, length);
      if (length > 0 && bytes[from + length - 1] == '\n') {
        flushed.countDown();
      }
    }
  }
}

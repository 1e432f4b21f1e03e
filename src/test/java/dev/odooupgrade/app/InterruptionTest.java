package dev.odooupgrade.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.odooupgrade.session.RealDisk;
import dev.odooupgrade.session.SessionStore;
import dev.odooupgrade.testing.Beside;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C, and other programs at the same session. */
final class InterruptionTest {
  private static final String KEY = "aeDp9UThC7A6fwk0dJRszA==";

  @TempDir private Path home;

  @Test
  void an_interrupted_step_is_saved_and_told_before_the_program_ends() throws Exception {
    Program program = new Program(home);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Main main = program.main(out, err);
    try (ServerSocket silent = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + silent.getLocalPort();
      CompletableFuture<Integer> code =
          Beside.run(() -> main.run("process", "--request=10042", "--key=" + KEY, "--url=" + url));
      answer(silent.accept()); // where does it stand?
      // The first byte of the call has arrived, and nobody will ever answer it.
      silent.accept().getInputStream().read();
      main.interrupt();
      assertThat(code.get(20, TimeUnit.SECONDS)).isEqualTo(130);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Stopped before the platform answered.")
        .contains("Continue with: odoo-upgrade all --session ");
    assertThat(Files.readString(program.sessionFiles().get(0))).contains("submitting");
  }

  private static void answer(Socket question) throws IOException {
    String body = "{\"request\":{\"id\":10042,\"state\":\"draft\"}}";
    String head = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + body.length();
    question.getInputStream().read();
    question.getOutputStream().write((head + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
    question.shutdownOutput();
  }

  @Test
  void a_session_that_another_program_has_open_is_asked_about_but_not_worked_on() throws Exception {
    Program program = new Program(home);
    WireMockServer server =
        new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    server.start();
    try {
      server.stubFor(
          any(anyUrl())
              .willReturn(
                  aResponse().withBody("{\"request\":{\"id\":10042,\"state\":\"progress\"}}")));
      String[] keys = {"--request=10042", "--key=" + KEY, "--url=" + server.baseUrl()};
      assertThat(run(program, keys, "status").code()).isZero();
      SessionStore other =
          new SessionStore(program.sessions(), new RealDisk(), program.clock, new Random(7));
      try (var open = other.openFile(program.sessionFiles().get(0))) {
        Program.Outcome status = run(program, keys, "status");
        assertThat(status.code()).isZero();
        assertThat(status.err())
            .contains(open.file() + " is already open")
            .contains("will not be saved");
        Program.Outcome process = run(program, keys, "process");
        assertThat(process.code()).isEqualTo(4);
        assertThat(process.out()).isEmpty();
      }
    } finally {
      server.stop();
    }
  }

  @Test
  void a_request_that_cannot_be_saved_is_never_created() throws Exception {
    Program program = new Program(home);
    Files.writeString(home.resolve("state"), "a file where a folder should be");
    Program.Outcome outcome =
        program.run(
            "create",
            "--url=http://127.0.0.1:9",
            "--contract=M123-abc",
            "--email=john.doe@example.com",
            "--target=8.0",
            "--aim=test",
            "--filename=db.dump");
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.out()).isEmpty();
  }

  private static Program.Outcome run(Program program, String[] keys, String command) {
    return program.run(command, keys[0], keys[1], keys[2]);
  }
}

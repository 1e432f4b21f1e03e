package dev.odooupgrade.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoProgramsTest {
  private static final SessionId ID = new SessionId("shared");

  private final Path file;
  private final SessionStore store;

  TwoProgramsTest(@TempDir Path folder) throws Exception {
    store = new SessionStore(folder.toRealPath(), new RealDisk(), Clock.systemUTC(), new Random(1));
    try (OpenSession open = store.create(AnySession.full("shared"))) {
      file = open.file();
    }
  }

  @Test
  void what_another_program_has_open_can_be_read_but_not_opened() throws Exception {
    Process other = start("hold");
    try (BufferedReader out = other.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("open");

      TroubleException trouble =
          catchThrowableOfType(TroubleException.class, () -> store.open(ID.value()).close());

      assertThat(trouble.trouble().happened())
          .isEqualTo(
              "The session %s is already open in another odoo-upgrade (process %d)."
                  .formatted(file, other.pid()));
      assertThat(store.read(ID.value())).isEqualTo(AnySession.full("shared"));

      other.getOutputStream().close();
      assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
      store.open(ID.value()).close();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void the_lock_of_a_program_that_died_is_no_obstacle() throws Exception {
    Process other = start("hold");
    try (BufferedReader out = other.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("open");
    } finally {
      other.destroyForcibly().waitFor();
    }

    assertThat(file.resolveSibling("shared.json.lock"))
        .content()
        .contains("process " + other.pid());
    try (OpenSession open = store.open(ID.value())) {
      open.save(open.current().withSentBytes(77));
    }
    assertThat(store.read(ID.value()).sentBytes()).isEqualTo(77);
  }

  @RepeatedTest(4)
  void a_program_killed_while_it_saves_leaves_a_whole_session(RepetitionInfo round)
      throws Exception {
    Process other = start("save");
    long told = 0;
    try (BufferedReader out = other.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("open");
      while (told < 20L * round.getCurrentRepetition()) {
        told = Long.parseLong(String.valueOf(out.readLine()));
      }
    } finally {
      other.destroyForcibly().waitFor();
    }

    Session left = store.read(ID.value());
    assertThat(left.sentBytes()).isGreaterThanOrEqualTo(told);
    assertThat(left.draft().email()).isEqualTo("n" + left.sentBytes());
    assertThat(left.history()).hasSize(2 + (int) left.sentBytes());
    assertThat(store.list().damaged()).isEmpty();
    try (OpenSession open = store.open(ID.value())) {
      open.save(left.withSentBytes(0));
    }
    assertThat(store.read(ID.value()).sentBytes()).isZero();
  }

  private Process start(String what) throws IOException {
    assertThat(Files.exists(file)).isTrue();
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            SavingProgram.class.getName(),
            file.toString(),
            what)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}

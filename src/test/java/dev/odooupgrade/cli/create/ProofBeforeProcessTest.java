package dev.odooupgrade.cli.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.cli.CliHarness;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.dump.DumpTable;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A dump that came to the platform without being proven is proven before it is processed. */
class ProofBeforeProcessTest {
  private static final int LARGE = 34 << 20;
  private static final byte[] WHOLE = packed();
  private static final String DUMP = "sales.sql.gz";

  @TempDir private Path home;
  private CliHarness harness;

  @BeforeEach
  void sit_down() {
    harness = new CliHarness(home);
  }

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource({
    "all, UPLOADING, status",
    "all, UPLOADED, ''",
    "all, SUBMITTING, status",
    "upload, UPLOADING, status",
    "process, UPLOADING, ''",
    "process, UPLOADED, ''",
    "process, SUBMITTING, status"
  })
  void a_broken_one_is_never_processed(String command, Stage stage, String asked)
      throws IOException, TroubleException {
    saved(stage, false);
    platformHasAll();

    CliHarness.Outcome outcome = harness.run(command, "--session=" + CliHarness.ID);

    assertThat(outcome.code()).as(outcome.err()).isEqualTo(4);
    assertThat(outcome.err()).contains("cut off or damaged", "Make the dump again");
    assertThat(harness.platform.asked()).noneMatch(it -> it.startsWith("process"));
    assertThat(harness.platform.asked())
        .isEqualTo(asked.isEmpty() ? List.of() : List.of("status 10534"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "upload", "process"})
  void nor_by_a_later_run_which_does_not_read_it_again(String later)
      throws IOException, TroubleException {
    saved(Stage.UPLOADED, false);
    harness.run("process", "--session=" + CliHarness.ID);

    CliHarness.Outcome outcome = harness.run(later, "--session=" + CliHarness.ID);

    assertThat(outcome.code()).as(outcome.err()).isEqualTo(4);
    assertThat(outcome.err()).contains("cut off or damaged").doesNotContain("checking it now");
    assertThat(harness.platform.asked()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"all, UPLOADING", "all, UPLOADED", "process, UPLOADED"})
  void a_whole_one_is(String command, Stage stage) throws IOException, TroubleException {
    saved(stage, true);
    if (stage == Stage.UPLOADING) {
      platformHasAll();
    }
    harness.platform.then(Answers.yes()).then(Answers.request("progress"));

    CliHarness.Outcome outcome = harness.run(command, "--session=" + CliHarness.ID);

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.err()).contains("checking it now");
    assertThat(harness.platform.asked()).contains("process 10534");
  }

  @Test
  void one_that_was_proven_is_not_read_again() throws IOException, TroubleException {
    saved(Stage.UPLOADING, true);
    platformHasAll();
    harness.run("upload", "--session=" + CliHarness.ID);
    Files.delete(home.resolve(DUMP));
    harness.platform.then(Answers.yes());

    CliHarness.Outcome outcome = harness.run("process", "--session=" + CliHarness.ID);

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.err()).doesNotContain("checked to its end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gone", "changed"})
  void one_that_is_not_there_any_more_is_told_once_and_processed(String how)
      throws IOException, TroubleException {
    saved(Stage.UPLOADED, false);
    if (how.equals("gone")) {
      Files.delete(home.resolve(DUMP));
    } else {
      Files.setLastModifiedTime(home.resolve(DUMP), FileTime.from(Samples.START));
    }
    harness
        .platform
        .then(Answers.busy(503, Duration.ZERO))
        .then(Answers.request("draft"))
        .then(Answers.yes());

    CliHarness.Outcome first = harness.run("process", "--session=" + CliHarness.ID);
    CliHarness.Outcome second = harness.run("process", "--session=" + CliHarness.ID);

    String told = "The dump was not checked to its end before the upgrade: the dump ";
    assertThat(first.err()).containsOnlyOnce(told);
    assertThat(second.code()).as(second.err()).isZero();
    assertThat(second.err()).doesNotContain(told);
  }

  @Test
  void a_break_behind_the_last_byte_is_no_way_around_it() throws IOException, TroubleException {
    saved(Stage.CREATED, false);
    harness.platform.then(
        context -> {
          throw new TroubleException(TroubleKind.NETWORK, "The connection broke.", "", "");
        });
    platformHasAll();

    CliHarness.Outcome outcome = harness.run("all", "--session=" + CliHarness.ID);

    assertThat(outcome.code()).as(outcome.err()).isEqualTo(4);
    assertThat(harness.platform.asked()).containsExactly("upload 10534", "status 10534");
  }

  private void platformHasAll() {
    harness.platform.then(Answers.request("draft", "filesize", Integer.toString(WHOLE.length)));
  }

  /** A dump that is too large to be read to its end when it is chosen. */
  private void saved(Stage stage, boolean whole) throws IOException, TroubleException {
    byte[] dump = WHOLE.clone();
    dump[LARGE / 2] = (byte) (dump[LARGE / 2] ^ (whole ? 0 : 1));
    Files.write(home.resolve(DUMP), dump);
    harness.saved(stage);
  }

  private static byte[] packed() {
    String rows = "1\n".repeat(LARGE / 2);
    byte[] sql =
        DumpTable.SQL
            .replace("FROM stdin;\n", "FROM stdin;\n" + rows)
            .getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new Stored(packed)) {
      gzip.write(sql);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Packs at once, and to nothing less. */
  private static final class Stored extends GZIPOutputStream {
    Stored(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.NO_COMPRESSION);
    }
  }
}

package dev.odooupgrade.app.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.odooupgrade.testing.Laid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogFileTest {
  private static final Logger LOG = Logger.getLogger("dev.odooupgrade.app.LogFileTest");

  private final Path folder;

  LogFileTest(@TempDir Path temp) {
    folder = temp.resolve("state/log");
  }

  @Test
  void an_event_is_one_line_with_time_level_process_thread_and_source() throws Exception {
    try (LogFile log = attach()) {
      LOG.log(Level.WARNING, "asked for {0}\nand\u001b[31m more", "status");

      assertThat(Files.readAllLines(log.file()))
          .singleElement()
          .asString()
          .matches(
              "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z WARNING "
                  + ProcessHandle.current().pid()
                  + " \\["
                  + Thread.currentThread().getName()
                  + "] dev\\.odooupgrade\\.app\\.LogFileTest: asked for status and\ufffd\\[31m"
                  + " more");
    }
  }

  @Test
  void secrets_are_masked_in_messages_and_in_traces() throws Exception {
    try (LogFile log = attach()) {
      LOG.log(Level.FINE, "key=tr0ub4dor", new IOException("https://x/?key=tr0ub4dor\nforged"));

      assertThat(Files.readString(log.file()))
          .doesNotContain("tr0ub4dor")
          .contains("key=***")
          .contains("\n    java.io.IOException: https://x/?key=***\n    forged\n    ")
          .contains("LogFileTest.secrets_are_masked");
    }
  }

  @Test
  void folder_and_files_are_their_owners_alone() throws Exception {
    try (LogFile log = attach()) {
      LOG.info("x");

      assertThat(permissions(folder)).isEqualTo("rwx------");
      assertThat(permissions(log.file())).isEqualTo("rw-------");
      assertThat(log.problem()).isEmpty();
    }
  }

  @Test
  void libraries_write_there_too_and_nothing_goes_to_the_terminal() throws Exception {
    Logger root = Logger.getLogger("");
    var before = List.of(root.getHandlers());
    try (LogFile log = attach()) {
      assertThat(root.getHandlers()).hasSize(1);
      Logger.getLogger("org.apache.sshd").info("from a library");
      assertThat(Files.readString(log.file())).contains("org.apache.sshd: from a library");
    }
    assertThat(root.getHandlers()).containsExactlyElementsOf(before);
  }

  @Test
  void a_log_that_cannot_be_written_stops_nothing() throws Exception {
    Path blocked = Files.createDirectories(folder).resolve("blocked");
    Files.writeString(blocked, "a file where the folder should be");
    try (LogFile log = LogFile.attach(blocked, text -> text)) {
      LOG.info("x");

      assertThat(log.problem().orElseThrow())
          .startsWith("The log %s cannot be written: ".formatted(log.file()));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEVICE")
  void what_somebody_laid_in_its_place_is_not_written_to(Laid laid) throws Exception {
    Path file = Files.createDirectories(folder).resolve("odoo-upgrade.log");
    laid.at(file);
    try (LogFile log = attach()) {
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> LOG.info("x"));
      assertThat(log.problem().orElseThrow())
          .startsWith("The log %s cannot be written: ".formatted(file));
    }
    assertThat(folder.resolve("nothing")).doesNotExist();
    if (laid == Laid.LINK_TO_A_FILE) {
      assertThat(file).hasContent(Laid.CONTENT);
    }
  }

  @Test
  void a_thread_that_is_told_to_stop_still_logs() throws Exception {
    try (LogFile log = attach()) {
      Thread.currentThread().interrupt();
      LOG.info("stopping");
      assertThat(Thread.interrupted()).isTrue();
      assertThat(Files.readString(log.file())).contains("stopping");
    }
  }

  @Test
  void a_full_file_is_set_aside_and_only_so_many_are_kept() throws Exception {
    Path file = folder.resolve("x.log");
    LogFileWriter writer = new LogFileWriter(file, 9, 3);

    for (int n = 1; n <= 9; n++) {
      writer.append(("line" + n).getBytes(StandardCharsets.UTF_8));
    }

    assertThat(file).hasContent("line9");
    assertThat(folder.resolve("x.log.1")).hasContent("line8");
    assertThat(folder.resolve("x.log.2")).hasContent("line7");
    assertThat(folder.resolve("x.log.3")).doesNotExist();
    assertThat(permissions(folder.resolve("x.log.2"))).isEqualTo("rw-------");
  }

  @Test
  void two_writers_of_one_file_lose_no_line_and_mix_none() throws Exception {
    Path file = folder.resolve("x.log");
    int each = 300;
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<?>> done = new ArrayList<>();
      for (String who : List.of("ann", "bob")) {
        LogFileWriter writer = new LogFileWriter(file, 256, 100);
        done.add(
            threads.submit(
                () -> {
                  start.await();
                  for (int n = 0; n < each; n++) {
                    writer.append(
                        "%s %03d end%n".formatted(who, n).getBytes(StandardCharsets.UTF_8));
                  }
                  return null;
                }));
      }
      start.countDown();
      for (Future<?> one : done) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }

    List<String> lines = allLines();
    assertThat(lines).hasSize(2 * each).doesNotHaveDuplicates();
    assertThat(lines).allMatch(line -> line.matches("(ann|bob) \\d{3} end"));
    assertThat(folder.resolve("x.log.1")).exists();
  }

  private LogFile attach() {
    return LogFile.attach(folder, text -> text.replaceAll("key=\\w+", "key=***"));
  }

  private List<String> allLines() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path part : files.filter(name -> !name.toString().endsWith(".lock")).toList()) {
        lines.addAll(Files.readAllLines(part));
      }
    }
    return lines;
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}

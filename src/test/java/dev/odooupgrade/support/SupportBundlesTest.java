package dev.odooupgrade.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.session.UpgradeLog;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Laid;
import dev.odooupgrade.testing.ManualClock;
import dev.odooupgrade.testing.Samples;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SupportBundlesTest {
  private static final String TOKEN = Samples.REF.key().reveal();
  private static final List<String> KEY_LINES =
      List.of(
          "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj",
          "MzEfYyjiWA4R4/M2bS1GB4t7NXp98C3SC6dVMvDuictGeurT8jNbvJZHtCSuYEvu");
  private static final String PRIVATE_KEY =
      "-----BEGIN PRIVATE KEY-----\n"
          + String.join("\n", KEY_LINES)
          + "\n-----END PRIVATE KEY-----\n";
  private static final String ERROR =
      "2026-11-23 08:13:00,123 17 ERROR db odoo: view 17 is broken\nTraceback:\n  ValueError\n";

  @TempDir private Path home;
  private UpgradeLog log;
  private Path result;
  private Session session;
  private SupportBundles bundles;

  @BeforeEach
  void an_upgrade_that_failed() throws IOException {
    log = UpgradeLog.beside(home.resolve("s.json"));
    result = Files.createDirectories(home.resolve("result"));
    Download fetched =
        Download.of(Artifact.RESULT, result, Optional.empty()).finishedAt(Samples.START);
    Session failed =
        Samples.at(Stage.ENDED_BADLY)
            .withAnswer(
                Answers.requestIn(
                    "failed",
                    "reason",
                    "It was lost.",
                    "notes_url",
                    "https://upgrade.odoo.com/notes/9f8e7d"));
    session =
        failed.withTransfers(
            failed
                .transfers()
                .with(fetched)
                .with(failed.transfers().ssh().as(new SshIdentity.Made(Secret.of(PRIVATE_KEY)))));
    bundles =
        new SupportBundles(
            Files.createDirectories(home.resolve("log")),
            () -> List.of("odoo-upgrade 1.2.3", "rsync 3.2"),
            new ManualClock(Samples.START));
  }

  @Test
  void no_file_in_it_holds_the_token_or_the_private_key() throws Exception {
    String everything =
        String.join(
            "\n",
            "GET /logs?token=" + TOKEN + " or " + URLEncoder.encode(TOKEN, StandardCharsets.UTF_8),
            "bare " + TOKEN + " in html " + TOKEN.replace("+", "&#43;").replace("/", "&#x2F;"),
            "html " + TOKEN.replace("+", "&#43;").replace("/", "&#47;").replace("=", "&#61;"),
            "notes at https://upgrade.odoo.com/notes/9f8e7d",
            "one key line " + KEY_LINES.get(1),
            PRIVATE_KEY + "-----BEGIN OPENSSH PRIVATE KEY-----",
            "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ",
            "john.doe@example.com has M123456-abcxyz and JOHN.DOE%40example.com",
            "\u00e9t\u00e9\r",
            ERROR);
    Files.writeString(log.file(), everything);
    Files.writeString(result.resolve("upgrade.log"), everything);
    Files.writeString(
        result.resolve("upgrade-report.html"), "<h1>Report</h1><p>" + everything + "</p>");
    Files.writeString(home.resolve("log/odoo-upgrade.log"), everything);
    Files.writeString(home.resolve("log/odoo-upgrade.log.1"), "ann@other.org M998877-secret");
    Files.writeString(home.resolve("log/odoo-upgrade.log.lock"), "");
    Files.writeString(home.resolve("id_rsa"), PRIVATE_KEY);
    Map<String, String> files = unpacked(pack());
    assertThat(files)
        .containsOnlyKeys(
            "summary.txt",
            "session.json",
            "platform.log",
            "result/upgrade.log",
            "program/odoo-upgrade.log",
            "program/odoo-upgrade.log.1",
            "result/upgrade-report.html",
            "result/upgrade-report.txt",
            "README.txt");
    files.forEach(
        (name, text) ->
            assertThat(text)
                .as(name)
                .doesNotContain(
                    TOKEN,
                    URLEncoder.encode(TOKEN, StandardCharsets.UTF_8),
                    TOKEN.substring(0, TOKEN.indexOf('+')),
                    KEY_LINES.get(0),
                    KEY_LINES.get(1),
                    "b3BlbnNzaC1rZXk",
                    "9f8e7d",
                    "abcxyz",
                    "john.doe",
                    "JOHN.DOE",
                    "secret\n")
                .doesNotContain("998877-s", "ann@"));
    assertThat(files.get("platform.log"))
        .contains("***@example.com has M123456-*** and ***@example.com", "\u00e9t\u00e9\r\n");
    assertThat(files.get("platform.log")).contains("view 17 is broken");
    assertThat(files.get("program/odoo-upgrade.log.1")).contains("***@other.org M998877-***");
    assertThat(files.get("result/upgrade-report.txt")).startsWith("Report\n======\n");
  }

  @Test
  void the_summary_says_why_it_ended_so_and_what_failed_first() throws Exception {
    Files.writeString(log.file(), "2026-11-23 08:12:00,123 17 INFO db odoo: begun\n" + ERROR);
    String summary = unpacked(pack()).get("summary.txt");
    assertThat(summary)
        .contains(
            "Request: 10534\n",
            "Contract: M123456-***\n",
            "State: failed\n",
            "Reason: It was lost.\n",
            "First error in the platform's log, line 2:\n",
            "  Traceback:\n    ValueError\n",
            "  odoo-upgrade 1.2.3\n  rsync 3.2\n");
  }

  @Test
  void the_readme_says_what_is_inside_what_is_not_and_what_was_masked() throws Exception {
    String readme = unpacked(pack()).get("README.txt");
    assertThat(readme)
        .contains("- session.json: the saved upgrade", "What is not included:")
        .contains("- The platform's log: it was not followed", "- The upgrade report: it was not")
        .contains("Masked as ***", "The database dump is not included.");
  }

  @Test
  void it_is_its_owners_alone_and_nothing_else_is_left() throws Exception {
    Path file = pack().file();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var all = Files.list(file.getParent())) {
      assertThat(all).containsExactly(file);
    }
  }

  @Test
  void nothing_is_ever_written_over() throws Exception {
    Path there = Files.writeString(home.resolve("there.zip"), "precious");
    assertThatThrownBy(() -> bundles.pack(session, log.file(), there))
        .isInstanceOf(TroubleException.class)
        .hasMessageContaining("already exists");
    assertThat(there).hasContent("precious");
    Path first = SupportBundles.freeName(session, home);
    Files.writeString(first, "precious");
    assertThat(SupportBundles.freeName(session, home))
        .hasFileName("odoo-upgrade-support-" + session.id().value() + "-2.zip");
  }

  @Test
  void a_folder_that_is_not_there_is_told() {
    assertThatThrownBy(() -> bundles.pack(session, log.file(), home.resolve("no/where.zip")))
        .isInstanceOf(TroubleException.class)
        .hasMessageContaining("does not exist");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEVICE")
  void what_is_not_a_plain_file_is_lacking_and_told(Laid laid) throws Exception {
    List<Path> places =
        List.of(
            log.file(),
            result.resolve("upgrade.log"),
            result.resolve("upgrade-report.html"),
            home.resolve("log/odoo-upgrade.log"));
    for (Path place : places) {
      laid.at(place);
      Map<String, String> files =
          assertTimeoutPreemptively(Duration.ofSeconds(10), () -> unpacked(pack()));
      assertThat(files).containsOnlyKeys("summary.txt", "session.json", "README.txt");
      assertThat(files.toString()).doesNotContain(Laid.CONTENT);
      assertThat(files.get("README.txt"))
          .containsPattern(
              "(platform|result/upgrade|result/upgrade-report|program/odoo-upgrade)[.](log|html):"
                  + " it is "
                  + laid.words()
                  + " and was not\\s+opened");
      Files.delete(place);
    }
  }

  @Test
  void a_file_that_is_too_large_is_lacking_and_told() throws Exception {
    try (RandomAccessFile sparse =
        new RandomAccessFile(result.resolve("upgrade.log").toFile(), "rw")) {
      sparse.setLength(BundleWriter.LARGEST + 1);
    }
    Map<String, String> files = unpacked(pack());
    assertThat(files).doesNotContainKey("result/upgrade.log");
    assertThat(files.get("README.txt")).contains("result/upgrade.log: it is larger than 1.0 GiB");
  }

  @Test
  void a_line_that_is_too_long_to_look_through_is_cut() throws Exception {
    byte[] line = new byte[MaskedFile.LONGEST_LINE - 3];
    Arrays.fill(line, (byte) 'x');
    Files.write(log.file(), line);
    Files.writeString(
        log.file(), TOKEN + " and more\nnext\n", java.nio.file.StandardOpenOption.APPEND);
    String kept = unpacked(pack()).get("platform.log");
    assertThat(kept).endsWith("omitted)\nnext\n").hasSizeLessThan(MaskedFile.LONGEST_LINE);
  }

  private Bundle pack() throws Exception {
    Path folder = Files.createDirectories(home.resolve("out"));
    return bundles.pack(session, log.file(), SupportBundles.freeName(session, folder));
  }

  private static Map<String, String> unpacked(Bundle bundle) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(bundle.file()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(List.copyOf(files.keySet())).isEqualTo(bundle.contents());
    return files;
  }
}

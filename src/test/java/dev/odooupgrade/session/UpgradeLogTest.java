package dev.odooupgrade.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.testing.Laid;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class UpgradeLogTest {
  private final Path folder;
  private final UpgradeLog log;

  UpgradeLogTest(@TempDir Path folder) {
    this.folder = folder;
    this.log = UpgradeLog.beside(folder.resolve("s.json"));
  }

  @Test
  void it_lies_beside_the_session_under_its_name() {
    assertThat(log.file()).isEqualTo(folder.resolve("s.upgrade.log"));
    assertThat(UpgradeLog.beside(folder.resolve("odd.name")).file())
        .isEqualTo(folder.resolve("odd.name.upgrade.log"));
  }

  @Test
  void one_that_does_not_exist_yet_is_empty() throws Exception {
    assertThat(log.size()).isZero();
    assertThat(log.read(0, 10)).isEmpty();
    assertThat(log.file()).doesNotExist();
  }

  @Test
  void what_comes_is_added_byte_for_byte_without_what_was_here_already() throws Exception {
    byte[] cut = "é\n".getBytes(UTF_8);
    log.append(new byte[] {cut[0]}, 0);
    log.append(new byte[] {cut[0], cut[1], cut[2]}, 1);
    assertThat(log.size()).isEqualTo(3);
    assertThat(log.file()).hasBinaryContent(cut);
    log.append(new byte[] {'x'}, 1);
    assertThat(log.size()).isEqualTo(3);
  }

  @Test
  void any_part_can_be_read_as_far_as_it_goes() throws Exception {
    log.append("0123456789".getBytes(UTF_8), 0);
    assertThat(log.read(3, 4)).asString().isEqualTo("3456");
    assertThat(log.read(8, 64)).asString().isEqualTo("89");
    assertThat(log.read(10, 64)).isEmpty();
    assertThat(log.read(99, 64)).isEmpty();
    assertThat(log.read(0, 0)).isEmpty();
  }

  @Test
  void it_is_its_owners_alone() throws Exception {
    log.append(new byte[] {'x'}, 0);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log.file())))
        .isEqualTo("rw-------");
  }

  @Test
  void a_log_that_begins_again_is_put_aside_and_nothing_put_aside_is_overwritten()
      throws Exception {
    for (String text : new String[] {"first", "second", "third"}) {
      log.append(text.getBytes(UTF_8), 0);
      log.begin();
      assertThat(log.size()).isZero();
    }
    assertThat(folder.resolve("s.upgrade.log.1")).hasContent("first");
    assertThat(folder.resolve("s.upgrade.log.2")).hasContent("second");
    assertThat(folder.resolve("s.upgrade.log.3")).hasContent("third");
  }

  @Test
  void one_that_is_not_there_needs_not_be_put_aside() throws Exception {
    log.begin();
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEVICE")
  void what_somebody_laid_in_its_place_is_told_and_neither_read_nor_written(Laid laid)
      throws Exception {
    laid.at(log.file());
    String told = "it is %s and was not opened.".formatted(laid.words());
    for (ThrowingCallable use :
        List.<ThrowingCallable>of(
            log::size, () -> log.read(0, 9), () -> log.append(new byte[] {'x'}, 0))) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () ->
              assertThatThrownBy(use)
                  .isInstanceOf(TroubleException.class)
                  .hasMessageContaining(told));
    }
    assertThat(folder.resolve("nothing")).doesNotExist();
    if (laid == Laid.LINK_TO_A_FILE) {
      assertThat(log.file()).hasContent(Laid.CONTENT);
    }
  }

  @Test
  void a_link_that_leads_to_nothing_is_put_aside_like_a_log() throws Exception {
    Laid.LINK_TO_NOTHING.at(log.file());
    log.begin();
    log.append(new byte[] {'x'}, 0);
    assertThat(Files.isSymbolicLink(log.file())).isFalse();
    assertThat(log.file()).isRegularFile().content().isEqualTo("x");
    assertThat(folder.resolve("nothing")).doesNotExist();
  }

  @Test
  void what_cannot_be_written_or_read_is_told() throws Exception {
    Files.createDirectory(log.file());
    Trouble unwritable =
        catchThrowableOfType(TroubleException.class, () -> log.append(new byte[] {'x'}, 0))
            .trouble();
    Trouble unreadable =
        catchThrowableOfType(TroubleException.class, () -> log.read(0, 1)).trouble();
    assertThat(unwritable.kind()).isEqualTo(TroubleKind.FILE);
    assertThat(unwritable.happened()).contains(log.file().toString());
    assertThat(unreadable.kind()).isEqualTo(TroubleKind.FILE);
    assertThat(unreadable.happened()).contains(log.file().toString());
  }
}

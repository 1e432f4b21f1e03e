package dev.odooupgrade.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.transfer.DumpFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceGuardTest {
  @TempDir Path folder;

  private Path data;

  @BeforeEach
  void fill() throws IOException {
    Files.writeString(folder.resolve("toc.dat"), "toc");
    Files.setLastModifiedTime(folder.resolve("toc.dat"), FileTime.fromMillis(1000));
    data = Files.writeString(Files.createDirectory(folder.resolve("sub")).resolve("1"), "data");
    Files.setLastModifiedTime(data, FileTime.fromMillis(2000));
  }

  @Test
  void its_size_is_that_of_its_files_and_its_time_that_of_the_newest() throws Exception {
    SourceGuard guard = SourceGuard.of(chosen(7, 2000));
    assertThat(guard.size()).isEqualTo(7);
    guard.check();
  }

  @Test
  void what_has_changed_since_it_was_chosen_is_not_sent() {
    assertThat(happened(() -> SourceGuard.of(chosen(8, 2000)))).contains("since it was chosen");
    assertThat(happened(() -> SourceGuard.of(chosen(7, 2001)))).contains("since it was chosen");
  }

  @Test
  void a_dump_may_be_looked_at_before_there_is_a_request_so_none_is_spoken_of() {
    assertThat(SourceGuard.trouble(chosen(8, 2000)).orElseThrow().sentence())
        .contains("Nothing was sent, and nothing is lost.")
        .doesNotContain("request");
  }

  @Test
  void every_change_meanwhile_is_seen() throws Exception {
    SourceGuard guard = SourceGuard.of(chosen(7, 2000));
    Path more = Files.writeString(folder.resolve("2"), "");
    assertThat(happened(guard::check)).contains("changed during");
    Files.delete(more);
    assertThatCode(guard::check).doesNotThrowAnyException();
    Files.setLastModifiedTime(data, FileTime.fromMillis(2001));
    assertThat(happened(guard::check)).contains("changed during");
    Files.setLastModifiedTime(data, FileTime.fromMillis(2000));
    assertThatCode(guard::check).doesNotThrowAnyException();
    Files.move(data, data.resolveSibling("other"));
    assertThat(happened(guard::check)).contains("changed during");
  }

  @Test
  void a_link_inside_would_not_arrive_as_a_file() throws Exception {
    Files.createSymbolicLink(folder.resolve("link"), data);
    assertThat(happened(() -> SourceGuard.of(chosen(7, 2000)))).contains("contains a link");
  }

  @Test
  void a_link_to_the_folder_is_the_folder() throws Exception {
    Path link =
        Files.createSymbolicLink(folder.resolveSibling(folder.getFileName() + "-l"), folder);
    try {
      assertThat(SourceGuard.of(chosen(link, 7, 2000)).size()).isEqualTo(7);
    } finally {
      Files.delete(link);
    }
  }

  @Test
  void a_folder_that_is_missing_or_empty_is_told_so() throws Exception {
    assertThat(happened(() -> SourceGuard.of(chosen(folder.resolve("no"), 7, 2000))))
        .contains("no longer");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(happened(() -> SourceGuard.of(chosen(empty, 0, 0)))).contains("empty");
  }

  private DumpFile chosen(long size, long modified) {
    return chosen(folder, size, modified);
  }

  private static DumpFile chosen(Path path, long size, long modified) {
    return new DumpFile(path, size, Instant.ofEpochMilli(modified), "a folder");
  }

  private static String happened(ThrowingCallable call) {
    TroubleException trouble = catchThrowableOfType(TroubleException.class, call);
    assertThat(trouble.trouble().kind()).isEqualTo(TroubleKind.FILE);
    return trouble.trouble().happened();
  }
}

package dev.odooupgrade.disk;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.odooupgrade.testing.Laid;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may lie where a file is looked for, one by one. */
final class PlainFileTest {
  @TempDir private Path temp;

  @Test
  void a_plain_file_is_opened() throws Exception {
    Path file = Files.writeString(temp.resolve("plain"), "text");
    try (InputStream in = PlainFile.open(file)) {
      assertThat(in).hasContent("text");
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothing_else_is(Laid laid) throws Exception {
    Path file = laid.at(temp.resolve("upgrade.log"));
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThatThrownBy(() -> PlainFile.open(file))
                .isInstanceOfSatisfying(
                    NotPlainException.class,
                    e ->
                        assertThat(e.getReason())
                            .isEqualTo("it is " + laid.words() + " and was not opened")));
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThatThrownBy(() -> PlainFile.channel(file, CREATE, WRITE))
                .isInstanceOf(NotPlainException.class));
  }

  @Test
  void one_that_does_not_exist_is_told_as_such() {
    assertThatThrownBy(() -> PlainFile.open(temp.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void a_link_on_the_way_is_not_followed_but_the_folder_itself_may_be_one() throws Exception {
    Path real = Files.createDirectories(temp.resolve("real/below"));
    Files.writeString(real.resolve("file"), "text");
    Path folder = Files.createDirectory(temp.resolve("folder"));
    Path link = Files.createSymbolicLink(folder.resolve("below"), real);
    assertThatThrownBy(() -> PlainFile.open(folder, link.resolve("file")))
        .isInstanceOf(NotPlainException.class);
    try (InputStream in = PlainFile.open(link, link.resolve("file"))) {
      assertThat(in).hasContent("text");
    }
  }

  @Test
  void a_file_that_is_not_in_the_folder_is_refused() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("folder"));
    Files.writeString(temp.resolve("file"), "text");
    assertThatThrownBy(() -> PlainFile.open(folder, temp.resolve("file")))
        .isInstanceOf(NotPlainException.class);
  }
}

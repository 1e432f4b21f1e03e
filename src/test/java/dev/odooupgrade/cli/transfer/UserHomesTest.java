package dev.odooupgrade.cli.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected as Python's {@code os.path.expanduser} answers, except for {@code ~} alone. */
class UserHomesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "~ann/db.dump, /home/ann/db.dump",
    "~ann, /home/ann",
    "~ann//db, /home/ann//db",
    "~böb/db, /srv/böb/db",
    "~daemon/etc, /etc",
    "~daemon, /",
    "~nobody/db, ~nobody/db",
    "~an/db, ~an/db",
    "~short/db, ~short/db",
    "~/db, ~/db",
    "~, ~",
    "a~ann/db, a~ann/db",
    "/~ann/db, /~ann/db",
    "'',''"
  })
  void a_user_is_looked_up_in_the_file(String typed, String expected) throws IOException {
    Path passwd =
        Files.writeString(
            folder.resolve("passwd"),
            """
            root:x:0:0:root:/root:/bin/bash
            ann:x:1000:1000:Ann,,,:/home/ann:/bin/bash
            ann:x:1001:1001::/srv/second:/bin/bash
            böb:x:1002:1002::/srv/böb/:/bin/sh
            daemon:x:1:1::/:/usr/sbin/nologin
            ::1:1::/empty:
            short:x

            """);
    assertThat(new UserHomes(passwd).expanded(typed)).isEqualTo(expected);
  }

  @Test
  void without_such_a_file_nobody_is_known() {
    assertThat(new UserHomes(folder.resolve("none")).expanded("~ann/db")).isEqualTo("~ann/db");
  }
}

package dev.odooupgrade.platform.current;

import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.TroubleException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names that files have on the platform's side. */
final class CurrentNames {
  /** The longer ending first: {@code .sql.gz} is no {@code .gz}. */
  private static final List<String> ENDINGS = List.of(".sql.gz", ".sql", ".dump", ".zip");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,199}");

  /** Enough for the mark of a tar file, which stands at byte 257. */
  private static final int HEAD = 262;

  private CurrentNames() {}

  /**
   * Where a dump goes: what a file is counts more than what it is called, for the platform believes
   * the name.
   *
   * @param folder where the files of a request are
   * @throws TroubleException when it is nothing that the platform takes
   */
  static String origin(DumpFile dump, String folder) throws TroubleException {
    if (Files.isDirectory(dump.path())) {
      return folder + "/origin.dump";
    }
    return folder
        + "/origin"
        + byContent(head(dump))
            .or(() -> byName(dump.name()))
            .orElseThrow(() -> CurrentTroubles.noSuchDump(dump.name()));
  }

  /**
   * What to fetch, the result itself first.
   *
   * @param dump what the platform calls it
   * @param folder where the files of a request are
   * @throws TroubleException when that is no plain name, and could lead elsewhere
   */
  static List<String> result(String dump, String folder) throws TroubleException {
    if (!PLAIN.matcher(dump).matches()) {
      throw CurrentTroubles.strangeName(dump);
    }
    return List.of(
        folder + "/" + dump,
        folder + "/filestore",
        folder + "/upgrade-report.html",
        folder + "/upgrade.log");
  }

  private static Optional<String> byContent(byte[] head) {
    if (starts(head, "PGDMP") || (head.length == HEAD && hasAt(head, HEAD - 5, "ustar"))) {
      return Optional.of(".dump");
    }
    if (starts(head, "PK\u0003\u0004")) {
      return Optional.of(".zip");
    }
    return head.length > 1 && head[0] == 0x1f && (head[1] & 0xff) == 0x8b
        ? Optional.of(".sql.gz")
        : Optional.empty();
  }

  private static Optional<String> byName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().filter(lower::endsWith).findFirst();
  }

  private static boolean starts(byte[] head, String mark) {
    return hasAt(head, 0, mark);
  }

  private static boolean hasAt(byte[] head, int at, String mark) {
    byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
    return head.length >= at + wanted.length
        && Arrays.equals(head, at, at + wanted.length, wanted, 0, wanted.length);
  }

  /** What cannot be read is told when it is sent, in better words. */
  private static byte[] head(DumpFile dump) {
    try (InputStream in = Files.newInputStream(dump.path())) {
      return in.readNBytes(HEAD);
    } catch (IOException e) {
      return new byte[0];
    }
  }
}

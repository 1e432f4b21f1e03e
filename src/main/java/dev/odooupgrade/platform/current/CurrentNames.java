package dev.odooupgrade.platform.current;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.text.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names that files have on the platform's side. */
final class CurrentNames {
  /** The longer ending first: {@code .sql.gz} is no {@code .gz}. */
  private static final List<String> ENDINGS = List.of(".sql.gz", ".sql", ".dump", ".zip");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,199}");

  private static final int TAR_MAGIC = 257;
  private static final int HEAD = TAR_MAGIC + 5;

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
    if (Bytes.has(head, 0, "PGDMP") || Bytes.has(head, TAR_MAGIC, "ustar")) {
      return Optional.of(".dump");
    }
    if (Bytes.has(head, 0, "PK\u0003\u0004")) {
      return Optional.of(".zip");
    }
    return Bytes.has(head, 0, "\u001f\u008b") ? Optional.of(".sql.gz") : Optional.empty();
  }

  private static Optional<String> byName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().filter(lower::endsWith).findFirst();
  }

  /** What cannot be read is reported when it is sent, in better words. */
  private static byte[] head(DumpFile dump) {
    try (InputStream in = Files.newInputStream(dump.path())) {
      return in.readNBytes(HEAD);
    } catch (IOException e) {
      return new byte[0];
    }
  }
}

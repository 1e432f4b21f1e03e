package dev.odooupgrade.app;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.transfer.rsync.program.RsyncPrograms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The version of this program, as the build wrote it. */
public final class Version {
  private Version() {}

  /** For example {@code 0.1.0}. */
  public static String current() {
    try (InputStream in = Version.class.getResourceAsStream("version.txt")) {
      byte[] text =
          Objects.requireNonNull(in, "version.txt is missing from the jar").readAllBytes();
      return new String(text, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("version.txt in the jar cannot be read", e);
    }
  }

  /**
   * A line for each of the programs of this machine that have a part in an upgrade; rsync and ssh
   * are started to ask them.
   */
  static List<String> ofAll(Map<String, String> environment) {
    return List.of(
        "odoo-upgrade " + current(),
        "Java " + words("java.version") + ", " + words("java.vendor"),
        words("os.name") + " " + words("os.version") + ", " + words("os.arch"),
        rsync(environment));
  }

  private static String rsync(Map<String, String> environment) {
    try {
      return new RsyncPrograms(environment).words();
    } catch (TroubleException lacking) {
      return lacking.trouble().happened();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return "rsync not checked";
    }
  }

  private static String words(String property) {
    return System.getProperty(property, "unknown");
  }
}

package dev.odooupgrade.app;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.transfer.rsync.program.RsyncPrograms;
import java.util.List;
import java.util.Map;

/** The programs of this machine that have a part in an upgrade. */
final class Versions {
  private final Map<String, String> environment;

  Versions(Map<String, String> environment) {
    this.environment = environment;
  }

  /** A line for each; rsync and ssh are started to ask them. */
  List<String> lines() {
    return List.of(
        "odoo-upgrade " + Version.current(),
        "Java " + words("java.version") + ", " + words("java.vendor"),
        words("os.name") + " " + words("os.version") + ", " + words("os.arch"),
        rsync());
  }

  private String rsync() {
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

package dev.odooupgrade.transfer.file;

import dev.odooupgrade.dump.DumpKind;
import dev.odooupgrade.dump.DumpLook;
import dev.odooupgrade.dump.format.Wholeness;
import java.util.Locale;

/**
 * Whether a file that came is what it should be; the room {@code dump} says whether it is whole.
 */
final class FileCheck {
  private FileCheck() {}

  /** Whole or not, it must not be something else than its name says. */
  static Wholeness of(String fileName, byte[] head, DumpLook look) {
    String name = fileName.toLowerCase(Locale.ROOT);
    DumpKind kind = look.contents().kind();
    boolean zip = kind == DumpKind.ZIP || kind == DumpKind.ODOO_BACKUP;
    if ((name.endsWith(".gz") && kind != DumpKind.GZIP) || (name.endsWith(".zip") && !zip)) {
      return Wholeness.broken(
          "it does not start like a " + name.replaceFirst(".*\\.", ".") + " file");
    }
    return name.endsWith(".sql") && kind == DumpKind.UNKNOWN && isBinary(head)
        ? Wholeness.broken("it is named .sql, but is not text")
        : look.wholeness();
  }

  private static boolean isBinary(byte[] head) {
    for (byte one : head) {
      if (one == 0) {
        return true;
      }
    }
    return false;
  }
}

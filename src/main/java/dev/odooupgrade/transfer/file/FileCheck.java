package dev.odooupgrade.transfer.file;

import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.dump.DumpKind;
import dev.odooupgrade.dump.DumpLook;
import dev.odooupgrade.dump.ProofDepth;
import dev.odooupgrade.dump.format.FileBytes;
import dev.odooupgrade.dump.format.Wholeness;
import java.io.IOException;
import java.util.Locale;

/**
 * Whether a file that came is what it should be; the room {@code dump} says whether it is whole.
 */
final class FileCheck {
  private static final int TEXT = 512;

  private FileCheck() {}

  static Wholeness look(Artifact what, String name, FileBytes file) throws IOException {
    if (what == Artifact.NOTES) {
      return Wholeness.unproven("it is not a dump");
    }
    byte[] head = file.at(0, TEXT);
    if (head.length == 0) {
      return Wholeness.broken("it is empty");
    }
    return DumpLook.answer(head)
        .map(answer -> Wholeness.broken("it is " + answer))
        .orElse(
            named(name.toLowerCase(Locale.ROOT), head, DumpLook.of(file, ProofDepth.ON_ARRIVAL)));
  }

  /** Whole or not, it must not be something else than its name says. */
  private static Wholeness named(String name, byte[] head, DumpLook look) {
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

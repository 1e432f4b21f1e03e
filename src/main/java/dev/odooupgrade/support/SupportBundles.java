package dev.odooupgrade.support;

import dev.odooupgrade.disk.PlainFile;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.session.UpgradeLog;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * Packs all that is known of an upgrade into one zip for the people who help, and nothing that
 * would open anything: no key, no token, no private key. Packing reads and writes files, and sends
 * nothing.
 *
 * @param ownLogs the folder of this program's own log
 * @param versions a line for each program that has a part in an upgrade; may start them to ask
 */
public record SupportBundles(Path ownLogs, Supplier<List<String>> versions, Clock clock) {

  /** A name for the bundle of an upgrade that nothing in the folder has. */
  public static Path freeName(Session session, Path folder) {
    String base = "odoo-upgrade-support-" + session.id().value();
    Path file = folder.resolve(base + ".zip");
    for (int number = 2; PlainFile.exists(file); number++) {
      file = folder.resolve(base + "-" + number + ".zip");
    }
    return file.toAbsolutePath().normalize();
  }

  /**
   * Packs. The file is its owner's alone, and there whole or not at all.
   *
   * @param log the platform's log as it was followed, which need not be there
   * @param to never written over
   * @throws TroubleException when it cannot be written, or there is such a file
   */
  public Bundle pack(Session session, Path log, Path to) throws TroubleException {
    Path file = to.toAbsolutePath().normalize();
    if (PlainFile.exists(file)) {
      throw SupportTroubles.exists(file);
    }
    Path folder = file.resolveSibling("");
    if (!Files.isDirectory(folder)) {
      throw SupportTroubles.noFolder(file);
    }
    try {
      // Made by the system for its owner alone.
      Path part = Files.createTempFile(folder, ".odoo-upgrade-support-", ".part");
      try {
        List<String> names = write(part, session, new UpgradeLog(log));
        Files.move(part, file);
        return new Bundle(file, Files.size(file), names);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (FileAlreadyExistsException takenMeanwhile) {
      throw SupportTroubles.exists(file);
    } catch (IOException e) {
      throw SupportTroubles.unwritable(file, e);
    }
  }

  private List<String> write(Path part, Session session, UpgradeLog log)
      throws IOException, TroubleException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
      BundleWriter packing = new BundleWriter(out, clock.instant());
      new BundleContents(session, log, ownLogs, versions.get(), new Masking(session)).into(packing);
      packing.finish();
      return packing.names();
    }
  }
}

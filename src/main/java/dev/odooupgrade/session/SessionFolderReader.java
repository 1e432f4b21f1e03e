package dev.odooupgrade.session;

import dev.odooupgrade.domain.session.SavedUpgrades;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads all sessions of a folder, and says of each file that is none why not. What has not changed
 * since is not read again. Safe on every thread.
 */
final class SessionFolderReader {
  private static final Comparator<Session> NEWEST_FIRST =
      Comparator.comparing(Session::updatedAt)
          .reversed()
          .thenComparing(session -> session.id().value());

  private final Disk disk;
  private final Map<Path, Known> known = new HashMap<>();

  SessionFolderReader(Disk disk) {
    this.disk = disk;
  }

  private record Known(Disk.Stamp stamp, Session session) {}

  synchronized SavedUpgrades list(Path folder) {
    List<Session> sessions = new ArrayList<>();
    List<SavedUpgrades.Damaged> damaged = new ArrayList<>();
    List<Path> files = files(folder, damaged);
    known.keySet().retainAll(files);
    for (Path file : files) {
      try {
        sessions.add(read(file));
      } catch (NoSuchFileException e) {
        // Removed by somebody since the folder was read: then it is not in it.
      } catch (IOException e) {
        damaged.add(new SavedUpgrades.Damaged(file, SessionTroubles.unlisted(file, e)));
      } catch (DamageException e) {
        damaged.add(new SavedUpgrades.Damaged(file, e.reason()));
      }
    }
    sessions.sort(NEWEST_FIRST);
    damaged.sort(Comparator.comparing(SavedUpgrades.Damaged::path));
    return new SavedUpgrades(sessions, damaged);
  }

  /** Why a file must not have another session's name: opening that one would open another file. */
  static String wrongName(SessionId inside) {
    return "It contains the session %1$s, so its name should be %1$s.json."
        .formatted(inside.value());
  }

  /** Stamped before it is read: what changes in between is read once more. */
  private Session read(Path file) throws IOException, DamageException {
    Disk.Stamp stamp = disk.stamp(file);
    Known before = known.get(file);
    if (before != null && before.stamp().equals(stamp)) {
      return before.session();
    }
    Session session = SessionJson.read(disk.read(file)).session();
    if (!name(file).equals(session.id().value() + ".json")) {
      throw new DamageException(wrongName(session.id()));
    }
    known.put(file, new Known(stamp, session));
    return session;
  }

  private List<Path> files(Path folder, List<SavedUpgrades.Damaged> damaged) {
    try {
      return disk.list(folder).stream().filter(SessionFolderReader::isSession).toList();
    } catch (IOException e) {
      damaged.add(new SavedUpgrades.Damaged(folder, SessionTroubles.unlisted(folder, e)));
      return List.of();
    }
  }

  private static boolean isSession(Path file) {
    return name(file).endsWith(".json") && !name(file).startsWith(".");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}

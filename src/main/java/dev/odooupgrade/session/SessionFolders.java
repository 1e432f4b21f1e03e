package dev.odooupgrade.session;

import dev.odooupgrade.domain.AbsolutePath;
import dev.odooupgrade.domain.TroubleException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where this program keeps what must outlive it, after the XDG Base Directory Specification 0.8.
 *
 * @param sessions one file per upgrade
 * @param log the log and its older parts
 */
public record SessionFolders(Path sessions, Path log) {
  /** For what keeps nothing: below a file, where nothing can ever be made. */
  public static final SessionFolders NOWHERE = below(Path.of("/dev/null"));

  /**
   * Below {@code $XDG_STATE_HOME}, or {@code ~/.local/state} where that is unset, empty, or not
   * absolute (the specification wants a relative value ignored).
   *
   * @param home as the system tells it, which may be nothing, or no path from the root
   * @throws TroubleException when neither is a place that stays the same wherever one works
   */
  public static SessionFolders of(Map<String, String> env, String home) throws TroubleException {
    Path state =
        AbsolutePath.of(env.getOrDefault("XDG_STATE_HOME", ""))
            .or(() -> AbsolutePath.of(home).map(path -> path.resolve(".local").resolve("state")))
            .orElseThrow(SessionTroubles::homeless);
    return below(state);
  }

  private static SessionFolders below(Path state) {
    Path ours = state.resolve("odoo-upgrade");
    return new SessionFolders(ours.resolve("sessions"), ours.resolve("log"));
  }
}

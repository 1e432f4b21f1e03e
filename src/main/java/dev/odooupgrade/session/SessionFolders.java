package dev.odooupgrade.session;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where this program keeps what must outlive it, after the XDG Base Directory Specification 0.8.
 *
 * @param sessions one file per upgrade
 * @param log the log and its older parts
 */
public record SessionFolders(Path sessions, Path log) {

  /**
   * Below {@code $XDG_STATE_HOME}, or {@code ~/.local/state} where that is unset, empty, or not
   * absolute (the specification wants a relative value ignored).
   */
  public static SessionFolders of(Map<String, String> env, Path home) {
    Path state =
        Optional.ofNullable(env.get("XDG_STATE_HOME"))
            .flatMap(SessionFolders::absolute)
            .orElseGet(() -> home.resolve(".local").resolve("state"));
    Path ours = state.resolve("odoo-upgrade");
    return new SessionFolders(ours.resolve("sessions"), ours.resolve("log"));
  }

  private static Optional<Path> absolute(String value) {
    try {
      return Optional.of(Path.of(value)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}

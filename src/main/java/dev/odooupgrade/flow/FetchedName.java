package dev.odooupgrade.flow;

import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.text.SafeText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The name under which a file of an upgrade is put on this machine, unless a person wants another.
 */
public final class FetchedName {
  /** Room for {@code .part} in the 255 bytes that most file systems allow. */
  private static final int LONGEST = 240;

  private FetchedName() {}

  /**
   * A plain name that leads nowhere else: the platform's {@code upgraded_FILENAME}, or the zip's
   * name where the result holds a filestore. What the platform calls the dump is foreign, so
   * nothing that separates folders, hides a file or commands a terminal is left in it.
   */
  public static String of(Artifact what, Session session) {
    String filename = plain(filename(session));
    return switch (what) {
      case RESULT -> "upgraded_" + bare(filename);
      case UPGRADED -> "upgraded_" + (hasFilestore(session) ? base(filename) + ".zip" : filename);
      case UPGRADED_SQL -> "upgraded_" + sql(filename);
      case ORIGINAL -> "original_" + filename;
      case ORIGINAL_SQL -> "original_" + sql(filename);
      case NOTES -> "notes_" + base(filename) + ".html";
    };
  }

  private static String filename(Session session) {
    return session
        .answer()
        .flatMap(UpgradeRequest::filename)
        .or(() -> Optional.of(session.draft().filename()).filter(name -> !name.isBlank()))
        .orElseGet(() -> session.request().map(RequestRef::id).orElse(""));
  }

  private static boolean hasFilestore(Session session) {
    return session.answer().filter(UpgradeRequest::hasFilestore).isPresent();
  }

  private static String plain(String foreign) {
    String last =
        foreign.substring(Math.max(foreign.lastIndexOf('/'), foreign.lastIndexOf('\\')) + 1);
    String safe = SafeText.clean(last).replace(SafeText.REPLACEMENT, '_').strip();
    String seen = safe.replaceFirst("^\\.+", "");
    String name = seen.isEmpty() ? "database" : seen;
    while (name.getBytes(StandardCharsets.UTF_8).length > LONGEST - "upgraded_".length()) {
      name = name.substring(1);
    }
    return name;
  }

  /** Without the last ending, as the platform names its zip. */
  private static String base(String filename) {
    int dot = filename.lastIndexOf('.');
    return dot > 0 ? filename.substring(0, dot) : filename;
  }

  /** Without the endings that dumps have. */
  private static String bare(String filename) {
    String name = filename.replaceFirst("(?i)(\\.sql\\.gz|\\.sql|\\.dump|\\.zip)$", "");
    return name.isEmpty() ? filename : name;
  }

  private static String sql(String filename) {
    String base = base(filename);
    return base.endsWith(".sql") ? base : base + ".sql";
  }
}

package dev.odooupgrade.dump;

import dev.odooupgrade.dump.DumpLook.Misfit;
import dev.odooupgrade.text.Bytes;
import dev.odooupgrade.text.SafeText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows by its first bytes what is often taken for a dump, and is none. */
final class ForeignFile {
  private static final int QUOTED = 80;
  private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>([^<]+)<");
  private static final Pattern MARKUP = Pattern.compile("(?s)<[a-zA-Z!?].*");
  private static final Pattern JSON = Pattern.compile("(?s)(\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]]).*");
  private static final Pattern POINTER =
      Pattern.compile("(?s)version https?://(git-lfs|hawser)\\.github\\.com/.*");
  private static final Pattern COMPLAINT =
      Pattern.compile(
          "(?s)(\\S*(pg_dump(all)?|gzip|pigz|docker|podman|kubectl|ssh|sudo|bash|zsh|sh)(\\.exe)?: "
              + "|Error|error:|Usage:|Cannot connect to the Docker daemon).*");

  private ForeignFile() {}

  /** A file that is packed, but not by gzip or zip. */
  static Optional<Misfit> packed(byte[] head) {
    return Unpacking.of(head).map(unpacking -> DumpProblems.PACKED.found(unpacking.name()));
  }

  /** Text that cannot be SQL. */
  static Optional<Misfit> text(byte[] head) {
    if (isUtf16(head)) {
      return Optional.of(DumpProblems.UTF_16.found(""));
    }
    String text = words(head);
    if (MARKUP.matcher(text).matches()) {
      Matcher title = TITLE.matcher(text);
      String shown = title.find() ? title.group(1) : text.replaceAll("<[^>]*>", " ");
      return Optional.of(DumpProblems.WEB_PAGE.found(quote(shown)));
    }
    if (JSON.matcher(text).matches()) {
      return Optional.of(DumpProblems.JSON.found(quote(text)));
    }
    return POINTER.matcher(text).matches()
        ? Optional.of(DumpProblems.LFS_POINTER.found(""))
        : Optional.empty();
  }

  /** What a program wrote where it should have written a dump; SQL was looked for in vain. */
  static Optional<Misfit> complaint(byte[] head) {
    String text = words(head);
    return COMPLAINT.matcher(text).matches()
        ? Optional.of(DumpProblems.ERROR_TEXT.found(quote(text)))
        : Optional.empty();
  }

  /** By its mark, or by the zero in each of its first letters. */
  private static boolean isUtf16(byte[] head) {
    return Bytes.has(head, 0, "\u00ff\u00fe")
        || Bytes.has(head, 0, "\u00fe\u00ff")
        || Bytes.has(head, 0, "-\0-\0")
        || Bytes.has(head, 0, "\0-\0-");
  }

  private static String words(byte[] head) {
    return new String(head, StandardCharsets.UTF_8).replaceFirst("^\ufeff", "").stripLeading();
  }

  private static String quote(String text) {
    String line = text.strip().lines().findFirst().orElse("").strip();
    return SafeText.clean(line.length() > QUOTED ? line.substring(0, QUOTED) + "…" : line);
  }
}

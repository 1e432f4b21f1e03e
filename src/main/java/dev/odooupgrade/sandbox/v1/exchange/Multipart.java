package dev.odooupgrade.sandbox.v1.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.odooupgrade.sandbox.v1.request.Parameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a small {@code multipart/form-data} body (RFC 7578), whose files are text, too. */
final class Multipart {
  private static final String LINE_END = "\r\n";
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i)multipart/form-data\\b.*;\\s*boundary=\"?([^\\s\";,]{1,70})");
  private static final Pattern NAME =
      Pattern.compile("(?i)content-disposition:\\s*form-data\\b.*?;\\s*name=\"?([^\\s\";]+)");

  private Multipart() {}

  /** The parts by their names; empty when this {@code Content-Type} declares another kind. */
  static Optional<Parameters> fields(String contentType, byte[] body) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.lookingAt()) {
      return Optional.empty();
    }
    // As ISO 8859-1, each byte is a character and comes back as it was.
    String text = LINE_END + new String(body, ISO_8859_1);
    List<String> pieces =
        List.of(text.split(Pattern.quote(LINE_END + "--" + boundary.group(1)), -1));
    Map<String, String> fields = new HashMap<>();
    // What stands before the first delimiter and after the last one is no part.
    for (int i = 1; i < pieces.size() - 1; i++) {
      String piece = pieces.get(i);
      int blank = piece.indexOf(LINE_END + LINE_END);
      Matcher name = NAME.matcher(piece.substring(0, Math.max(0, blank)));
      if (name.find()) {
        byte[] value = piece.substring(blank + 4).getBytes(ISO_8859_1);
        fields.putIfAbsent(name.group(1), new String(value, UTF_8));
      }
    }
    return Optional.of(new Parameters(fields));
  }
}

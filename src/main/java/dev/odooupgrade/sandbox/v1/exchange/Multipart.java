package dev.odooupgrade.sandbox.v1.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds one part of a small {@code multipart/form-data} body (RFC 7578). */
public record Multipart(String boundary, String body) {
  private static final String LINE_END = "\r\n";
  private static final Pattern BOUNDARY =
      Pattern.compile(";\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\",]{1,70}))");

  /**
   * Reads the body that this {@code Content-Type} declares; empty when it declares another kind.
   */
  public static Optional<Multipart> of(String contentType, byte[] body) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!contentType.regionMatches(true, 0, "multipart/form-data", 0, 19) || !boundary.find()) {
      return Optional.empty();
    }
    String quoted = boundary.group(1);
    // As ISO 8859-1, each byte is a character and comes back as it was.
    return Optional.of(
        new Multipart(
            quoted == null ? boundary.group(2) : quoted, LINE_END + new String(body, ISO_8859_1)));
  }

  /** The bytes of the part of that name; empty when there is none, or the body breaks off in it. */
  public Optional<byte[]> part(String name) {
    Pattern named =
        Pattern.compile(
            "content-disposition:\\s*form-data\\b[^\\r\\n]*;\\s*name=\"?"
                + Pattern.quote(name)
                + "(?=[\";\\s]|$)",
            Pattern.CASE_INSENSITIVE);
    List<String> pieces = List.of(body.split(Pattern.quote(LINE_END + "--" + boundary), -1));
    // What stands before the first delimiter and after the last one is no part.
    for (int i = 1; i < pieces.size() - 1; i++) {
      String piece = pieces.get(i);
      int blank = piece.indexOf(LINE_END + LINE_END);
      if (blank >= 0 && named.matcher(piece.substring(0, blank)).find()) {
        return Optional.of(piece.substring(blank + 4).getBytes(ISO_8859_1));
      }
    }
    return Optional.empty();
  }
}

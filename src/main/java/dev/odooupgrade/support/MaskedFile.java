package dev.odooupgrade.support;

import dev.odooupgrade.domain.Secret;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Copies a file line by line, with its secrets masked. All other bytes stay as they are, whatever
 * characters they stand for; a private key in PEM (RFC 7468) is left out wherever one begins.
 */
final class MaskedFile {
  /** What is longer cannot be looked through, and is left out; in bytes. */
  static final int LONGEST_LINE = 1 << 20;

  private static final String LEFT_OUT = "*** (the rest of this long line is omitted)";
  private static final String KEY_BEGINS = "-----BEGIN ";

  private static final Pattern KEY =
      Pattern.compile(
          "-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----.*?"
              + "(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY-----|$)");

  private static final Pattern KEY_ENDS = Pattern.compile("-----END [A-Z0-9 ]{0,40}PRIVATE KEY---");

  /** A line inside a key: base 64, or one of the headers that older forms have. */
  private static final Pattern INSIDE_KEY =
      Pattern.compile("\\s*[A-Za-z0-9+/=]{0,100}\\s*|\\s*(?:Proc-Type|DEK-Info|Comment): .*");

  private final UnaryOperator<String> mask;
  private boolean inKey;

  private MaskedFile(UnaryOperator<String> mask) {
    this.mask = mask;
  }

  /**
   * Copies.
   *
   * @param mask masks one line, whose characters stand for one byte each
   */
  static void copy(InputStream file, UnaryOperator<String> mask, OutputStream to)
      throws IOException {
    MaskedFile copying = new MaskedFile(mask);
    InputStream in = new BufferedInputStream(file, 1 << 16);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        copying.line(line, tooLong, to);
        to.write('\n');
        tooLong = false;
      } else if (line.size() < LONGEST_LINE) {
        line.write(next);
      } else {
        tooLong = true;
      }
    }
    copying.line(line, tooLong, to);
  }

  static String text(String text, UnaryOperator<String> mask) {
    MaskedFile copying = new MaskedFile(mask);
    return text.lines()
        .map(line -> mask.apply(copying.withoutKey(line)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private void line(ByteArrayOutputStream line, boolean tooLong, OutputStream to)
      throws IOException {
    String text = line.toString(StandardCharsets.ISO_8859_1);
    line.reset();
    // A secret that is cut in two would not be known again, so the end goes, too.
    String whole = tooLong ? text.substring(0, text.length() / 2) + LEFT_OUT : text;
    to.write(mask.apply(withoutKey(whole)).getBytes(StandardCharsets.ISO_8859_1));
  }

  private String withoutKey(String line) {
    if (inKey) {
      inKey = !KEY_ENDS.matcher(line).find() && INSIDE_KEY.matcher(line).matches();
      if (inKey || KEY_ENDS.matcher(line).find()) {
        return Secret.MASK;
      }
    }
    if (!line.contains(KEY_BEGINS)) {
      return line;
    }
    String clean = KEY.matcher(line).replaceAll("*** (a private key)");
    inKey = !clean.equals(line) && !KEY_ENDS.matcher(line).find();
    return clean;
  }
}

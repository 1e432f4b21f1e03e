package dev.odooupgrade.transfer;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that an answer holds, as its {@code Content-Range} says (RFC 9110, section
 * 14.4).
 *
 * @param from the first byte; empty when no part could be sent (HTTP 416)
 * @param total the whole file's size in bytes, where it is told
 */
public record ContentRange(OptionalLong from, OptionalLong total) {
  private static final Pattern FORM =
      Pattern.compile("bytes (?:(\\d{1,18})-\\d{1,18}|\\*)/(?:(\\d{1,18})|\\*)");

  /** Reads the header; empty when it makes no sense. */
  public static Optional<ContentRange> of(String header) {
    Matcher matcher = FORM.matcher(header);
    return matcher.matches()
        ? Optional.of(new ContentRange(number(matcher.group(1)), number(matcher.group(2))))
        : Optional.empty();
  }

  private static OptionalLong number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits));
  }
}

package dev.odooupgrade.sandbox;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a {@code Range} header asks for (RFC 9110, section 14).
 *
 * @param from the first byte
 * @param length how many bytes; negative when the range lies outside of the file
 */
public record ByteRange(long from, long length) {
  private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** Whether nothing of the file can be sent, which is answered with 416. */
  public boolean isOutside() {
    return length < 0;
  }

  /** The header {@code Content-Range} of an answer with this part of a file of that size. */
  public String contentRange(long size) {
    return isOutside()
        ? "bytes */" + size
        : "bytes %d-%d/%d".formatted(from, from + length - 1, size);
  }

  /** One range of a file of that size; empty for headers that may be ignored, as several ranges. */
  public static Optional<ByteRange> of(String header, long size) {
    Matcher matcher = ONE_RANGE.matcher(header.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String first = matcher.group(1);
    String last = matcher.group(2);
    if (first.isEmpty() && last.isEmpty()) {
      return Optional.empty();
    }
    if (first.isEmpty()) {
      long length = Math.min(size, Long.parseLong(last));
      return Optional.of(length == 0 ? outside() : new ByteRange(size - length, length));
    }
    long from = Long.parseLong(first);
    long to = last.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(last));
    if (!last.isEmpty() && Long.parseLong(last) < from) {
      return Optional.empty();
    }
    return Optional.of(from >= size ? outside() : new ByteRange(from, to - from + 1));
  }

  private static ByteRange outside() {
    return new ByteRange(0, -1);
  }
}

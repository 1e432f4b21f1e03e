package dev.odooupgrade.transfer.https;

import dev.odooupgrade.http.call.AnswerHead;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that an answer holds, as its {@code Content-Range} says (RFC 9110, section
 * 14.4).
 *
 * @param from the first byte; empty when no part could be sent (HTTP 416)
 * @param total the whole file's size in bytes, where it is known
 */
public record ContentRange(OptionalLong from, OptionalLong total) {
  private static final Pattern FORM =
      Pattern.compile("bytes (?:(\\d{1,18})-\\d{1,18}|\\*)/(?:(\\d{1,18})|\\*)");

  private static final ContentRange NOTHING =
      new ContentRange(OptionalLong.empty(), OptionalLong.empty());

  /** Reads the header; nothing is known when it is missing, or makes no sense. */
  public static ContentRange of(AnswerHead head) {
    Matcher matcher = FORM.matcher(head.header("Content-Range").orElse(""));
    return matcher.matches()
        ? new ContentRange(number(matcher.group(1)), number(matcher.group(2)))
        : NOTHING;
  }

  private static OptionalLong number(@Nullable String digits) {
    return digits == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits));
  }
}

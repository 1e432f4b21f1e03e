package dev.odooupgrade.transfer.rsync.output;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code --debug=deltasum3} says while the sending rsync finds out what the other side has of
 * a file: first that side describes its blocks, then they are looked for in the file here. These
 * lines are for people who mend rsync and stand in no manual; where they are missing or others, one
 * sees less of a transfer and nothing else changes.
 */
public sealed interface DeltaLine {

  /** The other side has about so many bytes of the next file. */
  record Far(long bytes) implements DeltaLine {}

  /** It has described its blocks up to there, in bytes. */
  record Described(long until) implements DeltaLine {}

  /** So many bytes are there already, of the file here from this place on. */
  record Match(long from, long length) implements DeltaLine {}

  /** A kind of line: its shape, and what its two numbers make. */
  record Form(Pattern shape, BiFunction<Long, Long, DeltaLine> meaning) {}

  /** Most frequent first: there is one of them for each block. */
  List<Form> FORMS =
      List.of(
          form("match at # last_match=\\S+ j=\\S+ len=#\\b.*", Match::new),
          form("chunk\\[\\S+\\] len=# offset=#\\b.*", (length, at) -> new Described(at + length)),
          form(
              "count=# n=([\\d,]{1,6}) rem=.*",
              (count, length) -> new Far(Math.multiplyExact(count, length))));

  private static Form form(String shape, BiFunction<Long, Long, DeltaLine> meaning) {
    return new Form(Pattern.compile(shape.replace("#", "([\\d,]{1,13})")), meaning);
  }

  /** Reads a line; empty when it says something else. */
  static Optional<DeltaLine> of(String line) {
    for (Form form : FORMS) {
      Matcher matcher = form.shape().matcher(line);
      if (matcher.matches()) {
        return Optional.of(
            form.meaning().apply(number(matcher.group(1)), number(matcher.group(2))));
      }
    }
    return Optional.empty();
  }

  private static long number(String digits) {
    return Long.parseLong(digits.replace(",", ""));
  }
}

package dev.odooupgrade.transfer.rsync.output;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code --debug=deltasum3} says while the sending rsync finds out what the other side has of
 * a file: first that side describes its blocks, then they are looked for in the file here. These
 * lines are for people who debug rsync and are in no manual; where they are missing or differ, one
 * sees less of a transfer and nothing else changes.
 */
public final class DeltaLine {
  private DeltaLine() {}

  /** Learns what the lines say. */
  public interface Listener {
    /** The other side has about so many bytes of the next file. */
    void remoteFile(long bytes);

    /** The other side has described its blocks up to there, in bytes. */
    void described(long until);

    /** So many bytes are there already, of the file here from this place on. */
    void match(long from, long length);
  }

  @FunctionalInterface
  private interface Reporter {
    void report(Listener to, long first, long second);
  }

  /** A kind of line: its shape, and what its two numbers mean. */
  private record Form(Pattern shape, Reporter reporter) {}

  /** Most frequent first: there is one of them for each block. */
  private static final List<Form> FORMS =
      List.of(
          form("match at # last_match=\\S+ j=\\S+ len=#\\b.*", Listener::match),
          form(
              "chunk\\[\\S+\\] len=# offset=#\\b.*", (to, length, at) -> to.described(at + length)),
          form(
              "count=# n=(\\d[\\d,]{0,5}) rem=.*",
              (to, count, length) -> to.remoteFile(Math.multiplyExact(count, length))));

  private static Form form(String shape, Reporter reporter) {
    return new Form(Pattern.compile(shape.replace("#", "(\\d[\\d,]{0,12})")), reporter);
  }

  /** Reads a line; reports nothing when it says something else. */
  public static void read(String line, Listener to) {
    for (Form form : FORMS) {
      Matcher matcher = form.shape().matcher(line);
      if (matcher.matches()) {
        form.reporter().report(to, number(matcher.group(1)), number(matcher.group(2)));
        return;
      }
    }
  }

  private static long number(String digits) {
    return Long.parseLong(digits.replace(",", ""));
  }
}

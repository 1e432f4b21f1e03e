package dev.odooupgrade.transfer.rsync;

import java.util.List;
import java.util.regex.Pattern;

/** The shapes of the lines that {@link DeltaLine} reads. */
final class DeltaForms {
  private static final String NUMBER = "([\\d,]{1,13})";

  /** Most frequent first: there is one of them for each block. */
  static final List<DeltaLine.Form> ALL =
      List.of(
          new DeltaLine.Form(
              Pattern.compile(
                  "match at " + NUMBER + " last_match=\\S+ j=\\S+ len=" + NUMBER + "\\b.*"),
              DeltaLine.Match::new),
          new DeltaLine.Form(
              Pattern.compile("chunk\\[\\S+\\] len=" + NUMBER + " offset=" + NUMBER + "\\b.*"),
              (length, offset) -> new DeltaLine.Described(offset + length)),
          new DeltaLine.Form(
              Pattern.compile("count=" + NUMBER + " n=([\\d,]{1,6}) rem=.*"),
              (count, length) -> new DeltaLine.Far(Math.multiplyExact(count, length))));

  private DeltaForms() {}
}

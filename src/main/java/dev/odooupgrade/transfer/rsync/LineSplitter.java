package dev.odooupgrade.transfer.rsync;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Cuts a program's output into lines, which end with a line feed or a carriage return. */
final class LineSplitter {
  private static final int LONGEST = 4096;

  private final Consumer<String> lines;
  private final StringBuilder line = new StringBuilder();

  LineSplitter(Consumer<String> lines) {
    this.lines = lines;
  }

  /** Takes the next piece; what is too long for a line of rsync's own is cut off. */
  void feed(byte[] piece) {
    for (char each : new String(piece, StandardCharsets.ISO_8859_1).toCharArray()) {
      if (each == '\n' || each == '\r') {
        end();
      } else if (line.length() < LONGEST) {
        line.append(each);
      }
    }
  }

  /** No more comes. */
  void end() {
    if (line.length() > 0) {
      lines.accept(line.toString());
      line.setLength(0);
    }
  }
}

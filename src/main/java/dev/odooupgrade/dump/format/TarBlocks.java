package dev.odooupgrade.dump.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The members of a tar file, each behind a head with its size, to the two empty blocks at its end.
 */
public final class TarBlocks {
  private static final int BLOCK = 512;
  private static final int NAME_LENGTH = 100;
  private static final String LAST = "restore.sql";
  private static final int SIZE_AT = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int SUM_AT = 148;
  private static final int SUM_LENGTH = 8;

  private TarBlocks() {}

  /**
   * Whether all of its members are there.
   *
   * @param byPgDump whether pg_dump made it, whose last member is always the same
   */
  public static Wholeness look(FileBytes file, boolean byPgDump) throws IOException {
    long place = 0;
    String last = "";
    while (place < file.size()) {
      byte[] head = file.at(place, BLOCK);
      if (FileBytes.isZero(head)) {
        boolean second = FileBytes.isZero(file.at(place + BLOCK, BLOCK));
        boolean whole = second && place + 2 * BLOCK <= file.size();
        return !whole ? cut() : byPgDump && !last.equals(LAST) ? lost() : Wholeness.WHOLE;
      }
      if (head.length < BLOCK) {
        return cut();
      }
      last = name(head);
      long size = number(head, SIZE_AT, SIZE_LENGTH);
      if (size < 0 || number(head, SUM_AT, SUM_LENGTH) != sum(head)) {
        return Wholeness.broken("the head of one of its files is damaged");
      }
      if (size > file.size()) {
        return cut();
      }
      place = next(place, size);
    }
    return cut();
  }

  /** What one of its members contains; empty where there is no such member. */
  static Optional<InputStream> open(FileBytes file, String name) throws IOException {
    long place = 0;
    while (place < file.size()) {
      byte[] head = file.at(place, BLOCK);
      long size = head.length < BLOCK ? -1 : number(head, SIZE_AT, SIZE_LENGTH);
      if (size < 0 || size > file.size()) {
        return Optional.empty();
      }
      if (name(head).equals(name)) {
        return Optional.of(file.stream(place + BLOCK, size));
      }
      place = next(place, size);
    }
    return Optional.empty();
  }

  private static String name(byte[] head) {
    return new String(head, 0, NAME_LENGTH, StandardCharsets.ISO_8859_1).replaceAll("\0.*", "");
  }

  private static long next(long place, long size) {
    return place + BLOCK * (1 + size / BLOCK + (size % BLOCK == 0 ? 0 : 1));
  }

  private static Wholeness lost() {
    return Wholeness.broken("its last files are missing, and zeros are in their place");
  }

  private static Wholeness cut() {
    return Wholeness.broken("the two empty blocks that end a tar file are missing");
  }

  /** All bytes of the head, with blanks in place of the sum itself. */
  private static long sum(byte[] head) {
    long sum = SUM_LENGTH * (long) ' ';
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= SUM_AT && i < SUM_AT + SUM_LENGTH ? 0 : head[i] & 0xff;
    }
    return sum;
  }

  /**
   * Octal digits, or, with the first bit set, a number of bytes, the highest first; -1 if neither.
   */
  private static long number(byte[] head, int at, int length) {
    long value = 0;
    if (head[at] == (byte) 0x80) {
      for (int i = at + length - Long.BYTES; i < at + length; i++) {
        value = value << 8 | (head[i] & 0xff);
      }
      return value;
    }
    String digits = new String(head, at, length, StandardCharsets.ISO_8859_1);
    String octal = digits.replace('\0', ' ').strip();
    return octal.matches("[0-7]{1,12}") ? Long.parseLong(octal, 8) : -1;
  }
}

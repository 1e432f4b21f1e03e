package dev.odooupgrade.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;

/** Dumps as {@code pg_dump -Fc} 15 writes them, made by hand: of one table, and noise in it. */
public final class CustomDump {
  private static final int INT = 5;

  /** How many zeros end a dump. */
  public static final int END = INT;

  private static final int OFFSET = 8;
  private static final int NO_PLACE = 1;
  private static final int PLACE = 2;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private CustomDump() {}

  /** A whole one of exactly that size, not compressed. */
  public static byte[] of(int size) {
    byte[] dump = new byte[size];
    new Random(size).nextBytes(dump);
    byte[] beginning = beginning(size);
    System.arraycopy(beginning, 0, dump, 0, beginning.length);
    Arrays.fill(dump, size - END, size, (byte) 0);
    return dump;
  }

  /** What begins such a one; noise may follow it, and {@value #END} zeros end it. */
  public static byte[] beginning(long size) {
    byte[] empty = made(new byte[0], 0, true, 1);
    CustomDump dump = new CustomDump();
    dump.out.write(empty, 0, empty.length - INT);
    dump.number((int) (size - empty.length - INT));
    return dump.out.toByteArray();
  }

  /** The table of contents of a dump in directory format that has no data. */
  public static byte[] emptyToc() {
    return new CustomDump().head(0, 0, true, 0);
  }

  /**
   * One as it comes out of a pipe, or out of a program that died.
   *
   * @param tables how many its table of contents promises; the file has the data of one
   */
  public static byte[] withoutPlaces(int tables) {
    return made(new byte[1_000], 0, false, tables);
  }

  /** A whole one, compressed. */
  public static byte[] compressed(int size) {
    byte[] noise = new byte[size];
    new Random(7).nextBytes(noise);
    Deflater deflater = new Deflater();
    deflater.setInput(noise);
    deflater.finish();
    byte[] packed = new byte[size * 2 + 100];
    int length = deflater.deflate(packed);
    deflater.end();
    return made(Arrays.copyOf(packed, length), 6, true, 1);
  }

  private static byte[] made(byte[] data, int level, boolean placed, int tables) {
    int before = new CustomDump().head(level, tables, placed, 0).length;
    CustomDump dump = new CustomDump();
    dump.head(level, tables, placed, before);
    dump.out.write(1);
    dump.number(1);
    if (data.length > 0) {
      dump.number(data.length);
      dump.out.writeBytes(data);
    }
    dump.number(0);
    return dump.out.toByteArray();
  }

  private byte[] head(int level, int tables, boolean placed, long place) {
    out.writeBytes("PGDMP".getBytes(US_ASCII));
    out.writeBytes(new byte[] {1, 14, 0, 4, OFFSET, 1});
    number(level);
    out.writeBytes(new byte[7 * INT]);
    texts("sales", "15.2", "15.2");
    number(tables);
    for (int table = 1; table <= tables; table++) {
      entry(table, placed, place);
    }
    return out.toByteArray();
  }

  private void entry(int table, boolean placed, long place) {
    number(table);
    number(1);
    texts("0", "0", "ir_module_module", "TABLE DATA");
    number(3);
    texts(
        "CREATE TABLE public.ir_module_module (\n);\n", "", "", "public", "", "", "odoo", "false");
    number(-1);
    out.write(placed ? PLACE : NO_PLACE);
    for (int i = 0; i < OFFSET; i++) {
      out.write((int) (place >> (8 * i)));
    }
  }

  private void texts(String... texts) {
    for (String text : texts) {
      number(text.length());
      out.writeBytes(text.getBytes(US_ASCII));
    }
  }

  private void number(int value) {
    out.write(value < 0 ? 1 : 0);
    for (int i = 0; i < 4; i++) {
      out.write(Math.abs(value) >> (8 * i));
    }
  }
}

package dev.odooupgrade.dump;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.odooupgrade.testing.CustomDump;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small dumps of every kind, whole ones, and ways to spoil them. */
public final class DumpTable {
  public static final String SQL =
      """
      --
      -- PostgreSQL database dump
      --

      \\restrict kEy

      -- Dumped from database version 15.14

      SET statement_timeout = 0;
      CREATE TABLE ir_module_module (
       id integer
      );
      COPY public.ir_module_module (id) FROM stdin;
      %s\\.

      --
      -- PostgreSQL database dump complete
      --

      \\unrestrict kEy

      """
          .formatted("1\n".repeat(3_000));

  private static final int BLOCK = 512;

  private DumpTable() {}

  /** Whole dumps, by a file name that suits them. */
  public static Map<String, byte[]> whole() {
    Map<String, byte[]> dumps = new LinkedHashMap<>();
    byte[] half = Arrays.copyOf(sql(), sql().length / 2);
    byte[] rest = Arrays.copyOfRange(sql(), half.length, sql().length);
    dumps.put("plain.sql", sql());
    dumps.put("packed.sql.gz", gzip(sql()));
    dumps.put("members.sql.gz", join(gzip(half), gzip(rest)));
    dumps.put("custom.dump", CustomDump.compressed(9_000));
    dumps.put("unpacked.dump", CustomDump.of(9_000));
    dumps.put("piped.dump", CustomDump.withoutPlaces(1));
    dumps.put("archive.tar", tar());
    dumps.put("backup.zip", zip("dump.sql", sql(), "filestore/ab/abcd", CustomDump.of(2_000)));
    dumps.put("python.zip", pythonZip("dump.sql", sql(), "filestore/ab/a", CustomDump.of(2_000)));
    return dumps;
  }

  static byte[] sql() {
    return SQL.getBytes(UTF_8);
  }

  /** As a terminal passes it on. */
  static byte[] throughTerminal(byte[] dump) {
    return new String(dump, ISO_8859_1).replace("\n", "\r\n").getBytes(ISO_8859_1);
  }

  public static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  public static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** As Python writes it: each head says how long its file is. Names and contents, by turns. */
  public static byte[] pythonZip(Object... files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < files.length; i += 2) {
        byte[] content = (byte[]) files[i + 1];
        ZipEntry entry = new ZipEntry((String) files[i]);
        CRC32 crc = new CRC32();
        crc.update(content);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        entry.setCompressedSize(deflater.deflate(new byte[content.length * 2 + 100]));
        deflater.end();
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Names and contents, by turns. */
  static byte[] zip(Object... files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < files.length; i += 2) {
        out.putNextEntry(new ZipEntry((String) files[i]));
        out.write((byte[]) files[i + 1]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] tar() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    member(out, "toc.dat", CustomDump.emptyToc());
    member(out, "3372.dat", new byte[9_000]);
    member(out, "restore.sql", sql());
    out.writeBytes(new byte[2 * BLOCK]);
    return out.toByteArray();
  }

  static void member(ByteArrayOutputStream out, String name, byte[] content) {
    byte[] head = new byte[BLOCK];
    put(head, 0, name);
    put(head, 124, "%011o".formatted(content.length));
    put(head, 148, "        ");
    put(head, 257, "ustar");
    int sum = 0;
    for (byte one : head) {
      sum += one & 0xff;
    }
    put(head, 148, "%06o".formatted(sum) + "\0 ");
    out.writeBytes(head);
    out.writeBytes(Arrays.copyOf(content, (content.length + BLOCK - 1) / BLOCK * BLOCK));
  }

  private static void put(byte[] head, int at, String text) {
    System.arraycopy(text.getBytes(ISO_8859_1), 0, head, at, text.length());
  }
}

package dev.odooupgrade.transfer.file;

import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.text.Bytes;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Whether a file that came looks whole: its head, and for a zip its end. The room {@code dump}
 * looks deeper, at what is in a dump; this only distinguishes a file from the ruins of one, in a
 * few kilobytes.
 */
final class FileCheck {
  /** How many bytes from the start are looked at. */
  static final int HEAD = 64 * 1024;

  private static final int GZIP_HEAD = 10;
  private static final int TEXT = 512;
  private static final int LARGEST_NUMBER = 8;
  private static final Optional<String> BROKEN_GZIP =
      Optional.of("its gzip data is broken at the start");

  /** Reads bytes at a place of a file, as {@code FileChannel} does. */
  @FunctionalInterface
  interface Content {
    /** Fills the buffer from that place on, or until the end. */
    int read(ByteBuffer into, long place) throws IOException;
  }

  private FileCheck() {}

  static boolean isWebPage(ByteBuffer head) {
    byte[] start = new byte[Math.min(TEXT, head.remaining())];
    head.duplicate().get(start);
    String text =
        new String(start, StandardCharsets.ISO_8859_1)
            .replaceFirst("^\u00ef\u00bb\u00bf", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    return text.startsWith("<!doctype html") || text.startsWith("<html");
  }

  /** What is wrong, for the middle of a sentence; empty when the file looks whole. */
  static Optional<String> sign(Artifact what, String name, Content file, long size)
      throws IOException {
    if (what == Artifact.NOTES) {
      return Optional.empty();
    }
    if (size == 0) {
      return Optional.of("it is empty");
    }
    ByteBuffer head = ByteBuffer.allocate((int) Math.min(HEAD, size));
    fill(file, head, 0);
    head.flip();
    if (Bytes.has(head.array(), 0, "\u001f\u008b")) {
      return gzip(head.array(), head.remaining());
    }
    if (Bytes.has(head.array(), 0, "PK")) {
      return ZipEnd.isWhole(file, size)
          ? Optional.empty()
          : Optional.of("the list at the end of the zip file is missing or does not match");
    }
    if (Bytes.has(head.array(), 0, "PGDMP")) {
      return archive(head);
    }
    if (isWebPage(head)) {
      return Optional.of("it is a web page");
    }
    return named(name.toLowerCase(Locale.ROOT), head);
  }

  static void fill(Content file, ByteBuffer into, long place) throws IOException {
    int read = 0;
    while (into.hasRemaining() && read >= 0) {
      read = file.read(into, place + into.position());
    }
  }

  /** Unpacks what is there of it; that this ends early says nothing. */
  private static Optional<String> gzip(byte[] head, int length) {
    InputStream packed = new ByteArrayInputStream(head, 0, length);
    try (InputStream in = new GZIPInputStream(packed)) {
      in.transferTo(OutputStream.nullOutputStream());
      return Optional.empty();
    } catch (EOFException cutOff) {
      return length > GZIP_HEAD ? Optional.empty() : BROKEN_GZIP;
    } catch (IOException broken) {
      return BROKEN_GZIP;
    }
  }

  /** The fixed part of {@code pg_dump}'s own head: version, sizes of numbers, format. */
  private static Optional<String> archive(ByteBuffer head) {
    boolean sound =
        head.remaining() > 10
            && head.get(5) == 1
            && isNumberSize(head.get(8))
            && isNumberSize(head.get(9))
            && head.get(10) >= 1
            && head.get(10) <= 5;
    return sound ? Optional.empty() : Optional.of("the head of the archive is broken");
  }

  private static boolean isNumberSize(int bytes) {
    return bytes >= 1 && bytes <= LARGEST_NUMBER;
  }

  /** Its first bytes say nothing, so it must at least not be something else than its name says. */
  private static Optional<String> named(String name, ByteBuffer head) {
    if (name.endsWith(".gz") || name.endsWith(".zip")) {
      return Optional.of("it does not start like a " + name.replaceFirst(".*\\.", ".") + " file");
    }
    boolean binary = false;
    for (int i = 0; i < Math.min(TEXT, head.remaining()); i++) {
      binary |= head.get(i) == 0;
    }
    return name.endsWith(".sql") && binary
        ? Optional.of("it is named .sql, but is not text")
        : Optional.empty();
  }
}

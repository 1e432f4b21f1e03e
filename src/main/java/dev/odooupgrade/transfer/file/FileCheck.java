package dev.odooupgrade.transfer.file;

import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.text.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Whether a file that came looks whole: its head, and for a zip its end. The room {@code dump}
 * looks deeper, at what is in a dump; this only tells a file from the ruins of one, in a few
 * kilobytes.
 */
final class FileCheck {
  /** How many bytes from the start are looked at. */
  static final int HEAD = 64 * 1024;

  private static final int GZIP_HEAD = 10;
  private static final int GZIP_NAMES = 0b0001_1110;
  private static final int TEXT = 512;
  private static final int LARGEST_NUMBER = 8;

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
      return gzip(head);
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

  /** A member's head (RFC 1952) and the first block of what it packs. */
  private static Optional<String> gzip(ByteBuffer head) {
    Optional<String> broken = Optional.of("its gzip data is broken at the start");
    if (head.remaining() <= GZIP_HEAD || head.get(2) != 8) {
      return broken;
    }
    if ((head.get(3) & GZIP_NAMES) != 0) {
      return Optional.empty(); // names and notes of any length come first
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(head.duplicate().position(GZIP_HEAD));
      byte[] out = new byte[HEAD];
      while (!inflater.needsInput() && !inflater.finished()) {
        inflater.inflate(out);
      }
      return Optional.empty();
    } catch (DataFormatException e) {
      return broken;
    } finally {
      inflater.end();
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

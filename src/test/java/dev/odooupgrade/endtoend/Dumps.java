package dev.odooupgrade.endtoend;

import dev.odooupgrade.sandbox.SampleDump;
import dev.odooupgrade.testing.CustomDump;
import dev.odooupgrade.testing.server.PostgresServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;

/** Dumps to upgrade, and a way to tell whether two are the same. */
final class Dumps {
  /** More than two kernels keep on the way: an upload that stands still is not wholly sent. */
  private static final int ATTACHMENTS_MIB = 24;

  private Dumps() {}

  /** What {@code pg_dump | gzip} makes of a database like Odoo's. */
  static void real(PostgresServer server, Path file) {
    server.shell("pg_dump | gzip > '" + file + "'");
  }

  /** A dump large enough to watch: a real one where there is PostgreSQL, else one made up. */
  static void large(Path file) throws IOException {
    if (PostgresServer.whyNot().isPresent()) {
      new SampleDump((long) ATTACHMENTS_MIB << 20, false, 7).write(file);
      return;
    }
    try (PostgresServer server = PostgresServer.start()) {
      server.sql(
          PostgresServer.DATABASE,
          "COPY ir_attachment (name) FROM PROGRAM"
              + " 'head -c %d /dev/urandom | base64 -w 8000'".formatted(ATTACHMENTS_MIB << 20));
      server.shell("pg_dump | gzip -1 > '" + file + "'");
    }
  }

  /** A dump with noise in it. */
  static void random(Path file, long bytes) throws IOException {
    byte[] piece = new byte[1 << 20];
    SplittableRandom random = new SplittableRandom(bytes);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long written = 0; written < bytes; written += piece.length) {
        random.nextBytes(piece);
        int length = (int) Math.min(piece.length, bytes - written);
        if (written == 0) {
          byte[] beginning = CustomDump.beginning(bytes);
          System.arraycopy(beginning, 0, piece, 0, beginning.length);
        }
        long end = bytes - written - CustomDump.END;
        if (end < length) {
          Arrays.fill(piece, (int) Math.max(0, end), length, (byte) 0);
        }
        out.write(piece, 0, length);
      }
    }
  }

  /** The SHA-256 of a file. */
  static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = Files.newInputStream(file);
          OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
        in.transferTo(out);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new AssertionError(everyJavaHasIt);
    }
  }
}

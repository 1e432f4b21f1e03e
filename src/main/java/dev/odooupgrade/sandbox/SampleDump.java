package dev.odooupgrade.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A small dump as {@code pg_dump | gzip} makes it of an Odoo 7.0 database, to try an upgrade with.
 * It can be restored with {@code psql}. The same settings always give the same bytes on one
 * machine.
 *
 * @param bytes the least size of the file, in bytes; it gets a little larger
 * @param compressible whether it is filled with messages, which pack well, or with attachments of
 *     random bytes, which do not
 * @param seed where the random bytes come from
 */
public record SampleDump(long bytes, boolean compressible, long seed) {

  public static final String FILENAME = "sandbox-sample.sql.gz";

  /** Enough to see each step: a few hundred rows. */
  public static final SampleDump SMALL = new SampleDump(64 << 10, false, 7);

  /** Enough to watch the bar in the scenario {@code slow}: 24 MiB. */
  public static final SampleDump VISIBLE = new SampleDump(24 << 20, false, 7);

  private static final int ATTACHMENT_BYTES = 8 << 10;
  private static final int MESSAGES_AT_ONCE = 200;
  private static final int BUFFER = 1 << 16;
  private static final List<String> PEOPLE =
      List.of(
          "Zoë Lefèvre",
          "Jürgen Groß",
          "Łukasz Wiśniewski",
          "Søren Ångström",
          "Ελένη Παπαδοπούλου",
          "山田 太郎",
          "María-José Núñez",
          "Élodie d'Août");

  /** Writes the dump, over whatever stands there. */
  public void write(Path file) throws IOException {
    try (Gzip gzip = new Gzip(Files.newOutputStream(file));
        OutputStream out = new BufferedOutputStream(gzip, BUFFER)) {
      Random random = new Random(seed);
      resource(out, "sample-head.sql");
      resource(out, compressible ? "sample-messages.sql" : "sample-attachments.sql");
      int row = 1;
      while (gzip.packed() < bytes) {
        row = compressible ? messages(out, row) : attachment(out, row, random);
      }
      resource(out, "sample-tail.sql");
    }
  }

  private static int messages(OutputStream out, int from) throws IOException {
    for (int row = from; row < from + MESSAGES_AT_ONCE; row++) {
      String who = PEOPLE.get(row % PEOPLE.size());
      text(out, row + "\tOrder SO%05d\t<p>Thank you, %s.</p>\n".formatted(row, who));
    }
    return from + MESSAGES_AT_ONCE;
  }

  private static int attachment(OutputStream out, int row, Random random) throws IOException {
    byte[] content = new byte[ATTACHMENT_BYTES];
    random.nextBytes(content);
    text(out, row + "\tscan-%05d.pdf\t\\\\x".formatted(row));
    text(out, HexFormat.of().formatHex(content));
    text(out, "\n");
    return row + 1;
  }

  /** SQL in the shape in which pg_dump 9.6 writes it. */
  private static void resource(OutputStream out, String name) throws IOException {
    try (InputStream sql = SampleDump.class.getResourceAsStream(name)) {
      Objects.requireNonNull(sql, name).transferTo(out);
    }
  }

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
  }

  /** Packs fast rather than small: the sample is made while a person waits. */
  private static final class Gzip extends GZIPOutputStream {
    Gzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }

    long packed() {
      return def.getBytesWritten();
    }
  }
}

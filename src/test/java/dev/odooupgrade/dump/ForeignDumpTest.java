package dev.odooupgrade.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were made to trouble whoever reads them, or came out so: a report, and no more. */
class ForeignDumpTest {
  private static final String SQL =
      "-- PostgreSQL database dump\nCREATE TABLE ir_module_module (\n);\n"
          + "-- PostgreSQL database dump complete\n";
  private static final int END_OF_ZIP = 22;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 300, 3_000})
  @Timeout(60)
  void gzip_in_gzip_is_a_report(int layers) throws IOException {
    byte[] packed = SQL.getBytes(StandardCharsets.UTF_8);
    for (int layer = 0; layer < layers; layer++) {
      packed = gzip(packed);
    }

    assertThat(inspect(packed).contents().kind()).isEqualTo(DumpKind.GZIP);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 10_000, 300_000})
  @Timeout(60)
  void gzip_of_many_empty_members_is_a_report(int members) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] empty = gzip(new byte[0]);
    packed.writeBytes(gzip(SQL.getBytes(StandardCharsets.UTF_8)));
    for (int member = 0; member < members; member++) {
      packed.writeBytes(empty);
    }
    packed.writeBytes(gzip(SQL.getBytes(StandardCharsets.UTF_8)));

    DumpReport report = inspect(packed.toByteArray());

    assertThat(report.contents().kind()).isEqualTo(DumpKind.GZIP);
    assertThat(report.problems()).isEmpty();
  }

  @Property
  void any_byte_at_any_place_of_a_gzip_is_a_report(
      @ForAll @IntRange(max = 1_000) int at, @ForAll byte value) throws IOException {
    byte[] packed = gzip(gzip(SQL.getBytes(StandardCharsets.UTF_8)));
    packed[at % packed.length] = value;

    assertThat(inspect(packed).describe()).isNotEmpty();
  }

  @Property
  void any_number_at_any_place_of_a_zip_is_a_report(
      @ForAll @IntRange(max = 2_000) int at, @ForAll int number) throws IOException {
    byte[] packed = zip();
    ByteBuffer.wrap(packed)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(at % (packed.length - Integer.BYTES), number);

    assertThat(inspect(packed).describe()).isNotEmpty();
  }

  @Property
  void any_number_at_the_end_of_a_zip_is_a_report(
      @ForAll @IntRange(max = END_OF_ZIP - 4) int at, @ForAll int number) throws IOException {
    byte[] packed = zip();
    ByteBuffer.wrap(packed)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(packed.length - END_OF_ZIP + at, number);

    assertThat(inspect(packed).describe()).isNotEmpty();
  }

  /** So large a list needs more memory than there is, though the file takes none of the disk. */
  @ParameterizedTest
  @ValueSource(longs = {0x7fff_0000L, 0x7fff_ffffL, 0x8000_0000L, 0xffff_fffeL})
  @Timeout(60)
  void a_list_of_entries_of_gigabytes_is_a_report(long length) throws IOException {
    Path file = Files.createTempFile("foreign", "");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.write(new byte[] {'P', 'K', 3, 4});
      sparse.seek(length + 100);
      sparse.write(
          ByteBuffer.allocate(END_OF_ZIP)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putInt(0x06054b50)
              .putInt(0)
              .putShort((short) 0xfffe)
              .putShort((short) 0xfffe)
              .putInt((int) length)
              .putInt(100)
              .array());
    }

    assertThat(inspect(file).problems()).isNotEmpty();
  }

  @Test
  void names_in_no_encoding_are_a_report() throws IOException {
    byte[] packed = zip();
    for (int at = 0; at < packed.length - 8; at++) {
      if (new String(packed, at, 8, StandardCharsets.ISO_8859_1).equals("dump.sql")) {
        packed[at] = (byte) 0xff;
      }
    }

    assertThat(inspect(packed).problems()).isNotEmpty();
  }

  private static DumpReport inspect(byte[] content) throws IOException {
    return inspect(Files.write(Files.createTempFile("foreign", ""), content));
  }

  private static DumpReport inspect(Path file) throws IOException {
    try {
      return new DumpInspector().inspect(file);
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (String name : new String[] {"manifest.json", "dump.sql", "filestore/été"}) {
        out.putNextEntry(new ZipEntry(name));
        out.write(SQL.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}

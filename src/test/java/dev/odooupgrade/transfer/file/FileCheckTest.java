package dev.odooupgrade.transfer.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.request.Artifact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

final class FileCheckTest {
  private static final byte[] SQL = "-- PostgreSQL database dump\n".getBytes(UTF_8);

  @Test
  void whole_files_have_nothing_wrong_with_them() {
    assertThat(sign("x.sql", SQL)).isEmpty();
    assertThat(sign("x.gz", gzip(noise(300_000)))).isEmpty();
    assertThat(sign("x.gz", gzip(new byte[0]))).isEmpty();
    assertThat(sign("x.zip", zip(2, 200_000))).isEmpty();
    assertThat(sign("x.zip", zip(0, 0))).isEmpty();
    assertThat(sign("x.dump", new byte[] {'P', 'G', 'D', 'M', 'P', 1, 15, 0, 4, 8, 1})).isEmpty();
    assertThat(sign("x.dump", noise(5_000))).isEmpty();
  }

  @Test
  void a_zip_with_a_comment_or_more_entries_than_fit_is_whole() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setComment("made by hand");
      zip.putNextEntry(new ZipEntry("a"));
      zip.write(SQL);
    }
    assertThat(sign("x.zip", bytes.toByteArray())).isEmpty();
    assertThat(sign("x.zip", zip(70_000, 1))).isEmpty();
  }

  @Test
  void a_zip_without_its_end_or_with_another_ones_end_is_not_whole() {
    byte[] zip = zip(2, 200_000);
    assertThat(sign("x.zip", Arrays.copyOf(zip, zip.length - 30))).isPresent();
    assertThat(sign("x.zip", Arrays.copyOf(zip, 100))).isPresent();
    byte[] shifted = new byte[zip.length - 5];
    System.arraycopy(zip, 0, shifted, 0, 50);
    System.arraycopy(zip, 55, shifted, 50, shifted.length - 50);
    assertThat(sign("x.zip", shifted))
        .contains("the list at the end of the zip file is missing or does not match");
  }

  @Test
  void gzip_that_does_not_unpack_is_not_whole() {
    byte[] broken = gzip(SQL.clone());
    Arrays.fill(broken, 10, broken.length, (byte) 0xff);
    assertThat(sign("x", broken)).contains("its gzip data is broken at the start");
    byte[] method = gzip(SQL.clone());
    method[2] = 7;
    assertThat(sign("x", method)).isPresent();
    assertThat(sign("x", new byte[] {0x1f, (byte) 0x8b})).isPresent();
  }

  @Test
  void an_archive_with_a_head_that_makes_no_sense_is_not_whole() {
    assertThat(sign("x", new byte[] {'P', 'G', 'D', 'M', 'P', 9, 15, 0, 4, 8, 1})).isPresent();
    assertThat(sign("x", new byte[] {'P', 'G', 'D', 'M', 'P', 1, 15, 0, 99, 8, 1})).isPresent();
    assertThat(sign("x", new byte[] {'P', 'G', 'D', 'M', 'P', 1})).isPresent();
  }

  @Test
  void a_name_promises_what_is_inside() {
    assertThat(sign("x.SQL.GZ", SQL)).contains("it does not start like a .gz file");
    assertThat(sign("x.zip", SQL)).isPresent();
    assertThat(sign("x.sql", new byte[] {'-', '-', 0, 'x'}))
        .contains("it is named .sql, but is not text");
  }

  @Test
  void a_web_page_is_known_by_its_beginning() {
    assertThat(sign("x.dump", "\ufeff\n <HTML><body>".getBytes(UTF_8)))
        .contains("it is a web page");
    assertThat(signOf(Artifact.NOTES, "n.html", bytes("<html>".getBytes(UTF_8)), 6)).isEmpty();
  }

  private static Optional<String> sign(String name, byte[] content) {
    return signOf(Artifact.UPGRADED, name, bytes(content), content.length);
  }

  private static Optional<String> signOf(
      Artifact what, String name, FileCheck.Content file, long size) {
    try {
      return FileCheck.sign(what, name, file, size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileCheck.Content bytes(byte[] content) {
    return (into, place) -> {
      if (place >= content.length) {
        return -1;
      }
      int count = (int) Math.min(Math.min(into.remaining(), 1000), content.length - place);
      into.put(ByteBuffer.wrap(content, (int) place, count));
      return count;
    };
  }

  private static byte[] noise(int size) {
    byte[] bytes = new byte[size];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(int entries, int size) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries; i++) {
        out.putNextEntry(new ZipEntry("f" + i));
        out.write(noise(size));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

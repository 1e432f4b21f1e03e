package dev.odooupgrade.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDumpTest {
  private final Path folder;

  SampleDumpTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private String unpacked(SampleDump sample) throws IOException {
    Path file = folder.resolve(SampleDump.FILENAME);
    sample.write(file);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @Test
  void it_looks_like_a_dump_of_an_odoo_database() throws Exception {
    assertThat(unpacked(SampleDump.SMALL))
        .startsWith("--\n-- PostgreSQL database dump\n--\n")
        .contains("-- Dumped by pg_dump version 9.6.24")
        .contains("\n1\tbase\tOpenERP SA\tinstalled\t7.0.1.3\n")
        .contains("\n3\tŁukasz Wiśniewski\tMünchen\n")
        .contains("\n1\tscan-00001.pdf\t\\\\x")
        .contains("CREATE TABLE public.ir_module_module (\n    id integer NOT NULL,\n")
        .endsWith("\n-- PostgreSQL database dump complete\n--\n\n");
  }

  @Test
  void every_copy_ends_where_it_should() throws Exception {
    for (boolean compressible : new boolean[] {true, false}) {
      String sql = unpacked(new SampleDump(10_000, compressible, 1));
      assertThat(sql.split("FROM stdin;\n", -1)).hasSize(5);
      assertThat(sql.split("\n\\\\\\.\n", -1)).hasSize(5);
    }
  }

  @Test
  void the_same_settings_give_the_same_bytes() throws Exception {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    SampleDump.SMALL.write(one);
    SampleDump.SMALL.write(two);
    assertThat(two).hasSameBinaryContentAs(one);
    new SampleDump(64 << 10, false, 8).write(two);
    assertThat(Files.mismatch(one, two)).isNotNegative();
  }

  @Test
  void the_file_is_about_as_large_as_asked_for() throws Exception {
    Path file = folder.resolve("sized");
    for (boolean compressible : new boolean[] {true, false}) {
      new SampleDump(2 << 20, compressible, 1).write(file);
      assertThat(Files.size(file)).isBetween(2L << 20, (2L << 20) + (256 << 10));
    }
  }

  @Test
  void only_the_compressible_kind_packs_well() throws Exception {
    assertThat(unpacked(new SampleDump(300_000, true, 1)).length()).isGreaterThan(1_500_000);
    assertThat(unpacked(new SampleDump(300_000, false, 1)).length()).isLessThan(1_000_000);
  }
}

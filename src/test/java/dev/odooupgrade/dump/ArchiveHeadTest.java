package dev.odooupgrade.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.odooupgrade.dump.format.ArchiveHead;
import dev.odooupgrade.dump.format.ArchiveReader;
import dev.odooupgrade.dump.format.FileBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ArchiveHeadTest {
  /** The first bytes of what pg_dump 15.18 -Fc wrote. */
  private static final byte[] REAL =
      HexFormat.of()
          .parseHex(
              "5047444d50010e000408010101000000001e0000000002000000000100000000"
                  + "17000000000a000000007e000000000000000000010000006f001e0000003135"
                  + "2e3138202844656269616e2031352e31382d302b6465623132753129001e0000"
                  + "0031352e3138202844656269616e2031352e31382d302b646562313275312900"
                  + "12000000001c0d00");

  @Test
  void the_head_of_a_real_dump_tells_both_versions() throws IOException {
    ArchiveHead head = parse(REAL, 0);

    assertThat(head.version()).isEqualTo("1.14");
    assertThat(head.compression()).isEqualTo("gzip");
    assertThat(head.server()).contains("15.18 (Debian 15.18-0+deb12u1)");
    assertThat(head.pgDump()).contains("15.18 (Debian 15.18-0+deb12u1)");
  }

  @Test
  void since_1_15_the_compression_has_a_name() throws IOException {
    assertThat(parse(made(15, 2), 0).compression()).isEqualTo("lz4");
    assertThat(parse(made(16, 3), 0).compression()).isEqualTo("zstd");
    assertThat(parse(made(16, 0), 0).compression()).isEqualTo("not compressed");
    assertThat(parse(made(16, 3), 0).version()).isEqualTo("1.16");
    assertThat(parse(made(16, 3), 0).server()).contains("17.2");
  }

  @Test
  void a_head_that_is_cut_off_or_from_the_future_is_refused() {
    assertThatThrownBy(() -> parse(Arrays.copyOf(REAL, 90), 0)).isInstanceOf(IOException.class);
    byte[] future = made(16, 1);
    future[5] = 2;
    assertThatThrownBy(() -> parse(future, 0)).hasMessageContaining("unknown version");
  }

  @Property
  void any_bytes_after_the_magic_word_are_read_or_refused(@ForAll byte[] rest) {
    byte[] bytes = new byte[5 + rest.length];
    System.arraycopy(REAL, 0, bytes, 0, 5);
    System.arraycopy(rest, 0, bytes, 5, rest.length);

    Throwable thrown = catchThrowable(() -> parse(bytes, 0));

    assertThat(thrown == null || thrown instanceof IOException).isTrue();
  }

  private static ArchiveHead parse(byte[] bytes, int from) throws IOException {
    return ArchiveHead.read(new ArchiveReader(FileBytes.of(bytes), from));
  }

  /** A head as pg_dump 16 and newer write it: one byte for the compression. */
  static byte[] made(int minor, int algorithm) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("PGDMP".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(new byte[] {1, (byte) minor, 0, 4, 8, 1, (byte) algorithm});
    out.writeBytes(new byte[7 * 5]);
    for (String text : new String[] {"sales", "17.2", "17.2"}) {
      out.writeBytes(new byte[] {0, (byte) text.length(), 0, 0, 0});
      out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
    return out.toByteArray();
  }
}

package dev.odooupgrade.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.dump.format.FileBytes;
import dev.odooupgrade.dump.format.Wholeness;
import dev.odooupgrade.testing.CustomDump;
import dev.odooupgrade.transfer.PassingProof;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proven while bytes move, and at what price. */
@Timeout(60)
class PassingProofTest {
  private final AtomicLong moved = new AtomicLong();
  private final AtomicLong readTooEarly = new AtomicLong();
  private final AtomicLong read = new AtomicLong();

  static Stream<Arguments> whole() {
    return DumpTable.whole().entrySet().stream()
        .map(dump -> Arguments.of(dump.getKey(), dump.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whole")
  void nothing_is_read_before_it_has_moved(String name, byte[] dump) throws Exception {
    try (PassingProof proof = proof(dump)) {
      for (int at = 0; at < dump.length; at += 700) {
        moved.set(at);
        proof.passed(at);
      }
      moved.set(dump.length);
      assertThat(proof.look(bytes -> {}).wholeness()).isEqualTo(Wholeness.WHOLE);
    }
    assertThat(readTooEarly).hasValue(0);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"noisy.sql.gz", "custom.dump", "python.zip", "java.zip"})
  void one_read_is_enough_where_the_format_tells_its_lengths(String name) throws Exception {
    byte[] noise = CustomDump.of(3_000_000);
    byte[] dump =
        switch (name) {
          case "noisy.sql.gz" -> DumpTable.gzip(DumpTable.join(DumpTable.sql(), noise));
          case "custom.dump" -> CustomDump.compressed(3_000_000);
          case "python.zip" ->
              DumpTable.pythonZip("dump.sql", DumpTable.sql(), "filestore/a", noise);
          default -> DumpTable.zip("dump.sql", DumpTable.sql(), "filestore/a", noise);
        };
    moved.set(dump.length);
    try (PassingProof proof = proof(dump)) {
      proof.look(bytes -> {});
    }
    // What the beginning says is read by itself, and so is the list at the end.
    assertThat(read.get()).isBetween((long) dump.length, dump.length + 1_400_000L);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whole")
  void a_cut_one_is_broken(String name, byte[] dump) throws Exception {
    byte[] cut = Arrays.copyOf(dump, dump.length / 2);
    moved.set(cut.length);
    try (PassingProof proof = proof(cut)) {
      assertThat(proof.look(bytes -> {}).wholeness().isBroken()).isTrue();
    }
  }

  private PassingProof proof(byte[] dump) {
    FileBytes bytes = FileBytes.of(dump);
    return PassingProof.of(
        new FileBytes(
            (into, place) -> {
              if (Math.min(place + into.remaining(), dump.length) > moved.get()) {
                readTooEarly.incrementAndGet();
              }
              int count = bytes.source().read(into, place);
              read.addAndGet(Math.max(0, count));
              return count;
            },
            dump.length));
  }
}

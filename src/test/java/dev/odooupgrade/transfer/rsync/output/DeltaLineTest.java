package dev.odooupgrade.transfer.rsync.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeltaLineTest {

  @Test
  void the_other_side_s_blocks_tell_how_much_it_has() {
    assertThat(read("count=14149 n=14136 rem=3872")).isEqualTo("remote file " + 14149L * 14136);
    assertThat(read("count=0 n=0 rem=0")).isEqualTo("remote file " + 0);
  }

  @Test
  void each_described_block_tells_how_far_the_other_side_has_read() {
    assertThat(read("chunk[2] len=14136 offset=28272 sum1=4f67e8bc"))
        .isEqualTo("described " + (28272 + 14136));
  }

  @Test
  void each_match_tells_what_need_not_be_sent() {
    assertThat(read("match at 199967856 last_match=199967856 j=14146 len=14136 n=0"))
        .isEqualTo("match 199967856 14136");
    assertThat(read("match at 199,967,856 last_match=1,2 j=14,146 len=14136 n=0"))
        .isEqualTo("match 199967856 14136");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "potential match at 0 i=0 sum=a2f9e591",
        "built hash table",
        "total: matches=14148  hash_hits=19410870  false_alarms=685 data=100003872",
        "count=99999999999999999 n=14136 rem=1",
        "count=1 n=99999999 rem=1",
        "count=, n=14136 rem=1",
        "count=1 n=,, rem=1",
        "chunk[2] len=, offset=28272 sum1=4f67e8bc"
      })
  void other_lines_are_passed_over(String line) {
    assertThat(read(line)).isEmpty();
  }

  private static String read(String line) {
    StringBuilder said = new StringBuilder();
    DeltaLine.read(
        line,
        new DeltaLine.Listener() {
          @Override
          public void remoteFile(long bytes) {
            said.append("remote file ").append(bytes);
          }

          @Override
          public void described(long until) {
            said.append("described ").append(until);
          }

          @Override
          public void match(long from, long length) {
            said.append("match ").append(from).append(' ').append(length);
          }
        });
    return said.toString();
  }
}

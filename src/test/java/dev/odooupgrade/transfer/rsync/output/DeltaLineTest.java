package dev.odooupgrade.transfer.rsync.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeltaLineTest {

  @Test
  void the_other_side_s_blocks_tell_how_much_it_has() {
    assertThat(DeltaLine.of("count=14149 n=14136 rem=3872"))
        .contains(new DeltaLine.Far(14149L * 14136));
    assertThat(DeltaLine.of("count=0 n=0 rem=0")).contains(new DeltaLine.Far(0));
  }

  @Test
  void each_described_block_tells_how_far_the_other_side_has_read() {
    assertThat(DeltaLine.of("chunk[2] len=14136 offset=28272 sum1=4f67e8bc"))
        .contains(new DeltaLine.Described(28272 + 14136));
  }

  @Test
  void each_match_tells_what_need_not_be_sent() {
    assertThat(DeltaLine.of("match at 199967856 last_match=199967856 j=14146 len=14136 n=0"))
        .contains(new DeltaLine.Match(199_967_856, 14136));
    assertThat(DeltaLine.of("match at 199,967,856 last_match=1,2 j=14,146 len=14136 n=0"))
        .contains(new DeltaLine.Match(199_967_856, 14136));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "potential match at 0 i=0 sum=a2f9e591",
        "built hash table",
        "total: matches=14148  hash_hits=19410870  false_alarms=685 data=100003872",
        "count=99999999999999999 n=14136 rem=1",
        "count=1 n=99999999 rem=1"
      })
  void other_lines_are_passed_over(String line) {
    assertThat(DeltaLine.of(line)).isEmpty();
  }
}

package dev.odooupgrade.transfer.rsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.RsyncManner;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MannersTest {

  @Test
  void the_best_one_is_tried_first_and_a_known_one_is_not_doubted() {
    assertThat(Manners.first(Optional.empty())).isEqualTo(RsyncManner.IN_PLACE);
    assertThat(Manners.first(Optional.of(RsyncManner.WHOLE))).isEqualTo(RsyncManner.WHOLE);
  }

  @Test
  void a_refusal_leads_one_step_down_until_there_is_none() {
    RsyncFailure refused = RsyncFailure.OPTION_REFUSED;
    assertThat(Manners.next(RsyncManner.IN_PLACE, refused)).contains(RsyncManner.PARTIAL);
    assertThat(Manners.next(RsyncManner.PARTIAL, refused)).contains(RsyncManner.WHOLE);
    assertThat(Manners.next(RsyncManner.WHOLE, refused)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPTION_REFUSED")
  void no_other_failure_leads_down(RsyncFailure failure) {
    for (RsyncManner manner : RsyncManner.values()) {
      assertThat(Manners.next(manner, failure)).isEmpty();
    }
  }
}

package dev.odooupgrade.transfer.rsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.transfer.ResumeMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ResumeModesTest {

  @Test
  void a_refusal_leads_one_step_down_until_there_is_none() {
    RsyncFailure refused = RsyncFailure.OPTION_REFUSED;
    assertThat(ResumeModes.next(ResumeMode.IN_PLACE, refused)).contains(ResumeMode.PARTIAL);
    assertThat(ResumeModes.next(ResumeMode.PARTIAL, refused)).contains(ResumeMode.WHOLE);
    assertThat(ResumeModes.next(ResumeMode.WHOLE, refused)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPTION_REFUSED")
  void no_other_failure_leads_down(RsyncFailure failure) {
    for (ResumeMode mode : ResumeMode.values()) {
      assertThat(ResumeModes.next(mode, failure)).isEmpty();
    }
  }
}

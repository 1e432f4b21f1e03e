package dev.odooupgrade.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.transfer.Download;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class PartDecisionTest {
  private static final Download NEW =
      Download.of(Artifact.UPGRADED, Path.of("/home/ann/up.dump"), Optional.empty());
  private static final Download BEGUN =
      NEW.of(OptionalLong.of(1000), Optional.of("\"a\"")).moved(400);
  private static final Optional<PartDecision.Entry> NONE = Optional.empty();

  @Test
  void with_nothing_there_it_begins_at_zero() throws TroubleException {
    assertThat(plan(NEW, NONE, NONE)).hasValue(0);
    assertThat(plan(BEGUN, NONE, NONE)).hasValue(0);
  }

  @Test
  void what_this_download_left_is_resumed_from_its_real_size() throws TroubleException {
    assertThat(plan(BEGUN, NONE, file(700))).hasValue(700);
    assertThat(plan(BEGUN, NONE, file(400))).hasValue(400);
    assertThat(plan(BEGUN, NONE, file(1200))).hasValue(1000);
    Download sizeUntold = NEW.of(OptionalLong.empty(), Optional.of("\"a\""));
    assertThat(plan(sizeUntold, NONE, file(1200))).hasValue(1200);
  }

  @Test
  void a_part_that_somebody_else_made_is_refused() {
    refused(
        () -> plan(NEW, NONE, file(5)),
        "up.dump.part in /home/ann does not belong to this download");
  }

  @Test
  void a_part_that_is_shorter_than_what_was_safe_is_refused() {
    refused(() -> plan(BEGUN, NONE, file(399)), "does not belong to this download");
  }

  @Test
  void a_part_that_is_a_link_or_a_folder_is_refused() {
    refused(
        () -> plan(BEGUN, NONE, Optional.of(new PartDecision.Entry(false, 700))),
        "does not belong to this download");
  }

  @Test
  void an_empty_part_is_anybodys() throws TroubleException {
    assertThat(plan(NEW, NONE, file(0))).hasValue(0);
  }

  @Test
  void a_target_that_exists_is_refused_even_beside_a_part() {
    refused(() -> plan(NEW, file(9), NONE), "up.dump already exists in /home/ann");
    refused(() -> plan(BEGUN, file(9), file(700)), "up.dump already exists");
  }

  @Test
  void a_try_that_was_cut_off_right_after_the_last_step_is_done() throws TroubleException {
    assertThat(plan(BEGUN.moved(1000), file(1000), NONE)).isEmpty();
    assertThat(
            PartDecision.decide(
                BEGUN.moved(1000),
                new PartDecision.Found(true, true, file(1000), file(1000), true)))
        .isEmpty();
    refused(() -> plan(BEGUN.moved(1000), file(999), NONE), "up.dump already exists");
  }

  @Test
  void a_folder_that_is_missing_or_closed_is_said() {
    refused(
        () -> PartDecision.decide(NEW, new PartDecision.Found(false, false, NONE, NONE, false)),
        "The folder /home/ann does not exist");
    refused(
        () -> PartDecision.decide(NEW, new PartDecision.Found(true, false, NONE, NONE, false)),
        "You do not have permission to create files in the folder /home/ann");
  }

  @Test
  void bytes_belong_together_when_version_and_size_agree() {
    RemoteFile same = new RemoteFile(OptionalLong.of(1000), Optional.of("\"a\""));
    assertThat(same.isOf(BEGUN, 700)).isTrue();
    assertThat(new RemoteFile(OptionalLong.empty(), same.version()).isOf(BEGUN, 700)).isTrue();
    assertThat(new RemoteFile(same.total(), Optional.of("\"b\"")).isOf(BEGUN, 700)).isFalse();
    assertThat(new RemoteFile(same.total(), Optional.empty()).isOf(BEGUN, 700)).isFalse();
    assertThat(new RemoteFile(OptionalLong.of(1001), same.version()).isOf(BEGUN, 700)).isFalse();
    assertThat(new RemoteFile(OptionalLong.of(600), same.version()).isOf(BEGUN, 700)).isFalse();
  }

  @Test
  void without_a_version_the_size_must_be_known_twice() throws TroubleException {
    Download sized = NEW.of(OptionalLong.of(1000), Optional.empty());
    assertThat(new RemoteFile(OptionalLong.of(1000), Optional.empty()).isOf(sized, 700)).isTrue();
    assertThat(new RemoteFile(OptionalLong.empty(), Optional.empty()).isOf(sized, 700)).isFalse();
    RemoteFile untold = new RemoteFile(OptionalLong.empty(), Optional.empty());
    Download begunUntold = NEW.of(OptionalLong.empty(), untold.mark());
    assertThat(untold.isOf(begunUntold, 700)).isFalse();
    assertThat(plan(begunUntold, NONE, file(700))).hasValue(700);
  }

  private static OptionalLong plan(
      Download wanted, Optional<PartDecision.Entry> target, Optional<PartDecision.Entry> part)
      throws TroubleException {
    return PartDecision.decide(wanted, found(target, part));
  }

  private static PartDecision.Found found(
      Optional<PartDecision.Entry> target, Optional<PartDecision.Entry> part) {
    return new PartDecision.Found(true, true, target, part, false);
  }

  private static Optional<PartDecision.Entry> file(long size) {
    return Optional.of(new PartDecision.Entry(true, size));
  }

  private static void refused(ThrowingCallable plan, String words) {
    assertThatThrownBy(plan)
        .isInstanceOfSatisfying(
            TroubleException.class,
            refused -> {
              assertThat(refused.trouble().kind()).isEqualTo(TroubleKind.FILE);
              assertThat(refused.trouble().happened()).contains(words);
              assertThat(refused.trouble().meaning()).isNotEmpty();
              assertThat(refused.trouble().remedy()).isNotEmpty();
            });
  }
}

package dev.odooupgrade.cli.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.cli.kit.Console;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.FlowNews;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.text.Redactor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the platform lets people know beside its answers. */
final class PlatformCallTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console =
      new Console(
          new PrintStream(err, true, StandardCharsets.UTF_8), new Redactor(), Console.PROGRAM);
  private final Session before =
      Samples.at(Stage.RUNNING).remembering(Samples.START, Happening.NOTICED, "An old remark.");

  @Test
  void what_was_known_before_is_not_told() {
    new PlatformCall.Notices(console, before).on(new FlowNews.Changed(before));
    assertThat(said()).isEmpty();
  }

  @Test
  void each_remark_is_told_once_however_often_the_session_is_saved() {
    PlatformCall.Notices notices = new PlatformCall.Notices(console, before);
    Session moved =
        before
            .remembering(Samples.START, Happening.RECOGNIZED, "current")
            .remembering(Samples.START, Happening.HOST_MOVED, "up2.odoo.com");
    notices.on(new FlowNews.Changed(moved));
    notices.on(new FlowNews.Changed(moved));
    notices.on(
        new FlowNews.Changed(moved.remembering(Samples.START, Happening.NOTICED, "Mind the gap.")));
    assertThat(said())
        .isEqualTo(
            """
            The platform speaks current.
            The request has moved to up2.odoo.com.
            Mind the gap.
            """);
  }

  @Test
  void what_others_tell_already_is_not_told_here() {
    PlatformCall.Notices notices = new PlatformCall.Notices(console, before);
    notices.on(
        new FlowNews.Changed(
            before
                .remembering(Samples.START, Happening.STATE, "done")
                .remembering(Samples.START, Happening.TROUBLE, "It was lost.")
                .remembering(Samples.START, Happening.UPLOADED, "")));
    assertThat(said()).isEmpty();
  }

  @Test
  void foreign_words_reach_the_terminal_harmless() {
    new PlatformCall.Notices(console, before)
        .on(
            new FlowNews.Changed(
                before.remembering(Samples.START, Happening.NOTICED, "\u001b[31mred\u0007\nline")));
    assertThat(said().strip()).contains("red").doesNotContain("\u001b", "\u0007", "\n");
  }

  @Test
  void that_nothing_can_be_saved_is_told_once() {
    PlatformCall.Notices notices = new PlatformCall.Notices(console, before);
    FlowNews full =
        new FlowNews.NotKept(new Trouble(TroubleKind.FILE, "The disk is full.", "", ""));
    notices.on(full);
    notices.on(full);
    assertThat(said()).isEqualTo("Updates seen here will not be saved: The disk is full.\n");
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }
}

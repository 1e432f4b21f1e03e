package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.flow.FlowListener;
import dev.odooupgrade.flow.FlowNews;
import dev.odooupgrade.text.SafeText;

/** Tells on stderr that a platform is busy and asks to wait, and when it is asked again. */
public record BusyLines(CommandContext world) implements FlowListener {

  @Override
  public void on(FlowNews news) {
    if (news instanceof FlowNews.Waiting pause) {
      world
          .console()
          .note(
              "%s It asks to wait. %s"
                  .formatted(
                      SafeText.clean(pause.because().happened()),
                      TransferLines.countdown(pause, world.clock().instant())));
    }
  }
}

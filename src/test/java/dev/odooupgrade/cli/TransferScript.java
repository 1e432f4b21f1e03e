package dev.odooupgrade.cli;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.testing.ScriptedPlatform;
import dev.odooupgrade.transfer.TransferEvent;
import dev.odooupgrade.transfer.TransferListener;
import java.util.Optional;
import java.util.OptionalLong;

/** Parts of a script: files that move, and what stops them. */
public final class TransferScript {
  static final long GIB = 1L << 30;

  private TransferScript() {}

  /** A file moves from here to there, and what comes of it follows. */
  static ScriptedPlatform.Reply moving(
      CliHarness harness, long already, long moved, long total, ScriptedPlatform.Reply then) {
    return context -> {
      TransferListener listener = context.listener();
      listener.on(new TransferEvent.Started(harness.clock.instant(), total, already));
      harness.seconds(4);
      listener.on(new TransferEvent.Progressed(harness.clock.instant(), moved));
      return then.give(context);
    };
  }

  /** A file to download is told of, and some of it is kept. */
  static ScriptedPlatform.Reply keeping(
      CliHarness harness, long already, long moved, long total, ScriptedPlatform.Reply then) {
    return context -> {
      context.journal().expecting(OptionalLong.of(total), Optional.of("\"v1\""));
      return moving(
              harness,
              already,
              moved,
              total,
              rest -> {
                rest.journal().kept(moved);
                return then.give(rest);
              })
          .give(context);
    };
  }

  /** The end is good. */
  static ScriptedPlatform.Reply answering(Answer answer) {
    return context -> answer;
  }

  /** The connection breaks. */
  public static ScriptedPlatform.Reply breaking() {
    return failing(TroubleKind.NETWORK, "The connection was interrupted.");
  }

  /** Something goes wrong. */
  public static ScriptedPlatform.Reply failing(TroubleKind kind, String happened) {
    return context -> {
      throw new TroubleException(kind, happened, "It means something.", "Do this.");
    };
  }
}

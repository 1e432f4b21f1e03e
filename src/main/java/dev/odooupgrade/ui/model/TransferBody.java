package dev.odooupgrade.ui.model;

import java.util.List;

/**
 * A transfer.
 *
 * @param file its name
 * @param about what it is, in a few words
 * @param transport how it travels, in a few words; empty while that is not known
 * @param motion whether it moves
 * @param permille how much is done, 0 to 1000
 * @param percent the same in words
 * @param figures amount, rate, time left, time passed
 * @param notes sentences below the figures
 * @param log what happened, oldest first, each with its time
 */
public record TransferBody(
    String file,
    String about,
    String transport,
    Motion motion,
    int permille,
    String percent,
    List<String> figures,
    List<String> notes,
    List<String> log)
    implements Body {

  public TransferBody {
    figures = List.copyOf(figures);
    notes = List.copyOf(notes);
    log = List.copyOf(log);
  }

  @Override
  public void accept(Visitor visitor) {
    visitor.transfer(this);
  }

  /** Whether the file moves. */
  public enum Motion {
    RESTING,
    MOVING,
    /** A person has paused it, or it waits for its next try. */
    HELD
  }
}

package dev.odooupgrade.ui.model;

import java.util.List;

/**
 * A transfer.
 *
 * @param file its name
 * @param about what it is, in a few words
 * @param way how it travels, in a few words; empty while that is not known
 * @param permille how much is done, 0 to 1000
 * @param percent the same in words
 * @param figures amount, rate, time left, time passed
 * @param remarks sentences below the figures
 * @param log what happened, oldest first, each with its time
 */
public record TransferBody(
    String file,
    String about,
    String way,
    int permille,
    String percent,
    List<String> figures,
    List<String> remarks,
    List<String> log)
    implements Body {

  public TransferBody {
    figures = List.copyOf(figures);
    remarks = List.copyOf(remarks);
    log = List.copyOf(log);
  }

  @Override
  public void accept(Visitor visitor) {
    visitor.transfer(this);
  }
}

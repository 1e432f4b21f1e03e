package dev.odooupgrade.ui.page;

import dev.odooupgrade.flow.upgrade.Upgrade;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Where a page can lead. A dialog belongs to the page that it was opened on, and closes itself with
 * a word when that page is left.
 */
public interface Route {

  /** Back to the list of upgrades. */
  void home();

  /** To the page of the present stage, which starts its step by itself if it has just moved. */
  void follow(Upgrade upgrade, boolean moving);

  /** To the question over which transport a large dump is uploaded. */
  void chooseTransport(Upgrade upgrade);

  /** To the status of an upgrade, whatever else waits. */
  void status(Upgrade upgrade);

  void log(Upgrade upgrade);

  void report(Upgrade upgrade);

  /** To the choice of what to fetch, and where to. */
  void fetch(Upgrade upgrade);

  /** To the newest download, and on with it by itself if it was just asked for. */
  void download(Upgrade upgrade, boolean moving);

  /**
   * Asks a question that is answered by yes or no; no is the safe answer.
   *
   * @param isTrue whether what is asked about is still so; the question is closed when it is not
   */
  default void confirm(
      String title, String question, String yes, BooleanSupplier isTrue, Runnable then) {
    confirm(title, question, yes, isTrue, then, () -> {});
  }

  /** The same where there is something to do, or to say, after a no. */
  void confirm(
      String title,
      String question,
      String yes,
      BooleanSupplier isTrue,
      Runnable then,
      Runnable otherwise);

  /** Asks for a line of text. */
  void ask(String title, String question, String begin, Consumer<String> then);

  void tell(String title, List<String> lines);

  void quit();

  void refresh();
}

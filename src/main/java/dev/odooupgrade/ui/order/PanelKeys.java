package dev.odooupgrade.ui.order;

import static dev.odooupgrade.ui.Shortcut.key;

import dev.odooupgrade.ui.Shortcut;
import java.util.List;
import java.util.stream.Stream;

/** What keys do on single steps of the order, beside typing and choosing. */
public final class PanelKeys {

  static final List<Shortcut> AIM =
      List.of(
          key("aim.test", "t", "Aim: chooses test."),
          key("aim.production", "p", "Aim: chooses production."));
  static final Shortcut COMPLETE =
      key("dump.complete", "tab right", "Dump: completes the path, as a shell does.");
  static final Shortcut SAMPLE =
      key("dump.sample", "ctrl-t", "Dump: in the sandbox, uses the sample dump.");
  static final List<Shortcut> REVIEW =
      List.of(
          key("review.up", "up pgup", "Review: selects an earlier line; above the first, none."),
          key("review.down", "down pgdn", "Review: selects a later line."));

  /** All of them, in the order of the steps. */
  public static final List<Shortcut> ALL =
      Stream.of(AIM, List.of(COMPLETE, SAMPLE), REVIEW).flatMap(List::stream).toList();

  private PanelKeys() {}
}

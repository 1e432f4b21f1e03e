package dev.odooupgrade.ui;

import dev.odooupgrade.ui.model.PageModel;

/** Shows screens to a person, in whatever way. */
@FunctionalInterface
public interface View {

  /** Shows this screen instead of the one before; called on the UI thread, and never waits. */
  void render(PageModel model);
}

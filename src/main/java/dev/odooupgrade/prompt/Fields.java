package dev.odooupgrade.prompt;

import dev.odooupgrade.ui.model.FieldModel;
import dev.odooupgrade.ui.model.HomeBody;
import dev.odooupgrade.ui.model.Overlay;
import dev.odooupgrade.ui.model.PageModel;
import dev.odooupgrade.ui.model.StepBody;
import dev.odooupgrade.ui.model.TextBody;
import java.util.Optional;

/** The field of a page that is typed into, box before page; the filter of a list is none. */
final class Fields {
  private Fields() {}

  static Optional<FieldModel> of(PageModel page) {
    if (page.overlay().isPresent()) {
      return page.overlay().flatMap(Overlay::field);
    }
    if (page.body() instanceof StepBody step) {
      return step.field();
    }
    return page.body() instanceof TextBody text ? text.field() : Optional.empty();
  }

  /** Whether letters are typed into something here, so that none of them can be a command. */
  static boolean takeLetters(PageModel page) {
    return of(page).isPresent() || isFiltered(page);
  }

  /** Whether the page is a list that shows only what holds some words. */
  static boolean isFiltered(PageModel page) {
    return page.overlay().isEmpty()
        && page.body() instanceof HomeBody home
        && home.filter().isPresent();
  }
}

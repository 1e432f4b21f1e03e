package dev.odooupgrade.prompt;

import dev.odooupgrade.ui.model.FieldModel;
import dev.odooupgrade.ui.model.Overlay;
import dev.odooupgrade.ui.model.PageModel;
import dev.odooupgrade.ui.model.StepBody;
import dev.odooupgrade.ui.model.TextBody;
import java.util.Optional;

/** The field of a page that is typed into, box before page; the filter of a list is none. */
final class PageFields {
  private PageFields() {}

  static Optional<FieldModel> of(PageModel page) {
    if (page.overlay().isPresent()) {
      return page.overlay().flatMap(Overlay::field);
    }
    if (page.body() instanceof StepBody step) {
      return step.field();
    }
    return page.body() instanceof TextBody text ? text.field() : Optional.empty();
  }
}

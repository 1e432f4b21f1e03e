package dev.odooupgrade.ui.model;

import java.util.List;
import java.util.Optional;

/**
 * One whole screen.
 *
 * @param id names what the person sees; another id means another screen, for which keys pressed
 *     earlier were not meant
 * @param keys for the key line, the most useful first
 * @param overlay a dialog before the body, which takes the keys
 */
public record PageModel(
    String id,
    Header header,
    Body body,
    Message message,
    List<KeyHint> keys,
    Optional<Overlay> overlay) {

  public PageModel {
    keys = List.copyOf(keys);
  }

  /** The field that is typed into: the dialog's, where there is one, else the page's. */
  public Optional<FieldModel> field() {
    return overlay.isPresent() ? overlay.get().field() : body.field();
  }

  public PageModel withoutOverlay() {
    return new PageModel(id, header, body, message, keys, Optional.empty());
  }
}

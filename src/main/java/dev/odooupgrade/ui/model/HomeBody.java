package dev.odooupgrade.ui.model;

import java.util.List;
import java.util.Optional;

/**
 * The list of upgrades.
 *
 * @param newUpgrade the words of the entry on top, which is entry 0
 * @param heading the words above the saved ones
 * @param order how they are sorted, in words
 * @param selected the entry under the marker: 0 for the one on top, n for row n - 1
 * @param filter the words they are filtered by, while they are
 * @param notes sentences below the list
 */
public record HomeBody(
    String newUpgrade,
    String heading,
    String order,
    List<Row> rows,
    int selected,
    Optional<FieldModel> filter,
    List<String> notes)
    implements Body {

  public HomeBody {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  @Override
  public void accept(Visitor visitor) {
    visitor.home(this);
  }

  /**
   * A saved upgrade.
   *
   * @param step how far it has come
   * @param note its age, or what is to be done
   * @param tone how the step is painted
   */
  public record Row(
      String contract, String target, String aim, String step, String note, Tone tone) {}
}

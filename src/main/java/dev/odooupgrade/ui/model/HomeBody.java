package dev.odooupgrade.ui.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

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

  /** What is told of an upgrade, from the left to the right. */
  public enum Column {
    NAME("Name"),
    DATABASE("Database"),
    VERSIONS("From → to"),
    AIM("Aim"),
    STATE("State"),
    ELAPSED("Elapsed"),
    ESTIMATE("Estimate"),
    CHANGED("Changed");

    private final String title;

    Column(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /**
   * An entry: a saved upgrade, or a whole group of them that is folded and has no cells.
   *
   * @param group the words above it, where a group begins with it
   * @param marked whether the person has marked it
   * @param permille how much of what it is at is done, where that is known
   * @param tone how its state is painted
   */
  public record Row(
      Optional<String> group,
      boolean marked,
      Map<Column, String> cells,
      OptionalInt permille,
      Tone tone) {

    public Row {
      cells = Map.copyOf(cells);
    }

    public boolean isFolded() {
      return cells.isEmpty();
    }

    /** What is told of it in a column; empty where there is nothing to tell. */
    public String cell(Column column) {
      return cells.getOrDefault(column, "");
    }
  }
}

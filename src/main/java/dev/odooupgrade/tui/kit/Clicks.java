package dev.odooupgrade.tui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where one can click in a frame, in columns and rows of the screen. On the UI thread. */
final class Clicks {
  private final List<Place> places = new ArrayList<>();

  private record Place(int column, int row, int columns, Click click) {
    boolean holds(int atColumn, int atRow) {
      return atRow == row && atColumn >= column && atColumn < column + columns;
    }
  }

  void add(int column, int row, int columns, Click click) {
    places.add(new Place(column, row, columns, click));
  }

  /** Nothing that was painted so far can be clicked: something lies over it. */
  void clear() {
    places.clear();
  }

  Optional<Click> at(int column, int row) {
    return places.stream().filter(place -> place.holds(column, row)).map(Place::click).findFirst();
  }
}

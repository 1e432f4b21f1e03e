package dev.odooupgrade.tui.kit;

/** What a click on a part of a frame means. */
public sealed interface Click {

  /** The action of that name, as its key would do it. */
  record Action(String id) implements Click {}

  /** An entry of the list, counted from 0: it is marked, or accepted where it is marked already. */
  record Entry(int index, boolean marked) implements Click {}
}

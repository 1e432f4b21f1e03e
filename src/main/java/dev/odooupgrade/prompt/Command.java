package dev.odooupgrade.prompt;

import dev.odooupgrade.ui.Key;

/** What a typed line asks for. */
sealed interface Command {

  /** Enter alone: takes what stands there. */
  record Accept() implements Command {}

  /** Puts a text into the field, and takes it. */
  record Fill(String text) implements Command {}

  /** Takes the entry of that number, from 1. */
  record Pick(int number) implements Command {}

  /** Moves the marker to the entry of that number, from 1, and no more. */
  record Mark(int number) implements Command {}

  record Act(String id) implements Command {}

  record Press(Key key) implements Command {}

  record Always(Word word) implements Command {}

  /** Cannot be understood; the words say why and what to type. */
  record Unclear(String words) implements Command {}

  /** The words that mean the same on every page. */
  enum Word {
    HELP,
    KEYS,
    AGAIN,
    BACK,
    HOME,
    CLEAR,
    QUIT
  }
}

package dev.odooupgrade.prompt;

import dev.odooupgrade.ui.Key;

/** What a typed line asks for. */
sealed interface Meaning {

  /** Enter alone: takes what stands there. */
  record Accept() implements Meaning {}

  /** Puts a text into the field, and takes it. */
  record Fill(String text) implements Meaning {}

  /** Takes the entry of that number, from 1. */
  record Pick(int number) implements Meaning {}

  /** Moves the marker to the entry of that number, from 1, and no more. */
  record Mark(int number) implements Meaning {}

  /** Does the action of that name. */
  record Act(String id) implements Meaning {}

  /** Presses a key. */
  record Press(Key key) implements Meaning {}

  /** One of the words that mean the same on every page. */
  record Always(Word word) implements Meaning {}

  /** Cannot be understood; the words say why and what to type. */
  record Unclear(String words) implements Meaning {}

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

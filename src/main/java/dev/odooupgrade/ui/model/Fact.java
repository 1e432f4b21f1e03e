package dev.odooupgrade.ui.model;

/** A name and its value, in words for people. */
public record Fact(String name, String value, Tone tone) {

  public static Fact plain(String name, String value) {
    return new Fact(name, value, Tone.PLAIN);
  }
}

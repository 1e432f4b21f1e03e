package dev.odooupgrade.domain;

import java.util.regex.Pattern;

/** The words of others where ours follow: they end as a sentence does. */
public final class Sentence {
  private static final Pattern ENDED = Pattern.compile("(?s)(|.*[.!?:…。！？][\"')\\]»”’]*)");

  private Sentence() {}

  /** The words, with a full stop where they lack an end. */
  public static String ended(String words) {
    String text = words.strip();
    return ENDED.matcher(text).matches() ? text : text + ".";
  }
}

package dev.odooupgrade.prompt;

import dev.odooupgrade.ui.model.Header;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns words made for a screen into words that are read out. */
final class Wording {
  /** A count such as {@code (2 of 10)} is no figure that merely runs on. */
  private static final Pattern FIGURES = Pattern.compile("(\\(\\d+ of \\d+\\))|\\d+");

  private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?]) +");

  /** A key that a sentence names: {@code v shows its report}, {@code Press Esc}. */
  private static final Pattern PRESSED =
      Pattern.compile("\\b(P|p)ress (/|Esc|Ctrl-[A-Z]|[a-z])(?=[ .])");

  private static final Pattern KEY =
      Pattern.compile(
          "(?<=^|[.;] |: )([a-z])(?= (?:shows|downloads|copies|switches|resumes|stops|asks|packs"
              + "|changes)\\b|: over )|(?<=\\bwith )([a-z])(?=$|\\.)");

  private static final Pattern ARROWS = Pattern.compile("\\b(Up|Down|Left|Right)\\b");

  private Wording() {}

  /** A text without its figures: what differs from it in figures alone says nothing new. */
  static String gist(String text) {
    return FIGURES.matcher(text).replaceAll(m -> m.group(1) == null ? "0" : m.group(1));
  }

  /** The sentences that hold without arrow keys. */
  static String withoutArrows(String text) {
    return SENTENCES
        .splitAsStream(text)
        .filter(sentence -> !ARROWS.matcher(sentence).find())
        .collect(Collectors.joining(" "));
  }

  /** A sentence whose keys are named as they are typed here, behind a colon. */
  static String withColons(String text) {
    String pressed =
        PRESSED
            .matcher(text)
            .replaceAll(
                m ->
                    (m.group(1).equals("P") ? "Type :" : "type :")
                        + m.group(2).toLowerCase(Locale.ROOT));
    return KEY.matcher(pressed).replaceAll(":$0");
  }

  /** The title line, the word that must not be missed first; its signs are put into words. */
  static String title(Header header, boolean withPlatform) {
    String title = header.title().replace(" · ", ", ").replace(" → ", " to ");
    String platform =
        withPlatform && !header.platform().isEmpty() ? ", at " + header.platform() : "";
    return header.warning().map(words -> words + ": ").orElse("") + title + platform;
  }
}

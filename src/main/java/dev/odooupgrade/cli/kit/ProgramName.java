package dev.odooupgrade.cli.kit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name the program was called by, which stands in what people are told to type.
 *
 * @param called such as {@code odoo_upgrade}
 */
public record ProgramName(String called) {
  /** As every text has it. */
  public static final ProgramName USUAL = new ProgramName("odoo-upgrade");

  /** Not where it is a part of a path or of another name. */
  private static final Pattern USUAL_ALONE =
      Pattern.compile("(?<![\\w./-])odoo-upgrade(?![\\w/-]|\\.\\w)");

  /** A text with this name in place of the usual one. */
  public String in(String text) {
    return USUAL_ALONE.matcher(text).replaceAll(Matcher.quoteReplacement(called));
  }
}

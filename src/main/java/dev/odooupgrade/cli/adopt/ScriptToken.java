package dev.odooupgrade.cli.adopt;

import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.order.OrderRules;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be told of a request from the file in which the platform's official script keeps its
 * token: {@code odoo-upgrade-AIM-NAME-TARGET}, where the name says which database or dump it was.
 *
 * @param aim such as {@code test}; empty when it cannot be told
 * @param target such as {@code 17.0}; empty when it cannot be told
 */
record ScriptToken(String aim, String target) {
  static final ScriptToken UNTOLD = new ScriptToken("", "");

  private static final Pattern NAME =
      Pattern.compile(
          "odoo-upgrade-(test|production)-(?:db|dump)_.+?"
              + "(?:-((?:saas[~-])?\\d{1,2}\\.\\d{1,2}|\\d{1,2}))?");

  static ScriptToken of(Path file) {
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    if (!name.matches()) {
      return UNTOLD;
    }
    String target = Objects.requireNonNullElse(name.group(2), "");
    return new ScriptToken(name.group(1), OrderRules.meant(OrderField.TARGET, target));
  }
}

package dev.odooupgrade.support;

import dev.odooupgrade.text.Wrapping;
import java.util.List;

/** Says in plain words what is in a bundle, and what was taken out of it. */
final class ReadmeText {
  private static final int WIDTH = 86;

  private static final String MASKED =
      """
      What was masked, with *** in its place, wherever it stood:
      - the token (or private key) of the request, and addresses that hold it
      - SSH private keys; files with keys are never put in here
      - the second half of the subscription code (contract)
      - the name in your e-mail address

      What was not masked, so that people can help: names of databases, files, folders, modules
      and machines, and whatever the platform's log and report say about your data. Look through
      them before you send this to anybody but the platform's own support.

      The database dump is not in here.
      """;

  private ReadmeText() {}

  /**
   * The page.
   *
   * @param inside a line for each file
   * @param lacking a line for each thing that one might look for in vain
   */
  static String of(List<String> inside, List<String> lacking) {
    StringBuilder page = new StringBuilder();
    page.append("What is known of one upgrade of an Odoo database, packed by odoo-upgrade for\n");
    page.append("the people who help. Begin with summary.txt.\n\nWhat is inside:\n");
    inside.forEach(line -> entry(line, page));
    if (!lacking.isEmpty()) {
      page.append("\nWhat is not inside:\n");
      lacking.forEach(line -> entry(line, page));
    }
    return page.append('\n').append(MASKED).toString();
  }

  private static void entry(String line, StringBuilder page) {
    page.append("- ").append(String.join("\n  ", Wrapping.lines(line, WIDTH))).append('\n');
  }
}

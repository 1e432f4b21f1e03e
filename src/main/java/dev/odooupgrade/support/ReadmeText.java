package dev.odooupgrade.support;

import dev.odooupgrade.text.Wrapping;
import java.util.List;

/** Says in plain words what is in a bundle, and what was taken out of it. */
final class ReadmeText {
  private static final int WIDTH = 86;

  private static final String MASKED =
      """
      Masked as *** wherever it appears:
      - the token (or private key) of the request, and addresses that contain it
      - SSH private keys; files with keys are never included
      - the second half of the subscription code (contract)
      - the name in your e-mail address

      Not masked, so that people can help: names of databases, files, folders, modules
      and servers, and whatever the platform's log and report say about your data. Look through
      them before you send this to anyone other than Odoo support.

      The database dump is not included.
      """;

  private ReadmeText() {}

  /**
   * The page.
   *
   * @param inside a line for each file
   * @param lacking a line for each thing that a reader may look for and not find
   */
  static String of(List<String> inside, List<String> lacking) {
    StringBuilder page = new StringBuilder();
    page.append(
        "Everything known about one upgrade of an Odoo database, collected by odoo-upgrade\n");
    page.append("for support. Start with summary.txt.\n\nWhat is included:\n");
    inside.forEach(line -> entry(line, page));
    if (!lacking.isEmpty()) {
      page.append("\nWhat is not included:\n");
      lacking.forEach(line -> entry(line, page));
    }
    return page.append('\n').append(MASKED).toString();
  }

  private static void entry(String line, StringBuilder page) {
    page.append("- ").append(String.join("\n  ", Wrapping.lines(line, WIDTH))).append('\n');
  }
}

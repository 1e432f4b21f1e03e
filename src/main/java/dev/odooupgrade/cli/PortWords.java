package dev.odooupgrade.cli;

import dev.odooupgrade.domain.PortFinding;
import dev.odooupgrade.text.SafeText;

/** What is told of the port that files travel through. */
final class PortWords {
  private PortWords() {}

  /** A port that the platform has just opened for files. */
  static CheckFinding ofDoor(PortFinding found) {
    return of(
        found,
        " lets us through: the platform had opened it for files.",
        " refuses us, though the platform has just opened it for files: mostly that is a firewall. "
            + wish(found.host()));
  }

  /** A port that somebody named: whether anybody listens there is not known. */
  static CheckFinding ofNamed(PortFinding found) {
    return of(
        found,
        " lets us through.",
        " refuses us: nobody listens there just now, or a firewall says so. The platform listens"
            + " only while it has opened a port for a request; odoo-upgrade check --session ID"
            + " tries that one.");
  }

  private static CheckFinding of(PortFinding found, String open, String refused) {
    String host = SafeText.clean(found.host());
    String place = host + ", port " + found.port() + ",";
    return switch (found.answer()) {
      case OPEN -> CheckFinding.fine(place + open);
      case REFUSED -> blocked(place + refused);
      case SILENT ->
          blocked(
              place
                  + " does not answer: mostly that is a firewall which drops what it does not"
                  + " allow. "
                  + wish(host));
      case UNKNOWN_HOST -> blocked("There is no machine of the name " + host + ".");
      case NO_WAY ->
          blocked(
              "The network knows no way to port "
                  + found.port()
                  + " of "
                  + host
                  + ". "
                  + wish(host));
    };
  }

  private static CheckFinding blocked(String words) {
    return CheckFinding.notFine(words, ExitCode.NETWORK);
  }

  /** Before there is a request nobody can tell which port it will be. */
  static CheckFinding untried(String host) {
    return CheckFinding.notKnown(
        "Files travel over SSH to a port of "
            + SafeText.clean(host)
            + " that the platform picks from 32768 to 60999 each time; before there is a request"
            + " nobody listens on them, so none was tried. "
            + wish(host)
            + " Once there is a request, odoo-upgrade check --session ID tries the very port.");
  }

  /** What to say to whoever looks after the firewall. */
  static String wish(String host) {
    return "Ask the firewall's people to allow outgoing TCP to "
        + SafeText.clean(host)
        + ", ports 32768 to 60999.";
  }
}

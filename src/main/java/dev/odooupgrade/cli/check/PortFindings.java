package dev.odooupgrade.cli.check;

import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.domain.platform.PortFinding;
import dev.odooupgrade.text.SafeText;

/** What is told of the port that files travel through. */
final class PortFindings {
  private PortFindings() {}

  /** A port that the platform has just opened for files. */
  static CheckFinding ofOpened(PortFinding found) {
    return of(
        found,
        " is reachable: the platform had opened it for files.",
        " refuses the connection, although the platform has just opened it for files. This is"
            + " usually a firewall. "
            + firewallRequest(found.host()));
  }

  /** A port that somebody named: whether anybody listens there is not known. */
  static CheckFinding ofNamed(PortFinding found) {
    return of(
        found,
        " is reachable.",
        " refuses the connection: nothing listens there now, or a firewall blocks it. The platform"
            + " listens only while a port is open for a request; odoo-upgrade check --session ID"
            + " tests that port.");
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
                  + " does not answer. This is usually a firewall that drops packets. "
                  + firewallRequest(host));
      case UNKNOWN_HOST -> blocked("There is no host named " + host + ".");
      case NO_WAY ->
          blocked(
              "There is no network route to port "
                  + found.port()
                  + " of "
                  + host
                  + ". "
                  + firewallRequest(host));
    };
  }

  private static CheckFinding blocked(String words) {
    return CheckFinding.notFine(words, ExitCode.NETWORK);
  }

  /** Before there is a request nobody can tell which port it will be. */
  static CheckFinding untried(String host) {
    return CheckFinding.notKnown(
        "Files are transferred over SSH to a port of "
            + SafeText.clean(host)
            + " from 32768 to 60999 that the platform picks each time. It opens the port only for a"
            + " request, so none was tested. "
            + firewallRequest(host)
            + " Once you have a request, odoo-upgrade check --session ID tests the real port.");
  }

  /** What to say to whoever looks after the firewall. */
  static String firewallRequest(String host) {
    return "Ask your firewall administrator to allow outgoing TCP to "
        + SafeText.clean(host)
        + ", ports 32768 to 60999.";
  }
}

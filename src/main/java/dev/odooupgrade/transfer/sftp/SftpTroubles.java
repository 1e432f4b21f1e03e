package dev.odooupgrade.transfer.sftp;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.transfer.HostKey;
import dev.odooupgrade.http.call.IfLost;
import dev.odooupgrade.text.ByteSize;
import dev.odooupgrade.text.Durations;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.transfer.Direction;
import dev.odooupgrade.transfer.StallWords;
import java.time.Duration;
import java.util.List;

/** The words for what goes wrong between this computer and an SFTP server, and there. */
record SftpTroubles(SftpAddress at, Direction direction) {
  private static final String NOTHING = "Nothing was sent; your request and its key are kept.";
  private static final String FIREWALL = "Ask your firewall administrator to open this port";

  Trouble unknownHost() {
    return unreachable(
        "The address of the SFTP server %s was not found.".formatted(at.host()),
        "Check the network");
  }

  Trouble refused() {
    return unreachable(
        "The SFTP server (%s) refused the connection.".formatted(at.words()),
        "The server may not be up yet, or a firewall blocks this port: wait a minute and try"
            + " again");
  }

  Trouble timedOut(Duration limit) {
    return unreachable(
        "The SFTP server (%s) did not answer within %s."
            .formatted(at.words(), Durations.words(limit)),
        FIREWALL);
  }

  Trouble unreachable() {
    return unreachable("Cannot connect to the SFTP server (%s).".formatted(at.words()), FIREWALL);
  }

  Trouble nothingInCommon() {
    return unreachable(
        "The SFTP server (%s) and this program have no encryption method in common."
            .formatted(at.words()),
        "Contact Odoo support");
  }

  private Trouble unreachable(String happened, String remedy) {
    return new Trouble(TroubleKind.UNREACHABLE, happened, NOTHING, orHttps(remedy));
  }

  Trouble loginRefused() {
    return new Trouble(
        TroubleKind.REFUSED,
        "The SFTP server (%s) does not accept your SSH key for %s."
            .formatted(at.words(), at.user()),
        NOTHING,
        orHttps("Try again (access is requested again each time), choose another key"));
  }

  /** Somebody else may be listening there: nothing was sent to him. */
  Trouble otherHost(String expected, HostKey met) {
    return new Trouble(
        TroubleKind.UNTRUSTED,
        "The SFTP server (%s) presents the host key %s instead of %s."
            .formatted(at.words(), met.fingerprint(), expected),
        "Either the server was set up again, or someone is intercepting the connection. Nothing"
            + " was sent to it, and your request and its key are kept.",
        orHttps(
            "If Odoo support confirms this fingerprint, use --host-key %s to %s"
                .formatted(met.fingerprint(), direction.again())));
  }

  Trouble broke() {
    return new Trouble(
        TroubleKind.NETWORK,
        "The connection to the SFTP server was lost.",
        kept(),
        resume("Check the network"));
  }

  StallWords stall() {
    return new StallWords(
        "over SFTP", "the SFTP server", new IfLost(kept(), resume("Check the network")));
  }

  Trouble denied(String file, String words) {
    return new Trouble(
        TroubleKind.REFUSED,
        "The SFTP server denies access to " + SafeText.clean(file) + said(words),
        kept(),
        orHttps("The request may have moved on: check its status"));
  }

  Trouble failed(String file, String words) {
    return new Trouble(
        TroubleKind.SERVER_ERROR,
        "The SFTP server failed on " + SafeText.clean(file) + said(words),
        kept() + " The server's disk may be full.",
        resume("Wait a while"));
  }

  Trouble noneOf(List<String> names) {
    return new Trouble(
        TroubleKind.REFUSED,
        "The SFTP server has no file named " + SafeText.clean(String.join(" or ", names)) + ".",
        kept(),
        orHttps("Check the status, which shows whether it is ready"));
  }

  Trouble shrunk(String name) {
    return new Trouble(
        TroubleKind.SERVER_ERROR,
        "The file " + SafeText.clean(name) + " became shorter during the download.",
        kept(),
        "Wait a while, then download it again.");
  }

  Trouble otherSize(long there, long here) {
    return new Trouble(
        TroubleKind.SERVER_ERROR,
        "The SFTP server has %s of the dump, instead of %s."
            .formatted(ByteSize.precise(there), ByteSize.precise(here)),
        kept(),
        "Upload the dump again: what is there is compared first.");
  }

  /** What is safe when it breaks. */
  private String kept() {
    return switch (direction) {
      case UPLOAD -> "What was uploaded is kept, and so are your request and its key.";
      case DOWNLOAD -> "What was downloaded is kept, and the result stays on the platform.";
    };
  }

  private String resume(String first) {
    return first + ", then " + direction.again() + ": it resumes where it stopped.";
  }

  private String orHttps(String remedy) {
    return remedy + ", or " + direction.words() + " over HTTPS.";
  }

  private static String said(String words) {
    String clean = SafeText.clean(words).strip();
    return clean.isEmpty() ? "" : ": " + clean;
  }
}

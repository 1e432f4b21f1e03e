package dev.odooupgrade.transfer.sftp;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.transfer.HostKey;
import dev.odooupgrade.http.call.IfLost;
import dev.odooupgrade.text.ByteSize;
import dev.odooupgrade.text.Durations;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.transfer.StallWords;
import java.time.Duration;
import java.util.List;

/** The words for what goes wrong on the way to an SFTP server, and there. */
record SftpTroubles(SftpAddress at, SftpDirection direction) {
  private static final String NOTHING = "Nothing was sent; your request and its key are kept.";
  private static final String FIREWALL = "Ask your firewall administrator to open this port, ";

  Trouble unknownHost() {
    return unreachable(
        "The address of the SFTP server " + at.host() + " was not found.", "Check the network, ");
  }

  Trouble refused() {
    return unreachable(
        "The SFTP server (" + at.words() + ") refused the connection.",
        "The server may not be up yet, or a firewall blocks this port: wait a minute and try"
            + " again, ");
  }

  Trouble timedOut(Duration limit) {
    return unreachable(
        "The SFTP server ("
            + at.words()
            + ") did not answer within "
            + Durations.words(limit)
            + ".",
        FIREWALL);
  }

  Trouble unreachable() {
    return unreachable("Cannot connect to the SFTP server (" + at.words() + ").", FIREWALL);
  }

  Trouble nothingInCommon() {
    return unreachable(
        "The SFTP server ("
            + at.words()
            + ") and this program have no encryption method in common.",
        "Contact Odoo support, ");
  }

  private Trouble unreachable(String happened, String remedy) {
    return new Trouble(TroubleKind.UNREACHABLE, happened, NOTHING, remedy + direction.otherwise);
  }

  Trouble loginRefused() {
    return new Trouble(
        TroubleKind.REFUSED,
        "The SFTP server (" + at.words() + ") does not accept your SSH key for " + at.user() + ".",
        NOTHING,
        "Try again (access is requested again each time), choose another key, "
            + direction.otherwise);
  }

  /** Somebody else may be listening there: nothing was told to him. */
  Trouble otherHost(HostKey known, HostKey met) {
    return new Trouble(
        TroubleKind.UNTRUSTED,
        "The SFTP server ("
            + at.words()
            + ") has changed its host key: it was "
            + known.fingerprint()
            + " and is now "
            + met.fingerprint()
            + ".",
        "Either the server was set up again, or somebody is intercepting the connection. Nothing"
            + " was sent to it, and the request and its key are kept.",
        "Ask Odoo support for the fingerprint, " + direction.otherwise);
  }

  Trouble broke() {
    return new Trouble(
        TroubleKind.NETWORK,
        "The connection to the SFTP server was lost.",
        direction.kept,
        "Check the network, then " + direction.again);
  }

  StallWords stall() {
    return new StallWords("over SFTP", "the SFTP server", broken());
  }

  private IfLost broken() {
    return new IfLost(direction.kept, "Check the network, then " + direction.again);
  }

  Trouble denied(String file, String words) {
    return new Trouble(
        TroubleKind.REFUSED,
        "The SFTP server denies access to " + SafeText.clean(file) + said(words),
        direction.kept,
        "The request may have moved on: check its status, " + direction.otherwise);
  }

  Trouble failed(String file, String words) {
    return new Trouble(
        TroubleKind.SERVER_ERROR,
        "The SFTP server failed on " + SafeText.clean(file) + said(words),
        direction.kept + " Its disk may be full.",
        "Wait a while, then " + direction.again);
  }

  Trouble noneOf(List<String> names) {
    return new Trouble(
        TroubleKind.REFUSED,
        "The SFTP server has no file named " + SafeText.clean(String.join(" or ", names)) + ".",
        direction.kept,
        "Check the status, which shows whether it is ready, " + direction.otherwise);
  }

  Trouble shrunk(String name) {
    return new Trouble(
        TroubleKind.SERVER_ERROR,
        "The file " + SafeText.clean(name) + " became shorter during the download.",
        direction.kept,
        "Wait a while, then download it again.");
  }

  Trouble otherSize(long there, long here) {
    return new Trouble(
        TroubleKind.SERVER_ERROR,
        "The SFTP server has "
            + ByteSize.precise(there)
            + " of the dump, instead of "
            + ByteSize.precise(here)
            + ".",
        direction.kept,
        "Upload the dump again: what is there is compared first.");
  }

  private static String said(String words) {
    String clean = SafeText.clean(words).strip();
    return clean.isEmpty() ? "." : ": " + (clean.endsWith(".") ? clean : clean + ".");
  }
}

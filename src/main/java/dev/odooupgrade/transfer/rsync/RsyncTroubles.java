package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.RsyncManner;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.http.IfLost;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.transfer.StallWords;

/** The words for what goes wrong on the way to the platform's rsync, and there. */
final class RsyncTroubles {
  private static final String NOTHING = "Nothing was sent; the request and its key are kept.";
  private static final int MOST_WORDS = 300;

  private final RsyncDoor door;
  private final Way way;
  private final RsyncManner manner;

  RsyncTroubles(RsyncDoor door, Way way, RsyncManner manner) {
    this.door = door;
    this.way = way;
    this.manner = manner;
  }

  /** What a bad end amounts to. */
  Trouble of(RsyncFailure failure, Outcome end) {
    return switch (failure) {
      case UNTRUSTED -> untrusted();
      case UNKNOWN_HOST -> unknownHost();
      case CLOSED_PORT -> unreachable("refused the connection");
      case NO_ANSWER -> unreachable("cannot be reached, or did not answer");
      case KEY_OPEN_TO_OTHERS -> keyOpenToOthers();
      case KEY_REFUSED -> keyRefused();
      case NOTHING_IN_COMMON -> nothingInCommon(end);
      case SSH_SETTINGS -> sshSettings(end);
      case OPTION_REFUSED -> refused(end);
      case NEAR_DISK -> nearDisk(end);
      case FAR_DISK -> farDisk(end);
      case SOURCE -> source(end);
      case FAR_PATH -> farPath(end);
      case BROKE -> broke(end);
    };
  }

  private Trouble untrusted() {
    return new Trouble(
        TroubleKind.UNTRUSTED,
        "The SSH server (" + door.words() + ") does not have the key that the platform told us.",
        "Either the platform told a wrong key, or somebody stands in between; this is not a"
            + " matter of the firewall. "
            + NOTHING,
        "Try again in a few minutes; if it stays so, tell Odoo's support.");
  }

  private Trouble unknownHost() {
    return new Trouble(
        TroubleKind.UNREACHABLE,
        "The address of the SSH server " + door.host() + " was not found.",
        NOTHING,
        "Check the network and the name server, then " + way.again + ".");
  }

  private Trouble unreachable(String how) {
    return new Trouble(
        TroubleKind.UNREACHABLE,
        "The SSH server (" + door.words() + ") " + how + ".",
        "The calls over HTTPS work, but files travel over SSH, for which the platform picks a port"
            + " from 32768 to 60999 each time. "
            + NOTHING,
        "Ask for outgoing TCP connections to "
            + door.host()
            + " on these ports to be allowed in the firewall, try whether they are (odoo-upgrade"
            + " check --session ID), then "
            + way.again
            + ".");
  }

  private Trouble keyOpenToOthers() {
    return new Trouble(
        TroubleKind.FILE,
        "Others on this machine may read the SSH key, so ssh does not use it.",
        NOTHING,
        "Let only yourself read it (chmod 600 and the file's name), then " + way.again + ".");
  }

  private Trouble keyRefused() {
    return new Trouble(
        TroubleKind.REFUSED,
        "The SSH server ("
            + door.words()
            + ") does not accept our SSH key for "
            + door.user()
            + ": the request knows another one.",
        NOTHING,
        "Use the key that the request was created with (a locked key file: add it to your SSH agent"
            + " with ssh-add, and choose the agent), or create a new request.");
  }

  private Trouble nothingInCommon(Outcome end) {
    return new Trouble(
        TroubleKind.UNREACHABLE,
        "The SSH server ("
            + door.words()
            + ") and ssh here know no encryption in common"
            + why(end),
        NOTHING,
        "Bring ssh on this machine up to date, then " + way.again + ".");
  }

  private Trouble sshSettings(Outcome end) {
    return new Trouble(
        TroubleKind.BAD_ARGUMENT,
        "ssh on this machine does not accept its settings" + why(end),
        NOTHING,
        "Mend the file that it names, such as ~/.ssh/config, then " + way.again + ".");
  }

  private Trouble refused(Outcome end) {
    return new Trouble(
        TroubleKind.REFUSED,
        "The platform's rsync (" + door.words() + ") does not do what it was asked for" + why(end),
        NOTHING,
        "Ask for the status: the request may have moved on. If a limit of the rate is set, try"
            + " without it; else tell Odoo's support.");
  }

  private Trouble nearDisk(Outcome end) {
    return new Trouble(
        TroubleKind.FILE,
        "This machine could not keep what came" + why(end),
        kept(),
        "Make room on the disk, or choose another folder, then " + way.again + ".");
  }

  private Trouble farDisk(Outcome end) {
    return new Trouble(
        TroubleKind.SERVER_ERROR,
        "The platform could not read or write its disk" + why(end),
        kept(),
        "Wait a while, then " + way.again + ".");
  }

  private Trouble source(Outcome end) {
    return new Trouble(
        TroubleKind.FILE,
        "The dump could not be read to its end, or changed meanwhile" + why(end),
        "The platform does not have the whole dump; the request and its key are kept.",
        "Make sure that nothing writes to it any more, choose it again and send it.");
  }

  private Trouble farPath(Outcome end) {
    return new Trouble(
        TroubleKind.REFUSED,
        "The platform does not let us use its folder" + why(end),
        kept(),
        "Ask for the status: the request may have moved on.");
  }

  private Trouble broke(Outcome end) {
    return new Trouble(
        TroubleKind.NETWORK,
        "The connection to the platform's rsync (" + door.words() + ") broke" + why(end),
        "The time that the platform gives to a transfer may be over. " + kept(),
        "Check the network, then " + way.again + ".");
  }

  StallWords stall() {
    return new StallWords(
        "over rsync",
        "the platform's rsync",
        new IfLost(kept(), "Check the network, then " + way.again + "."));
  }

  /** The other side has none of the files that were asked for. */
  Trouble nothingThere() {
    return new Trouble(
        TroubleKind.REFUSED,
        "The platform has none of the files of the result.",
        way.kept,
        "Ask for the status, which tells whether they are ready.");
  }

  /** The other side no longer has a file that had begun to come. */
  Trouble goneMeanwhile(String name) {
    return new Trouble(
        TroubleKind.REFUSED,
        "The platform no longer has " + name + ", of which a part is here.",
        "What else there was has come; the request and its key are kept.",
        "Ask for the status, which tells whether the result is still there.");
  }

  private String kept() {
    return way.kept
        + (Manners.keeps(manner)
            ? " It goes on where it stopped."
            : " The platform keeps no parts of files, so a file begins with its first byte again.");
  }

  /** The last thing that was said which is no mere echo, behind a colon. */
  private static String why(Outcome end) {
    String told = LastWords.of(end.said());
    String clean = SafeText.clean(told).strip();
    String cut = clean.length() > MOST_WORDS ? clean.substring(0, MOST_WORDS) : clean;
    return cut.isEmpty() ? "." : ": " + (cut.endsWith(".") ? cut : cut + ".");
  }
}

package dev.odooupgrade.transfer;

import dev.odooupgrade.domain.Artifact;
import dev.odooupgrade.domain.HttpStatus;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.http.IfLost;
import dev.odooupgrade.text.ByteSize;
import java.util.Locale;

/** The words for what goes wrong with a download. */
public final class DownloadTroubles {
  /** What to say when a download broke off. */
  public static final IfLost IF_LOST =
      new IfLost(
          "What has come is kept; your request, too.",
          "Check the network, then download again: it goes on from there.");

  private DownloadTroubles() {}

  /** What to say when no byte comes any more. */
  public static StallWords stall(Artifact what) {
    return new StallWords("of " + what.words(), "the server", IF_LOST);
  }

  static Trouble strangeRange(Artifact what) {
    return new Trouble(
        TroubleKind.UNREADABLE_ANSWER,
        "The server sent another part of " + what.words() + " than it was asked for.",
        IF_LOST.meaning(),
        "Try again later; if it is the same, tell the platform's people.");
  }

  /** An answer that ended before the file did. */
  static Trouble tooShort(Artifact what, long came, long total) {
    return new Trouble(
        TroubleKind.NETWORK,
        "The answer ended early: "
            + ByteSize.part(came, total)
            + " of "
            + what.words()
            + " are here.",
        IF_LOST.meaning(),
        IF_LOST.remedy());
  }

  static Trouble noFile(Artifact what, HttpStatus status) {
    int code = status.code();
    String answered = " (HTTP " + (code + " " + status.reason()).strip() + ").";
    if (code == 404 || code == 410) {
      return refused(
          capital(what.words())
              + " cannot be fetched: it is not there yet, or no longer"
              + answered,
          "Ask for the status, which tells whether it is ready.");
    }
    if (code == 401 || code == 403) {
      return refused(
          "The server does not give " + what.words() + " to us" + answered,
          "Ask for the status, which brings the newest address, then download again.");
    }
    if (code == 429 || status.isServerError()) {
      return new Trouble(
          TroubleKind.SERVER_ERROR,
          "The server cannot give " + what.words() + " now" + answered,
          IF_LOST.meaning(),
          "Try again in a few minutes.");
    }
    if (code >= 400) {
      return refused("The server refuses to give " + what.words() + answered, "Try again later.");
    }
    return new Trouble(
        TroubleKind.UNREADABLE_ANSWER,
        "The server answered with no file" + answered,
        IF_LOST.meaning(),
        "Ask for the status, which brings the newest address, then download again.");
  }

  private static Trouble refused(String happened, String remedy) {
    return new Trouble(TroubleKind.REFUSED, happened, IF_LOST.meaning(), remedy);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}

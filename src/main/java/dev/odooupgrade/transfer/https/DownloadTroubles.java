package dev.odooupgrade.transfer.https;

import dev.odooupgrade.domain.HttpStatus;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.http.call.HttpReply;
import dev.odooupgrade.http.call.IfLost;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.transfer.StallWords;
import java.util.Locale;

/** The words for what goes wrong with a download. */
public final class DownloadTroubles {
  public static final IfLost IF_LOST =
      new IfLost(
          "What was downloaded is kept, and so is your request.",
          "Check the network, then download again: it resumes from there.");

  private DownloadTroubles() {}

  public static StallWords stall(Artifact what) {
    return new StallWords("of " + what.words(), "the server", IF_LOST);
  }

  static Trouble strangeRange(Artifact what) {
    return trouble(
        TroubleKind.UNREADABLE_ANSWER,
        "The server sent a different part of " + what.words() + " than requested.",
        "Try again later. If nothing changes, contact Odoo support.");
  }

  static Trouble packed(Artifact what, String how) {
    return trouble(
        TroubleKind.UNREADABLE_ANSWER,
        "The server sent "
            + what.words()
            + " with the encoding "
            + SafeText.clean(how)
            + ", though it was asked not to encode it.",
        "Try again later. A proxy may have changed the answer: try without it.");
  }

  static Trouble noFile(Artifact what, HttpReply reply) {
    HttpStatus status = reply.status();
    int code = status.code();
    String answered = " (HTTP " + (code + " " + status.reason()).strip() + ").";
    if (code == 404 || code == 410) {
      return refused(
          capital(what.words())
              + " cannot be downloaded: it is not ready yet, or no longer there"
              + answered,
          "Check the status, which shows whether it is ready.");
    }
    if (code == 401 || code == 403) {
      return refused(
          "The server denies access to " + what.words() + answered,
          "Check the status to get the latest address, then download again.");
    }
    if (status.isServerTrouble()) {
      return new Trouble(
          TroubleKind.SERVER_ERROR,
          "The server cannot send " + what.words() + " now" + answered,
          IF_LOST.meaning(),
          "Try again in a few minutes.",
          reply.figures().retryAfter());
    }
    if (code >= 400) {
      return refused("The server refuses to send " + what.words() + answered, "Try again later.");
    }
    return trouble(
        TroubleKind.UNREADABLE_ANSWER,
        "The server did not send a file" + answered,
        "Check the status to get the latest address, then download again.");
  }

  private static Trouble refused(String happened, String remedy) {
    return trouble(TroubleKind.REFUSED, happened, remedy);
  }

  private static Trouble trouble(TroubleKind kind, String happened, String remedy) {
    return new Trouble(kind, happened, IF_LOST.meaning(), remedy);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}

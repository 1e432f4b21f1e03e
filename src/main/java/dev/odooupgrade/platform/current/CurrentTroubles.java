package dev.odooupgrade.platform.current;

import dev.odooupgrade.domain.Failure;
import dev.odooupgrade.domain.HttpStatus;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.Via;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.text.SafeText;
import java.util.Locale;

/** The words for what this protocol cannot do. */
final class CurrentTroubles {
  private static final String KEPT = "Your request and its key are kept.";

  private CurrentTroubles() {}

  static TroubleException strangeHost(String host) {
    return trouble(
        TroubleKind.UNREADABLE_ANSWER,
        "The platform says that '"
            + SafeText.clean(host)
            + "' looks after the request, which is no machine's name.",
        "Nothing was sent there. " + KEPT,
        "Ask for the status again; if it stays so, tell the platform's people.");
  }

  static TroubleException strangePort() {
    return trouble(
        TroubleKind.UNREADABLE_ANSWER,
        "The platform opened its door for files, but told no port that could be one.",
        "No file has moved. " + KEPT,
        "Try again; if it stays so, tell the platform's people.");
  }

  static TroubleException noKnownHosts() {
    return trouble(
        TroubleKind.UNREADABLE_ANSWER,
        "The platform opened its door for files, but did not tell the key by which its server is"
            + " known.",
        "Without it nobody can tell whether the server is the right one, so no file was moved. "
            + KEPT,
        "Try again; if it stays so, tell the platform's people.");
  }

  static TroubleException strangeName(String name) {
    return trouble(
        TroubleKind.UNREADABLE_ANSWER,
        "The platform calls its result '" + SafeText.clean(name) + "', which is no plain name.",
        "It was not fetched, since such a name could lead elsewhere. " + KEPT,
        "Tell the platform's people.");
  }

  static TroubleException noIdentity() {
    return trouble(
        TroubleKind.BAD_ARGUMENT,
        "The key that opens the platform's door for this request is not known here.",
        "The platform learnt it when the request was created. The request itself can be watched.",
        "If you have the key's file, name it with --ssh-key; else a new request is needed.");
  }

  static TroubleException noDumpName() {
    return trouble(
        TroubleKind.UNREADABLE_ANSWER,
        "The platform opened its door for the result, but did not tell what it is called.",
        "Nothing was fetched. " + KEPT,
        "Try again; if it stays so, tell the platform's people.");
  }

  /** It was only asked for to find out whether it can be reached. */
  static TroubleException noDoor(Answer answer) {
    return trouble(
        answer.verdict().trouble(),
        "The platform does not open its door for files: " + words(answer),
        "So its port cannot be tried. Nothing is lost. " + KEPT,
        "Ask for the status of the request, which tells where it stands.");
  }

  static TroubleException noDoorForResult(Answer answer) {
    return trouble(
        answer.verdict().trouble(),
        "The platform does not open its door for the result: " + words(answer),
        "What has come is kept, and so is your request.",
        "Ask for the status, which tells whether the result is still there; then try again.");
  }

  private static String words(Answer answer) {
    return answer.failures().stream()
        .map(Failure::message)
        .findFirst()
        .map(SafeText::clean)
        .or(answer::oddity)
        .orElse("it answered HTTP " + answer.status().code() + ".");
  }

  static TroubleException noLog(HttpStatus status) {
    TroubleKind kind = status.isServerError() ? TroubleKind.SERVER_ERROR : TroubleKind.REFUSED;
    return trouble(
        kind,
        "The platform gives no log: it answered HTTP " + status.code() + ".",
        "What has come of it is kept.",
        "Before processing has begun there is none yet; otherwise ask again in a moment.");
  }

  static TroubleException webPageForLog() {
    return trouble(
        TroubleKind.UNREADABLE_ANSWER,
        "A web page came instead of the log.",
        "It was not kept. Nothing is lost.",
        "Ask again in a moment; if it stays so, check the address and whether a proxy speaks.");
  }

  /** Ends an answer of which there is enough for now; nobody gets to read it. */
  static TroubleException enough() {
    return trouble(TroubleKind.NETWORK, "That is enough of the log for now.", "", "");
  }

  static TroubleException noSuchWay(Via via) {
    return trouble(
        TroubleKind.BAD_ARGUMENT,
        "This platform takes and gives files over rsync alone, not over "
            + via.word().toUpperCase(Locale.ROOT)
            + ".",
        "No file has moved. " + KEPT,
        "Leave --via away.");
  }

  static TroubleException noSuchDump(String name) {
    return trouble(
        TroubleKind.BAD_ARGUMENT,
        SafeText.clean(name) + " has no name that this platform takes.",
        "It takes .sql, .sql.gz, .dump and .zip, and folders of pg_dump's directory format;"
            + " nothing was sent.",
        "Name the file after what it is, and choose it again.");
  }

  private static TroubleException trouble(
      TroubleKind kind, String happened, String meaning, String remedy) {
    return new TroubleException(new Trouble(kind, happened, meaning, remedy));
  }
}

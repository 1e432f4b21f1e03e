package dev.odooupgrade.platform.current;

import dev.odooupgrade.http.IfLost;
import java.util.List;

/**
 * The calls: where each is, what its result must hold, and what to say when its answer was lost.
 */
enum CurrentMethod {
  CREATE(
      "create",
      "The platform may or may not have created the request; what you typed is kept.",
      "Check the network, then create it again: at worst, a request that nobody uses is left."),
  START_TRANSFER(
      "transfer/start",
      "No file has moved; the request and its key are kept.",
      "Check the network, then try again."),
  STOP_TRANSFER(
      "transfer/stop",
      "The files have moved; the platform closes its door by itself after some minutes.",
      "Go on."),
  PROCESS(
      "process",
      "The platform may or may not have begun; the request and its key are kept.",
      "Check the network and ask for the status, which shows whether it has begun."),
  STATUS(
      "status",
      "Nothing is lost: the platform goes on without us.",
      "Check the network, then ask again."),
  LOG(
      "logs",
      "Nothing is lost: what has come of the log is kept, and the platform goes on.",
      "It is asked again in a moment."),
  WIPE(
      "wipe",
      "The platform may or may not have deleted the files; the request and its key are kept.",
      "Check the network and ask for the status, which says whether the request is archived.");

  private final String path;
  private final String meaning;
  private final String remedy;

  CurrentMethod(String path, String meaning, String remedy) {
    this.path = path;
    this.meaning = meaning;
    this.remedy = remedy;
  }

  /** Where it is, behind the platform's address. */
  String path() {
    return "upgrade/request/" + path;
  }

  /** What a result holds, or else nothing can be done with it. */
  List<String> needed() {
    return switch (this) {
      case CREATE -> List.of("request_id", "token", "assigned_host_uri");
      case START_TRANSFER -> List.of("ssh_port", "known_hosts");
      case STATUS -> List.of("status");
      default -> List.of();
    };
  }

  IfLost ifLost() {
    return new IfLost(meaning, remedy);
  }
}

package dev.odooupgrade.platform.current;

import dev.odooupgrade.http.call.IfLost;
import java.util.List;

/**
 * The calls: where each is, what its result must hold, and what to say when its answer was lost.
 */
enum CurrentMethod {
  CREATE(
      "create",
      "The platform may or may not have created the request; what you typed is kept.",
      "Check the network, then create it again: at worst, an unused request remains."),
  START_TRANSFER(
      "transfer/start",
      "No file was transferred; your request and its key are kept.",
      "Check the network, then try again."),
  STOP_TRANSFER(
      "transfer/stop",
      "The files were transferred; the platform closes its port by itself after a few minutes.",
      "Continue."),
  PROCESS(
      "process",
      "Processing may or may not have begun; your request and its key are kept.",
      "Check the network, then the status, which shows whether it has begun."),
  STATUS(
      "status",
      "Nothing is lost: the upgrade keeps running.",
      "Check the network, then try again."),
  LOG(
      "logs",
      "Nothing is lost: the part of the log that arrived is kept, and the upgrade keeps running.",
      "The program tries again in a moment."),
  WIPE(
      "wipe",
      "The platform may or may not have deleted the files; your request and its key are kept.",
      "Check the network, then the status, which shows whether the request is archived.");

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
      case CREATE -> List.of("request_id", "token");
      case START_TRANSFER -> List.of("ssh_port");
      case STATUS -> List.of("status");
      case STOP_TRANSFER, PROCESS, LOG, WIPE -> List.of();
    };
  }

  IfLost ifLost() {
    return new IfLost(meaning, remedy);
  }
}

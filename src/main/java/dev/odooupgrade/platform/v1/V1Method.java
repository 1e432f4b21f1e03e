package dev.odooupgrade.platform.v1;

import dev.odooupgrade.http.call.IfLost;
import dev.odooupgrade.transfer.file.UploadTroubles;

/** The methods, and what to say when the answer of one was lost. */
enum V1Method {
  CREATE(
      true,
      "The platform may or may not have created the request; what you typed is kept.",
      "Check the network, then create it again: at worst, an unused draft remains."),
  UPLOAD(false, UploadTroubles.IF_LOST),
  SFTP_ACCESS(
      true,
      "Nothing was sent; the request and its key are kept.",
      "Check the network, then try again."),
  PROCESS(
      false,
      "The platform may or may not have begun; the request and its key are kept.",
      "Check the network, then the status, which shows whether it has begun."),
  STATUS(true, "Nothing is lost: the upgrade keeps running.", "Check the network, then try again.");

  private final boolean tellsRequest;
  private final IfLost ifLost;

  V1Method(boolean tellsRequest, String meaning, String remedy) {
    this(tellsRequest, new IfLost(meaning, remedy));
  }

  V1Method(boolean tellsRequest, IfLost ifLost) {
    this.tellsRequest = tellsRequest;
    this.ifLost = ifLost;
  }

  /** Whether an answer that refuses nothing holds the request. */
  boolean tellsRequest() {
    return tellsRequest;
  }

  IfLost ifLost() {
    return ifLost;
  }
}

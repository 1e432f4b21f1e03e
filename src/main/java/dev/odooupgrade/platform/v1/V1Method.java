package dev.odooupgrade.platform.v1;

import dev.odooupgrade.http.call.IfLost;
import dev.odooupgrade.transfer.file.UploadTroubles;

/** The methods: where each is, and what to say when the answer of one was lost. */
enum V1Method {
  CREATE(
      "create",
      true,
      "The platform may or may not have created the request; what you typed is kept.",
      "Check the network, then create it again: at worst, an unused draft remains."),
  UPLOAD("upload", false, UploadTroubles.IF_LOST.meaning(), UploadTroubles.IF_LOST.remedy()),
  SFTP_ACCESS(
      "request_sftp_access",
      true,
      "Nothing was sent; your request and its key are kept.",
      "Check the network, then try again."),
  PROCESS(
      "process",
      false,
      "Processing may or may not have begun; your request and its key are kept.",
      "Check the network, then the status, which shows whether it has begun."),
  SKIP_TEST(
      "skip_test",
      false,
      "The test may or may not be skipped; your request and its key are kept.",
      "Check the network, then the status, which shows whether the request is delivered."),
  STATUS(
      "status",
      true,
      "Nothing is lost: the upgrade keeps running.",
      "Check the network, then try again.");

  private final String path;
  private final boolean tellsRequest;
  private final String meaning;
  private final String remedy;

  V1Method(String path, boolean tellsRequest, String meaning, String remedy) {
    this.path = path;
    this.tellsRequest = tellsRequest;
    this.meaning = meaning;
    this.remedy = remedy;
  }

  /** Where it is, behind the API's own path. */
  String path() {
    return path;
  }

  /** Whether an answer that refuses nothing holds the request. */
  boolean tellsRequest() {
    return tellsRequest;
  }

  IfLost ifLost() {
    return new IfLost(meaning, remedy);
  }
}

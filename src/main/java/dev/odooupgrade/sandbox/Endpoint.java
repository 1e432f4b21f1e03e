package dev.odooupgrade.sandbox;

import java.util.Arrays;
import java.util.List;

/** What a call asks of the sandbox: a method of {@code /database/v1/}, a file, or neither. */
public enum Endpoint {
  /** Opens a request, by a posted form or by a query. */
  CREATE("create", "GET", "POST"),
  /** Receives the raw dump. */
  UPLOAD("upload", "POST"),
  /** Puts an uploaded request in the queue. */
  PROCESS("process", "POST"),
  /** Tells where a request stands. */
  STATUS("status", "POST"),
  /** Gives up the test of a finished request. */
  SKIP_TEST("skip_test", "GET"),
  /** The dumps and pages of one request, at the addresses that {@code status} gives. */
  DOWNLOAD("", "GET", "HEAD"),
  /** The sandbox's own page, and everything that does not exist. */
  OTHER("", "GET", "HEAD");

  /** Where the methods of version 1 live. */
  static final String METHODS = "/database/v1/";

  /** Where the files of a request live. */
  static final String FILES = "/database/sandbox/";

  private final String word;
  private final String httpMethods;

  Endpoint(String word, String... httpMethods) {
    this.word = word;
    this.httpMethods = String.join(" ", httpMethods);
  }

  /** The name of the method as it stands in the path; empty where there is none. */
  public String word() {
    return word;
  }

  List<String> httpMethods() {
    return List.of(httpMethods.split(" ", -1));
  }

  static Endpoint at(String path) {
    if (path.startsWith(FILES)) {
      return DOWNLOAD;
    }
    if (!path.startsWith(METHODS)) {
      return OTHER;
    }
    String method = path.substring(METHODS.length());
    return Arrays.stream(values())
        .filter(endpoint -> !endpoint.word.isEmpty() && endpoint.word.equals(method))
        .findFirst()
        .orElse(OTHER);
  }
}
